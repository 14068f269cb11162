import BoardUI
import Cells
import PodFiles
import PodModel
import Syntax
import Testing

extension Player {
  /// What the last events changed.
  var changes: [LoggedChange] { effects.compactMap(\.logged) }
}

extension Effect {
  var logged: LoggedChange? { if case .changed(let logged) = self { logged } else { nil } }
}

@Suite("Two boards on one plan")
struct SharingTests {
  /// What the run loop does when the file is not as it was known: joins, and then knows it.
  private func takeIn(_ theirs: Plan, over base: inout Plan, _ player: inout Player) throws -> [Effect] {
    let board = player.board
    let incoming = try Incoming(theirs, over: base, with: board.plan, changes: board.changes)
    base = theirs
    let effects = player.takeIn(incoming)
    return try #require(effects)
  }

  @Test("what one did comes to the other, who is told, and undo takes back only one's own")
  func joining() throws {
    var base = try Plans.sample()
    var ann = Player(base)
    var bob = Player(base)
    ann.press("m 5 Enter")
    bob.press("j m 9 Enter")
    let effects = try takeIn(ann.board.plan, over: &base, &bob)
    #expect(bob.said.hasPrefix("From the file: Vera Rubin joins Renewals."))
    #expect(effects.first?.logged?.way == .received)
    #expect(bob.people(in: "Renewals").contains("Vera Rubin"))
    #expect(bob.people(in: "Insight").contains("Paul Stone"))
    bob.press("u")
    #expect(!bob.people(in: "Insight").contains("Paul Stone"))
    #expect(bob.people(in: "Renewals").contains("Vera Rubin"))
    bob.press("u")
    #expect(bob.said == "There is nothing to undo.")
  }

  @Test("what somebody else has changed since is not taken back, and undo goes on with what was before")
  func refusedUndo() throws {
    var base = try Plans.sample()
    var ann = Player(base)
    ann.press("m 5 Enter")
    var bob = Player(ann.board.plan)
    base = ann.board.plan
    bob.press("/ \"vera\" Enter m 9 Enter")
    ann.press("/ \"paul\" Enter m 2 Enter / \"vera\" Enter")
    let before = try takeIn(bob.board.plan, over: &base, &ann)
    #expect(before.count == 1)
    ann.press("u")
    #expect(ann.said.hasPrefix("Undone: Paul Stone leaves Onboarding"))
    ann.press("u")
    #expect(
      ann.said == "That cannot be undone. Vera Rubin is not as it was then: somebody has changed that since. "
        + "u goes on with what was done before.")
    #expect(ann.people(in: "Insight").contains("Vera Rubin"))
  }

  @Test("in any order of random keys and exchanges two boards end with the same plan")
  func converging() throws {
    let seed = Int.random(in: 0...1 << 40)
    print("The seed of the two boards is \(seed).")
    var dice = Dice(seed: seed)
    for round in 0..<12 {
      var file = try Plans.sample()
      var players = [Player(file), Player(file)]
      var bases = [file, file]
      for _ in 0..<40 {
        let who = Int.random(in: 0...1, using: &dice)
        for _ in 0..<3 { players[who].handle(RandomKeysTests.event(&dice)) }
        guard Bool.random(using: &dice) else { continue }
        try save(&players[who], over: &bases[who], &file)
      }
      for who in [0, 1, 0, 1] { try save(&players[who], over: &bases[who], &file) }
      let plans = players.map { PlanFile.write($0.board.plan) }
      #expect(plans[0] == plans[1], "seed \(seed), round \(round)")
      #expect(players[0].board.plan.danglingReference() == nil, "seed \(seed), round \(round)")
    }
  }

  /// A save as the run loop makes it: what the file holds comes in first.
  private func save(_ player: inout Player, over base: inout Plan, _ file: inout Plan) throws {
    if file != base { _ = try takeIn(file, over: &base, &player) }
    file = player.board.plan
    base = file
  }

  @Test("what an earlier session did is undone over a restart, with the cursor where it shows")
  func earlier() throws {
    var first = Player(try Plans.sample())
    let start = PlanFile.write(first.board.plan)
    first.press("m 5 Enter")
    let done = first.changes
    var second = Player(first.board.plan)
    second.remember(past: done)
    second.press("u")
    #expect(second.said.hasPrefix("Undone: Vera Rubin leaves Renewals"))
    #expect(PlanFile.write(second.board.plan) == start)
    second.press("Ctrl-R")
    #expect(PlanFile.write(second.board.plan) == PlanFile.write(first.board.plan))
  }
}

@Suite("What an earlier session left")
struct RecoveryTests {
  private func left(_ player: inout Player) throws -> (Plan, [LoggedChange]) {
    let start = player.board.plan
    player.press("m 5 Enter")
    var changes = player.changes
    player.press("j m 9 Enter u")
    changes += player.changes
    return (start, changes)
  }

  private func asked(size: (Int, Int) = (100, 30)) throws -> (Player, Plan) {
    var first = Player(try Plans.sample())
    let (start, changes) = try left(&first)
    var second = Player(start, size.0, size.1)
    second.offer(
      Recovery(heading: ["A board of tom on ark (since 23 Nov 14:05) ended before all was saved."], changes: changes))
    return (second, first.board.plan)
  }

  @Test("is shown as sentences, and nothing is done until somebody decides")
  func shown() throws {
    let (player, _) = try asked()
    #expect(player.screen.contains("ended before all was saved."))
    #expect(player.screen.contains("1. Vera Rubin joins Renewals."))
    #expect(player.screen.contains("Undone: "))
    #expect(try player.board.plan == Plans.sample())
    try expectScreen("recovery", player)
  }

  @Test("is taken over by Enter, step by step, each of which can be undone")
  func taken() throws {
    var (player, expected) = try asked()
    player.press("Enter")
    #expect(player.board.plan == expected)
    #expect(player.effects.last == .settled(taken: true))
    #expect(player.changes.count == 3)
    player.press("u u u")
    #expect(try player.board.plan == Plans.sample())
  }

  @Test("is left by d, and asked about again after Esc")
  func notTaken() throws {
    var (player, _) = try asked()
    player.press("d")
    #expect(player.effects == [.settled(taken: false)])
    #expect(try player.board.plan == Plans.sample())
    (player, _) = try asked()
    player.press("Esc")
    #expect(player.effects.isEmpty)
    #expect(player.said.contains("podboard asks again when this plan is next opened"))
  }

  @Test("that can no longer be is told, and the rest is taken over")
  func refused() throws {
    var first = Player(try Plans.sample())
    let (start, changes) = try left(&first)
    var indexed = IndexedPlan(start)
    _ = try indexed.apply([Edit(.remove(.person("vera")))])
    var player = Player(indexed.plan)
    player.offer(Recovery(heading: [], changes: changes))
    player.press("Enter")
    #expect(
      player.said.contains("2 changes are taken over. Not done again, and kept for podboard log: Vera Rubin joins"))
  }

  @Test("is drawn at any size")
  func anySize() throws {
    for (columns, rows) in [(0, 0), (1, 1), (20, 5), (80, 24), (200, 60)] {
      _ = try asked(size: (columns, rows)).0.canvas
    }
  }
}
