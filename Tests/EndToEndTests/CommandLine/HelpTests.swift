import Support
import Testing

/// The built program starts, alone and in a terminal.
@Suite struct StartTests {
  @Test("--help prints the usage to standard output")
  func helpIsPrinted() throws {
    let home = try TemporaryFolder()
    let result = try ChildProcess.run(
      [try podboardExecutable(), "--help"], environment: pinnedEnvironment(home: home), in: home.path)
    #expect(result.ending == .exit(0))
    #expect(result.outputText.contains("USAGE: podboard"))
    #expect(result.errorText.isEmpty)
  }

  @Test("--help prints the usage in a terminal and leaves it as it was")
  func helpInTerminal() throws {
    let session = try TmuxSession.shell(columns: 100, rows: 60)
    let before = try session.modes()
    try session.enter("podboard --help; echo exit $?")
    let screen = try session.waitFor("exit 0")
    #expect(screen.contains { $0.hasPrefix("USAGE: podboard") })
    #expect(try session.modes() == before)
  }
}
