import PodModel
import Syntax

extension IndexedScenario {
  /// The name that is shown for somebody, and the id where the plan does not know them.
  func name(of person: PersonID) -> Text { plan.people[person]?.shownName ?? "[\(person)]" }

  func leaves(_ person: PersonID) -> Bool { scenario.placements[ID(person.text)]?.is == .leaves }
}

extension Int {
  /// "1 person", "3 people"
  func told(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }

  /// Words up to ten, then digits.
  var inWords: String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(self) ? words[self] : String(self)
  }

  /// Thousandths of a percent as "60 %" or "37.5 %".
  var toldAsPercent: String {
    var decimals = String(self % 1000 + 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(self / 1000)" + (decimals.isEmpty ? "" : "." + decimals) + " %"
  }
}

extension Int {
  /// Minutes as hours: "3.5 h".
  var toldAsHours: String {
    let tenths = (self * 10 + 30) / 60
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) h" : "\(tenths / 10).\(tenths % 10) h"
  }
}

extension [Levels.Entry] {
  /// "it is needed": others may have it at another level, and levels are not told.
  var asNeeded: String { count == 1 ? "it is needed" : "they are needed" }
}
