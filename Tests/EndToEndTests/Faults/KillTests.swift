import Glibc
import Support
import Testing

/// The program is ended at any moment, as a crash would.
@Suite struct KillTests {
  @Test("after kill -9 while typing the plan opens, and holds every change that was told as saved")
  func killing() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("The seed of the kills is \(seed).")
    var random = SeededGenerator(state: seed)
    let place = try Workplace.withPlan()
    var promised: Set<String> = []
    for round in 1...30 {
      let board = try place.board("plan.json")
      try board.waitFor("20 people")
      for number in 1...Int.random(in: 1...3, using: &random) {
        try board.send("a", "p")
        try board.sendText("Pod \(round)x\(number)")
        try board.send("Enter")
        let pause = ContinuousClock.now + .milliseconds(Int.random(in: 0...450, using: &random))
        while ContinuousClock.now < pause { promised.formUnion(saved(on: try board.screen())) }
      }
      try board.signal(SIGKILL)
      #expect(try board.waitForExit() == .signal(SIGKILL))
      let checked = try place.run("check", "plan.json")
      #expect(checked.ending != .exit(2), "seed \(seed), round \(round): \(checked.errorText)")
      let plan = try place.text("plan.json")
      let lost = promised.filter { !plan.contains("\"\($0)\"") }
      #expect(lost.isEmpty, "seed \(seed), round \(round)")
    }
    #expect(promised.count > 10, "seed \(seed): hardly anything was told as saved, so this shows nothing")
  }

  /// The pods of this test on a screen that says that all on it is saved.
  private func saved(on screen: [String]) -> [String] {
    // A name in a form is no change yet.
    guard screen.count > 1, screen[1].hasSuffix("· saved"), !screen.contains(where: { $0.contains("Enter save") })
    else { return [] }
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
