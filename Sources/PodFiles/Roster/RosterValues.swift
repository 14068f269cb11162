import PodModel
import Syntax

/// Values as rosters write them.
enum RosterValues {
  /// A longer cell is no number and no offset; and one of combining marks would take seconds to be refused. Bytes.
  private static let longest = 64

  /// "80%", "80", "0.8", "0,8", "Full time"; 1 is the whole. Nil where it is none, or more than full time.
  static func share(_ text: Text) -> Percent? {
    guard text.utf8.count <= longest else { return nil }
    switch HeaderForm(text).compact {
    case "fulltime", "full", "ft", "vollzeit": return .full
    default: break
    }
    let scalars = text.string.unicodeScalars
    let isPercent = scalars.last == "%"
    guard let value = number(Text(String(isPercent ? scalars.dropLast() : scalars[...]))) else { return nil }
    return percent(value <= 1 && !isPercent ? value * 100 : value)
  }

  /// Of a week of 40 hours.
  static func share(hours text: Text) -> Percent? { number(text).flatMap { percent($0 / 40 * 100) } }

  private static func number(_ text: Text) -> Double? {
    guard text.utf8.count <= longest else { return nil }
    let digits = String(text.trimmed.string.map { $0 == "," ? "." : $0 })
    guard digits.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }) else { return nil }
    return Double(digits)
  }

  /// To the thousandth of a percent, without zeros at the end.
  private static func percent(_ value: Double) -> Percent? {
    guard (0...100).contains(value) else { return nil }
    let thousandths = Int((value * 1000).rounded())
    var digits = String(thousandths / 1000)
    if !thousandths.isMultiple(of: 1000) {
      digits += "." + String(String(thousandths % 1000 + 1000).dropFirst())
      while digits.hasSuffix("0") { digits.removeLast() }
    }
    return try? Percent(json: .number(Text(digits)))
  }

  /// "+01:00", "UTC+1", "GMT-05:30", "UTC"; nil for names of zones, whose offset changes with the season.
  static func offset(_ text: Text) -> UTCOffset? {
    guard text.utf8.count <= longest else { return nil }
    var rest = text.string.filter { $0 != " " }.uppercased()
    for prefix in ["UTC", "GMT"] where rest.hasPrefix(prefix) { rest.removeFirst(3) }
    if rest.isEmpty || rest == "Z" { return UTCOffset("+00:00") }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let hours = parts.first, (1...2).contains(hours.utf8.count) else { return nil }
    let minutes = parts.count == 2 ? parts[1] : "00"
    return UTCOffset("\(String(sign))\(hours.utf8.count == 1 ? "0" : "")\(String(hours)):\(String(minutes))")
  }

  /// "product, backend:4; python 3": a number from 1 to 5 after a capability is its level.
  static func skills(_ text: Text) -> [RosterRow.Skill] {
    var skills: [RosterRow.Skill] = []
    for part in text.parts(between: [";", ",", ":", "|", "\n"]) {
      if let level = level(part), let last = skills.indices.last, skills[last].level == nil {
        skills[last].level = level
        continue
      }
      var skill = RosterRow.Skill(part)
      let words = part.string.unicodeScalars.split(separator: " ").map { String($0) }
      if words.count > 1, let last = words.last, let level = level(Text(last)) {
        skill = RosterRow.Skill(Text(words.dropLast().joined(separator: " ")), level)
      }
      if !skills.contains(where: { $0.capability == skill.capability }) { skills.append(skill) }
    }
    return skills
  }

  private static func level(_ text: Text) -> Int? {
    Int(text.string).flatMap { (1...5).contains($0) && text.utf8.count == 1 ? $0 : nil }
  }

  /// Whether a status says that the person has left.
  static func saysLeft(_ value: Text) -> Bool {
    switch HeaderForm(value).compact {
    case "terminated", "left", "inactive", "former", "formeremployee", "exited", "resigned", "retired", "deceased",
      "ausgeschieden", "ausgetreten":
      return true
    default: return false
    }
  }

  static func isYes(_ value: Text) -> Bool {
    switch HeaderForm(value).compact {
    case "", "no", "n", "false", "0", "nein", "filled", "besetzt", "na", "nd": false
    default: true
    }
  }
}
