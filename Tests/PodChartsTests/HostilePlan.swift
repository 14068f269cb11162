import PodModel
import Syntax

/// A random plan whose names come from many scripts, with controls, joined emoji, long runs and nothing at all.
struct HostilePlan {
  let seed: Int
  static let marking = "SECRET"
  private static let leaders = 6
  private static let everybody = 40

  static let names = [
    "Ana", "Nguyễn Thị Hương", "김서연", "山田 由紀", "ياسمين فاروق", "שרה לוי", "Zoe\u{308} Mu\u{308}ller", "👩‍👩‍👧‍👦 Kim",
    "🇩🇪 Jo", "e\u{301}\u{327}\u{330}\u{332}\u{333}\u{334}", "Tab\tNew\nLine", "\u{1B}[31mRed\u{1B}[0m",
    "\u{202E}evil\u{202C}",
    "A|B+C`", "'; DROP TABLE", "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft", "  two  blanks  ",
    "ｆｕｌｌｗｉｄｔｈ", "नमस्ते दुनिया", "\u{FEFF}BOM", "அன்பு", "İıŞş", "‥", "Łukasz", "%s%n", "ﷺ", "\u{0}nul", "💩",
    "\u{AD}soft\u{AD}", "Robert \"Bo\" Ekström",
  ]

  /// Part of a name, and found nowhere else.
  static func token(_ number: Int) -> String { "q\(number)z" }

  func indexed(shuffled: Bool = false) throws -> IndexedPlan {
    var random = SeededGenerator(seed: UInt64(seed))
    var other = SeededGenerator(seed: 99)
    let people = (0..<Self.everybody).map { person($0, &random) }
    let pods = (0..<9).map { number in
      let inOrder = seats(&random)
      return pod(number, shuffled ? inOrder.shuffled(using: &other) : inOrder, &random)
    }
    let agents = (0..<6).map { agent($0, &random) }
    let inFile = shuffled ? people.shuffled(using: &other) : people
    let scenario = object([
      ("id", .text("a")), ("name", .text("Option \u{1B}A")), ("pods", .list(pods)),
      ("agents", .list(shuffled ? agents.shuffled(using: &other) : agents)),
      ("outcomes", .list((0..<12).map { outcome($0, &random) })),
      ("placements", .list([placement(38, "stays"), placement(39, "leaves")])),
      ("told", .list([told(7, "own conversation"), told(8, "own conversation"), told(0, "announcement")])),
      ("concerns", .list([concern(0, &random), concern(1, &random)])),
    ])
    return IndexedPlan(
      try Plan(
        json: object([
          ("podboard", .number("1")), ("title", .text("A title that is long enough to be wrapped 김서연")),
          ("marking", .text(Text(Self.marking))), ("people", .list(inFile)),
          ("scenarios", .list([scenario])),
        ])))
  }

  /// Whether a chart names somebody elsewhere than in a seat.
  func isReferredTo(_ person: PersonID, in scenario: IndexedScenario) -> Bool {
    scenario.scenario.pods.contains { $0.reportsTo == person || $0.dottedTo.contains(person) }
      || scenario.span(of: person) > 0
  }

  private func person(_ number: Int, _ random: inout SeededGenerator) -> JSON {
    let name = Text("\(Self.names.randomElement(using: &random) ?? "") \(Self.token(number))")
    var members: [(Text, JSON)] = [("id", .text(id(number))), ("name", .text(name))]
    if Bool.random(using: &random) {
      members.append(("title", .text(Text(Self.names.randomElement(using: &random) ?? ""))))
    }
    if Int.random(in: 0..<4, using: &random) == 0 { members.append(("fte", .number("60"))) }
    members.append(("ascii", .text(Text("Ascii \(Self.token(number))"))))
    if Bool.random(using: &random) { members.append(("employee", .text(Text("=\(number)")))) }
    let known = Self.names.shuffled(using: &random).prefix(2).map { JSON.Member(Text($0), .number("3")) }
    if Bool.random(using: &random) { members.append(("capabilities", .map(known))) }
    let team = Text("Team \(Self.names.randomElement(using: &random) ?? "")")
    var today: [(Text, JSON)] = [("teams", .list([.text(team)]))]
    if number > 0, number < Self.leaders || Bool.random(using: &random) {
      today.append(("manager", .text(id(Int.random(in: 0..<min(number, Self.leaders), using: &random)))))
    }
    members.append(("today", object(today)))
    return object(members)
  }

