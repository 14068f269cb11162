import PodModel
import Syntax

/// The initials of everybody; people who share them are told apart by numbers, in the order of their ids.
public struct Initials: Sendable {
  public private(set) var shown: [PersonID: Text] = [:]
  public private(set) var ascii: [PersonID: Text] = [:]

  public init(of plan: Plan) {
    var seen: [Text: Int] = [:]
    var seenASCII: [Text: Int] = [:]
    for person in plan.people.sorted(by: { $0.id < $1.id }) {
      shown[person.id] = Self.numbered(Self.initials(of: person.name) { "\($0)" }, &seen)
      let name = person.ascii.isEmpty ? person.name : person.ascii
      ascii[person.id] = Self.numbered(Self.initials(of: name, Self.folded), &seenASCII)
    }
  }

  private static func numbered(_ initials: String, _ seen: inout [Text: Int]) -> Text {
    let initials = Text(initials.isEmpty ? "?" : initials)
    let count = seen[initials, default: 0] + 1
    seen[initials] = count
    return count == 1 ? initials : Text("\(initials)~\(count)")
  }

  /// The first letter of each word, of three words at most.
  private static func initials(of name: Text, _ form: (Unicode.Scalar) -> String) -> String {
    let words = name.string.unicodeScalars.split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
    let letters = words.compactMap { word in word.first(where: \.properties.isAlphabetic).map(form) }
    return letters.filter { !$0.isEmpty }.prefix(3).joined()
  }

  private static func folded(_ letter: Unicode.Scalar) -> String {
    let first = Folding.ascii(Text(String(letter))).first ?? nil
    return first.map { String(UnicodeScalar($0)) } ?? ""
  }
}
