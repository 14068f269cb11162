import Glibc
import Support
import Testing

/// The means of the end-to-end tests, held against programs whose behaviour is known.
@Suite struct ChildProcessTests {
  @Test("a child gets its arguments, input, folder and environment, and nothing else")
  func childIsGivenEverything() throws {
    let folder = try TemporaryFolder()
    let result = try ChildProcess.run(
      ["/bin/sh", "-c", #"cat; printf '%s|' "$@"; pwd; env | sort >&2; exit 3"#, "sh", "a b", ""],
      environment: ["ONE": "1"], in: folder.path, input: Array("in\n".utf8))
    #expect(result.ending == .exit(3))
    #expect(result.outputText == "in\na b||\(folder.path)\n")
    #expect(result.errorText == "ONE=1\nPWD=\(folder.path)\n")
  }

  @Test("a child has no signal blocked or ignored, no terminal, and no file open but three")
  func childInheritsNothing() throws {
    let home = try TemporaryFolder()
    let descriptor = open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    #expect(descriptor > 2)
    let result = try ChildProcess.run(
      ["/bin/sh", "-c", "grep -E '^Sig(Blk|Ign)' /proc/self/status; ls /proc/$$/fd; : </dev/tty"],
      environment: pinnedEnvironment(home: home), in: home.path)
    // glibc itself ignores 32 and 33, its own signals, in whatever it spawns.
    #expect(result.outputText == "SigBlk:\t0000000000000000\nSigIgn:\t0000000180000000\n0\n1\n2\n")
    #expect(result.errorText.contains("/dev/tty"))
  }

  @Test("a child that a signal ends says so")
  func childEndsBySignal() throws {
    let home = try TemporaryFolder()
    let child = try ChildProcess(["sleep", "60"], environment: pinnedEnvironment(home: home), in: home.path)
    child.signal(SIGTERM)
    #expect(try child.wait().ending == .signal(SIGTERM))
  }

  @Test("a child that takes too long is ended with its descendants, and what it wrote is told")
  func childTimesOut() throws {
    let home = try TemporaryFolder()
    // The descendant holds the pipe open for as long as it lives.
    #expect(mkfifo(home.path("alive"), 0o600) == 0)
    let reader = open(home.path("alive"), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(reader) }
    let child = try ChildProcess(
      ["/bin/sh", "-c", "sleep 60 >alive & echo so far; touch ready; wait"],
      environment: pinnedEnvironment(home: home), in: home.path)
    let error = #expect(throws: HarnessError.self) { try child.wait(timeout: .seconds(1)) }
    #expect(try #require(error).description.hasSuffix("did not end within 1.0 seconds. It wrote:\nso far\n"))
    var event = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    #expect(poll(&event, 1, 10_000) == 1, "the descendant still runs")
    #expect(event.revents & Int16(POLLHUP) != 0)
  }

  @Test("a program that is not there is told by its exit status")
  func missingProgram() throws {
    let home = try TemporaryFolder()
    let result = try ChildProcess.run(
      ["no-such-program"], environment: pinnedEnvironment(home: home), in: home.path)
    #expect(result.ending == .exit(127))
    #expect(result.errorText.contains("no-such-program"))
  }

  @Test("a temporary folder is private, and is gone with all in it, links and locked folders too")
  func temporaryFolderGoes() throws {
    let outside = try TemporaryFolder()
    try outside.write("kept".utf8, to: "file")
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    var found = stat()
    #expect(stat(path, &found) == 0)
    #expect(found.st_mode & 0o777 == 0o700)
    #expect(mkdir("\(path)/locked", 0o700) == 0)
    try folder?.write("x".utf8, to: "locked/file")
    #expect(chmod("\(path)/locked", 0) == 0)
    #expect(symlink(outside.path, "\(path)/link") == 0)
    folder = nil
    #expect(access(path, F_OK) != 0)
    #expect(try outside.read("file") == Array("kept".utf8))
  }
}
