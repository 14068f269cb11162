import Glibc
import Support
import Testing

/// The program is ended at any moment, as a crash would.
@Suite struct KillTests {
  /// PODBOARD_ROUNDS asks for more of them than a test run has time for.
  private var rounds: Int { getenv("PODBOARD_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 25 }

  @Test("after kill -9 at any moment the plan opens, and all that was on the screen is there once it is recovered")
  func killing() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("The seed of the kills is \(seed).")
    var random = SeededGenerator(state: seed)
    let place = try Workplace.withPlan()
    var (shown, recovered) = (Set<String>(), 0)
    for round in 1...rounds {
      let board = try place.board("plan.json")
      try board.waitFor("BOARD  Lines")
      for number in 1...Int.random(in: 1...3, using: &random) {
        try board.send("a", "p")
        try board.sendText("Pod \(round)x\(number)")
        try board.send("Enter")
        let pause = ContinuousClock.now + .milliseconds(Int.random(in: 0...450, using: &random))
        repeat { shown.formUnion(pods(on: try board.screen())) } while ContinuousClock.now < pause
      }
      try board.signal(SIGKILL)
      #expect(try board.waitForExit() == .signal(SIGKILL))
      let result = try place.run("recover", "plan.json", "--take")
      #expect(result.ending == .exit(0), "seed \(seed), round \(round): \(result.errorText)")
      if result.outputText.contains("has them now") { recovered += 1 }
      let plan = try place.text("plan.json")
      let lost = shown.filter { !plan.contains("\"\($0)\"") }
      #expect(lost.isEmpty, "seed \(seed), round \(round)")
      #expect(try place.files() == ["people.csv", "plan.json"], "seed \(seed), round \(round)")
    }
    print("\(rounds) kills, \(recovered) with something to recover, \(shown.count) pods on the screen, none lost.")
    #expect(shown.count > rounds / 2, "seed \(seed): hardly anything was on the screen, so this shows nothing")
    #expect(recovered > 0, "seed \(seed): nothing was ever left, so this shows nothing")
  }

  /// The pods of this test on a screen.
  private func pods(on screen: [String]) -> [String] {
    // A name in a form is no change yet.
    guard screen.count > 1, !screen.contains(where: { $0.contains("Enter save") }) else { return [] }
    return screen.flatMap { $0.matches(of: /Pod [0-9]+x[0-9]/).map { String($0.output) } }
  }
}

/// SplitMix64, for random tests that can be run again with the same numbers.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
