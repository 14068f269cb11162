import PodCharts
import PodModel
import Syntax

/// Puts initials in the place of every name: for a screen that somebody may see who must not know yet.
///
/// Whatever is shown passes through it, sentences too, so that no view can forget a name.
public struct Curtain: Sendable {
  /// The names that begin with a word, the longest first.
  private var names: [Text: [(name: [UInt8], initials: String)]] = [:]

  private let initials: Initials

  public init(over plan: Plan) {
    initials = Initials(of: plan)
    for person in plan.people {
      for name in [person.name, person.ascii] where !name.isEmpty {
        let bytes = Array(name.utf8)
        names[Curtain.firstWord(bytes[...]), default: []].append((bytes, self[person.id]))
      }
    }
    for word in names.keys { names[word]?.sort { $0.name.count > $1.name.count } }
  }

  /// The initials of somebody: the same as in charts.
  public subscript(person: PersonID) -> String { initials.shown[person]?.string ?? "?" }

  public func ascii(of person: PersonID) -> String { initials.ascii[person]?.string ?? "?" }

  /// The text with initials for the names in it.
  public func cover(_ text: Text) -> Text {
    let bytes = Array(text.utf8)
    var covered: [UInt8] = []
    var place = 0
    var isWordStart = true
    while place < bytes.count {
      if isWordStart, let (length, initials) = name(at: place, in: bytes) {
        covered += Array(initials.utf8)
        place += length
        isWordStart = false
        continue
      }
      covered.append(bytes[place])
      isWordStart = !bytes[place].isPartOfWord
      place += 1
    }
    return Text(String(decoding: covered, as: UTF8.self))
  }

  private func name(at place: Int, in bytes: [UInt8]) -> (length: Int, initials: String)? {
    let rest = bytes[place...]
    guard let candidates = names[Curtain.firstWord(rest)] else { return nil }
    let found = candidates.first { candidate in
      guard rest.starts(with: candidate.name) else { return false }
      let end = place + candidate.name.count
      return end == bytes.count || !bytes[end].isPartOfWord
    }
    return found.map { ($0.name.count, $0.initials) }
  }

  private static func firstWord(_ bytes: ArraySlice<UInt8>) -> Text {
    Text(String(decoding: bytes.prefix { $0.isPartOfWord }, as: UTF8.self))
  }
}

extension UInt8 {
  /// Letters, digits and all that is not ASCII.
  fileprivate var isPartOfWord: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
