import Glibc

/// `FUZZER=plan fuzz ARGUMENTS…` runs a fuzzer with libFuzzer's arguments; without a name it tells the names.
///
/// The name is in the environment because libFuzzer starts this program again with arguments of its own.
@main
enum Fuzz {
  static let all: [(name: String, run: @Sendable ([UInt8]) -> Void)] = [
    ("plan", PlanFuzzer.run), ("roster", RosterFuzzer.run), ("edits", EditsFuzzer.run), ("keys", KeysFuzzer.run),
    ("cells", CellsFuzzer.run), ("journal", JournalFuzzer.run), ("merge", MergeFuzzer.run), ("board", BoardFuzzer.run),
  ]

  static let chosen = getenv("FUZZER").map { String(cString: $0) }.flatMap { name in all.first { $0.name == name } }

  static func main() {
    guard chosen != nil else {
      for (name, _) in all { print(name) }
      return
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments, testOneInput)
  }
}

/// libFuzzer calls it with each input, and its own main, which is linked but not started, asks for this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzz.chosen?.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The way into libFuzzer for a program with a main of its own (FuzzerInterface.h of LLVM).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What must hold of every input: where it does not, the run ends, and libFuzzer keeps the input.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard !holds else { return }
  fatalError(what())
}