  private func seats(_ random: inout SeededGenerator) -> [JSON] {
    let people = (Self.leaders..<36).shuffled(using: &random).prefix(Int.random(in: 0...7, using: &random))
    let open = (0..<Int.random(in: 0...2, using: &random)).map { number in
      object([("id", .text(Text("open\(number)"))), ("role", .text("Rôle")), ("by", .text("2027-01-15"))])
    }
    return people.map { number in
      Bool.random(using: &random)
        ? object([("person", .text(id(number))), ("share", .number("50"))]) : object([("person", .text(id(number)))])
    } + open
  }

  private func pod(_ number: Int, _ seats: [JSON], _ random: inout SeededGenerator) -> JSON {
    let name = Self.names.randomElement(using: &random) ?? ""
    let lead = seats.lazy.compactMap { $0["person"] }.min { "\($0)" < "\($1)" }
    var members: [(Text, JSON)] = [
      ("id", .text(Text("pod\(number)"))), ("number", .number(Text("\(number + 1)"))),
      ("name", .text(Text("\(name)\(number)"))),
      ("mission", .text(Text("Mission \(name)"))),
      ("dottedTo", .list([.text(id(Int.random(in: 0..<Self.leaders, using: &random)))])),
      ("needs", .map([JSON.Member(Text(name), .number("4"))])),
    ]
    if let lead { members.append(("lead", lead)) }
    if number > 0 { members.append(("reportsTo", .text(id(Int.random(in: 0..<Self.leaders, using: &random))))) }
    return object(members + [("seats", .list(seats))])
  }

  private func agent(_ number: Int, _ random: inout SeededGenerator) -> JSON {
    let name = Self.names.randomElement(using: &random) ?? ""
    let pod = JSON.text(Text("pod\(Int.random(in: 0..<9, using: &random))"))
    return object([
      ("id", .text(Text("agent\(number)"))), ("name", .text(Text(name))), ("purpose", .text("does\u{7}")),
      ("pods", .list([pod])),
    ])
  }

  private func outcome(_ number: Int, _ random: inout SeededGenerator) -> JSON {
    let name = Self.names.randomElement(using: &random) ?? ""
    let pod = JSON.text(Text("pod\(Int.random(in: 0..<9, using: &random))"))
    return object([
      ("id", .text(Text("outcome\(number)"))), ("measure", .text(Text(name))), ("unit", .text("€\u{200F}")),
      ("baseline", .number("34")), ("target", .number("22")), ("pod", pod),
      ("owner", .text(id(Int.random(in: 0..<36, using: &random)))),
    ])
  }

  private func told(_ person: Int, _ what: Text) -> JSON {
    object([("person", .text(id(person))), ("what", .text(what)), ("by", .text("\u{1B}[1m"))])
  }

  private func concern(_ number: Int, _ random: inout SeededGenerator) -> JSON {
    object([
      ("id", .text(Text("c\(number)"))), ("on", .text(Text("pod pod\(number)"))),
      ("text", .text(Text(Self.names.randomElement(using: &random) ?? ""))),
    ])
  }

  private func placement(_ person: Int, _ standing: Text) -> JSON {
    object([("person", .text(id(person))), ("is", .text(standing))])
  }

  private func id(_ number: Int) -> Text { Text("p\(number)") }

  private func object(_ members: [(Text, JSON)]) -> JSON { .map(members.map { JSON.Member($0.0, $0.1) }) }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
