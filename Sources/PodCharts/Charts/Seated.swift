import PodModel
import Syntax

/// Somebody in a seat of a pod; a reference, so that they are put in order without being copied.
final class Seated: Sendable {
  let seat: Seat
  let person: Person
  let isLead: Bool
  let key: NameKey

  init(seat: Seat, person: Person, isLead: Bool) {
    self.seat = seat
    self.person = person
    self.isLead = isLead
    key = NameKey(person.shownName, person.id)
  }

  var role: Text { seat.role(of: person) }
}

/// Where somebody stands in a list by name: folded to ASCII and lower-cased, then by bytes, then by id.
struct NameKey: Comparable, Sendable {
  private let folded: Text
  private let name: Text
  let id: PersonID

  init(_ name: Text, _ id: PersonID) {
    folded = name.isASCII ? Text(name.string.lowercased()) : Text(utf8: name.sortKey) ?? name
    self.name = name
    self.id = id
  }

  static func < (left: NameKey, right: NameKey) -> Bool {
    if left.folded != right.folded { return left.folded < right.folded }
    return left.name == right.name ? left.id < right.id : left.name < right.name
  }
}

extension Text {
  /// Whether folding leaves all of it as it is, but for capitals.
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
