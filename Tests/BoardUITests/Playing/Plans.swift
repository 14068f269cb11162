import PodFiles
import PodModel
import Syntax
import Testing

/// The plans that boards are tried with.
enum Plans {
  static func sample() throws -> Plan { try PlanFile.read(SamplePlan.bytes, named: "sample").plan }

  static func empty() -> Plan { Plan(title: "", asOf: nil) }

  /// People and nothing else, in teams of so many.
  static func people(_ names: [String], inTeamsOf size: Int = 5) throws -> Plan {
    try plan(people: names.enumerated().map { person($0, $1, team: "Team \($0 / size + 1)") }, pods: [])
  }

  /// So many pods with so many people each, then so many without a pod.
  static func pods(_ count: Int, of size: Int, unplaced: Int = 0) throws -> Plan {
    let total = count * size + unplaced
    let people = (0..<total).map { person($0, "Person \($0 + 1)", team: "Team \($0 % 7 + 1)") }
    let pods = (0..<count).map { number in
      pod(number, "Pod \(number + 1)", people: Array(number * size..<(number + 1) * size))
    }
    return try plan(people: people, pods: pods)
  }

  /// Names of many scripts, with controls, marks and joined emoji, in and out of pods.
  static func hostile() throws -> Plan {
    let names = hostileNames + hostileNames.map { "\($0) \($0)" }
    let people = names.enumerated().map { person($0, $1, team: hostileNames[$0 % 6]) }
    let pods = (0..<6).map { number in
      pod(number, hostileNames[number * 3], people: Array(number * 4..<number * 4 + 4))
    }
    return try plan(people: people, pods: pods)
  }

  static let hostileNames = [
    "Ana", "Nguyễn Thị Hương", "김서연", "山田 由紀", "ياسمين فاروق", "שרה לוי", "Zoe\u{308} Mu\u{308}ller", "👩‍👩‍👧‍👦 Kim",
    "🇩🇪 Jo", "e\u{301}\u{327}\u{330}\u{332}\u{333}\u{334}", "Tab\tNew\nLine", "\u{1B}[31mRed\u{1B}[0m",
    "\u{202E}evil\u{202C}", "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft",
    "ｆｕｌｌｗｉｄｔｈ", "नमस्ते दुनिया", "\u{FEFF}BOM", "அன்பு", "ﷺ", "💩", "\u{AD}soft\u{AD}", "漢字漢字漢字漢字漢字漢字漢字漢字",
    "👍🏽 thumbs 👍🏽", "1\u{FE0F}\u{20E3} keycap", "a\u{200D}b", "\u{0}nul",
  ]

  // MARK: Records

  private static func plan(people: [JSON], pods: [JSON]) throws -> Plan {
    let scenario = object([("id", "a"), ("name", "Pods")], [("pods", .list(pods))])
    return try Plan(
      json: object(
        [("title", "Trial")],
        [("podboard", .number("1")), ("people", .list(people)), ("scenarios", .list([scenario]))]))
  }

  private static func person(_ number: Int, _ name: String, team: String) -> JSON {
    object(
      [("id", "p\(number)"), ("name", name)], [("today", .map([JSON.Member("teams", .list([.text(Text(team))]))]))])
  }

  private static func pod(_ number: Int, _ name: String, people: [Int]) -> JSON {
    let seats = people.map { object([("person", "p\($0)")], []) }
    return object(
      [("id", "pod\(number)"), ("name", name)], [("number", .number("\(number + 1)")), ("seats", .list(seats))])
  }

  private static func object(_ texts: [(Text, String)], _ others: [(Text, JSON)]) -> JSON {
    .map(texts.map { JSON.Member($0, .text(Text($1))) } + others.map { JSON.Member($0, $1) })
  }
}

/// The same sequence for the same seed everywhere (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
