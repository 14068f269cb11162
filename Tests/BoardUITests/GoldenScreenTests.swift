import BoardUI
import PodModel
import Testing

/// One screen that is recorded in `Screens`.
struct GoldenScreen: Sendable, CustomTestStringConvertible {
  let name: String
  let columns: Int
  let rows: Int
  let keys: String
  let look: Look
  let plan: @Sendable () throws -> Plan

  init(
    _ name: String, _ columns: Int, _ rows: Int, _ keys: String = "", look: Look = Look(),
    of plan: @escaping @Sendable () throws -> Plan = { try Plans.sample() }
  ) {
    self.name = "\(name)-\(columns)x\(rows)"
    self.columns = columns
    self.rows = rows
    self.keys = keys
    self.look = look
    self.plan = plan
  }

  var testDescription: String { name }
}

@Suite("Screens as recorded")
struct GoldenScreenTests {
  @Test("the screen is drawn as recorded", arguments: board + moving + pages + dialogs + plans)
  func screen(_ screen: GoldenScreen) throws {
    var player = Player(try screen.plan(), screen.columns, screen.rows, look: screen.look)
    player.press(screen.keys)
    try expectScreen(screen.name, player)
  }

  static let board = [
    GoldenScreen("opening", 80, 24),
    GoldenScreen("opening", 100, 30),
    GoldenScreen("opening", 200, 50),
    GoldenScreen("opening", 60, 24),
    GoldenScreen("opening", 40, 12),
    GoldenScreen("too-small", 39, 12),
    GoldenScreen("pod", 100, 30, "1"),
    GoldenScreen("pod", 80, 24, "1"),
    GoldenScreen("seat", 100, 30, "1 j j"),
    GoldenScreen("seat", 40, 12, "1 j j"),
    GoldenScreen("outcomes", 100, 30, "1 z"),
    GoldenScreen("outcomes", 80, 24, "1 z"),
    GoldenScreen("needs", 100, 30, "1 z z"),
    GoldenScreen("needs", 80, 24, "1 z z"),
    GoldenScreen("teams", 100, 30, "1 z z z"),
    GoldenScreen("teams", 80, 24, "1 z z z"),
    GoldenScreen("no-colour", 100, 30, "1", look: Look(colour: false)),
    GoldenScreen("ascii", 100, 30, "1", look: Look(ascii: true)),
    GoldenScreen("ascii", 80, 24, "", look: Look(ascii: true)),
  ]

  static let pages =
    ["l", "o", "p", "c", "d", "f"].flatMap { letter in
      [
        GoldenScreen("page-\(letter)", 80, 24, "g \(letter)"), GoldenScreen("page-\(letter)", 100, 30, "g \(letter)"),
        GoldenScreen("page-\(letter)", 200, 60, "g \(letter)"),
        GoldenScreen("page-\(letter)-ascii", 100, 30, "g \(letter)", look: Look(ascii: true)),
        GoldenScreen("page-\(letter)-no-colour", 100, 30, "g \(letter)", look: Look(colour: false)),
        GoldenScreen("page-\(letter)-empty", 80, 24, "g \(letter)", of: { Plans.empty() }),
      ]
    } + [
      GoldenScreen("lines-unfolded", 100, 30, "g l j l j l"), GoldenScreen("people-filtered", 100, 30, "g p / \"pay\""),
      GoldenScreen("people-by-team", 100, 30, "g p l l"), GoldenScreen("options", 100, 30, "g d v"),
      GoldenScreen("options", 200, 60, "g d v ="), GoldenScreen("since-opening", 100, 30, "m 1 Enter g d v v"),
      GoldenScreen("telling", 100, 30, "g d v v v Home Enter"), GoldenScreen("telling", 80, 24, "g d v v v"),
      GoldenScreen("exporting", 100, 30, "x"), GoldenScreen("exporting", 80, 24, "x l l Tab Enter"),
      GoldenScreen("exporting-ascii", 80, 24, "x l", look: Look(ascii: true)),
      GoldenScreen("curtain", 100, 30, "P"), GoldenScreen("presenting", 100, 30, "p"),
      GoldenScreen("copying", 100, 30, "C"),
      GoldenScreen("going", 100, 30, "g"), GoldenScreen("accepting", 100, 30, "g c A"),
      GoldenScreen("mending", 100, 30, "g c f"),
      GoldenScreen("deciding", 100, 30, "] D"),
    ]

