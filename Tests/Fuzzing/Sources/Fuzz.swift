import Glibc

/// `FUZZER=plan fuzz ARGUMENTS…` runs a fuzzer with libFuzzer's arguments; without a name it tells the names.
///
/// The name is in the environment because libFuzzer starts this program again with arguments of its own.
@main
enum Fuzz {
  static let all: [(name: String, body: TestOneInput)] = [
    ("plan", { PlanFuzzer.run(input($0, $1)) }),
    ("roster", { RosterFuzzer.run(input($0, $1)) }),
    ("edits", { EditsFuzzer.run(input($0, $1)) }),
    ("keys", { KeysFuzzer.run(input($0, $1)) }),
    ("cells", { CellsFuzzer.run(input($0, $1)) }),
  ]

  static func main() {
    let name = getenv("FUZZER").map { String(cString: $0) }
    guard let fuzzer = all.first(where: { $0.name == name }) else {
      for (name, _) in all { print(name) }
      return
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments, fuzzer.body)
  }

  private static func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }
}

/// libFuzzer calls it with each input; anything but 0 is of no meaning yet.
typealias TestOneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// The way into libFuzzer for a program with a main of its own (FuzzerInterface.h of LLVM).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>, _ body: TestOneInput
) -> CInt

/// What must hold of every input: where it does not, the run ends, and libFuzzer keeps the input.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard !holds else { return }
  fatalError(what())
}