  static let moving = [
    GoldenScreen("moving-number", 80, 24, "m 2"),
    GoldenScreen("moving-number", 100, 30, "m 2"),
    GoldenScreen("moving-number", 40, 12, "m 2"),
    GoldenScreen("moving-name", 100, 30, "m \"brand\""),
    GoldenScreen("moving-share", 100, 30, "m 2 % 6 0"),
    GoldenScreen("moving-no-pod", 100, 30, "1 j j m 0"),
    GoldenScreen("moving-ascii", 100, 30, "m 2", look: Look(ascii: true)),
    GoldenScreen("marked", 100, 30, "Space Space 6 j Space"),
    GoldenScreen("marked", 80, 24, "Space Space 6 j Space"),
    GoldenScreen("moving-many", 100, 30, "Space Space 6 j Space m 2"),
    GoldenScreen("moving-many", 80, 24, "Space Space 6 j Space m 2"),
    GoldenScreen("moving-many-ascii", 100, 30, "Space Space m 2", look: Look(ascii: true)),
    GoldenScreen("dropped-many", 100, 30, "Space Space 6 j Space m 4 Enter"),
    GoldenScreen("dropped", 80, 24, "m 2 Enter"),
    GoldenScreen("dropped", 100, 30, "m 2 Enter"),
    GoldenScreen("dropped", 60, 24, "m 2 Enter"),
    GoldenScreen("undone", 100, 30, "m 2 Enter u"),
    GoldenScreen("refused", 100, 30, "1 b"),
  ]

  static let dialogs = [
    GoldenScreen("leader", 100, 30, "1 t"),
    GoldenScreen("leader", 40, 12, "1 t"),
    GoldenScreen("leader-typed", 80, 24, "1 t \"ros\""),
    GoldenScreen("swapping", 100, 30, "6 j s 4 j"),
    GoldenScreen("dotted", 100, 30, "1 d"),
    GoldenScreen("share", 80, 24, "6 j %"),
    GoldenScreen("palette", 100, 30, ":"),
    GoldenScreen("palette", 80, 24, ": \"mo\""),
    GoldenScreen("palette", 40, 12, ":"),
    GoldenScreen("find", 100, 30, "/ \"an\""),
    GoldenScreen("find-nothing", 80, 24, "/ \"qqq\""),
    GoldenScreen("form-pod", 100, 30, "1 e"),
    GoldenScreen("form-pod", 80, 24, "1 e"),
    GoldenScreen("form-pod", 40, 12, "1 e"),
    GoldenScreen("form-person", 100, 30, "e"),
    GoldenScreen("form-outcome", 100, 30, "1 z j e"),
    GoldenScreen("form-agent", 100, 30, "1 z j j j e"),
    GoldenScreen("form-seat", 100, 30, "6 z z z j j j j e"),
    GoldenScreen("adding", 80, 24, "a"),
    GoldenScreen("adding-pod", 80, 24, "a p \"Payments\""),
    GoldenScreen("adding-person", 80, 24, "a n"),
    GoldenScreen("adding-outcome", 80, 24, "1 a o"),
    GoldenScreen("adding-agent", 80, 24, "1 a a"),
    GoldenScreen("adding-seat", 80, 24, "1 a s"),
    GoldenScreen("help", 80, 24, "?"),
    GoldenScreen("help", 100, 30, "? \"pod\""),
    GoldenScreen("help", 40, 12, "?"),
    GoldenScreen("form-ascii", 80, 24, "2 e", look: Look(ascii: true)),
    GoldenScreen("help-ascii", 80, 24, "?", look: Look(ascii: true)),
  ]

  static let plans = [
    GoldenScreen("empty", 80, 24) { Plans.empty() },
    GoldenScreen("empty", 100, 30) { Plans.empty() },
    GoldenScreen("people-only", 80, 24) { try Plans.people(Story.names) },
    GoldenScreen("people-only", 100, 30) { try Plans.people(Story.names) },
    GoldenScreen("first-pod", 100, 30, "a p \"Checkout\" Enter") { try Plans.people(Story.names) },
    GoldenScreen("thirty-pods", 80, 24, "2 2") { try Plans.pods(30, of: 4, unplaced: 6) },
    GoldenScreen("thirty-pods", 100, 30, "2 2") { try Plans.pods(30, of: 4, unplaced: 6) },
    GoldenScreen("thirty-pods", 40, 12, "2 2") { try Plans.pods(30, of: 4, unplaced: 6) },
    GoldenScreen("nine-pods-of-five", 80, 24) { try Plans.pods(9, of: 5, unplaced: 6) },
    GoldenScreen("hostile-names", 100, 30) { try Plans.hostile() },
    GoldenScreen("hostile-names", 80, 24) { try Plans.hostile() },
  ]
}
