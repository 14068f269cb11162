import Cells
import PodModel
import Syntax

/// How everything is drawn: colours, signs, and the text that names become.
public struct Look: Sendable {
  public var theme: Theme
  public var marks: Marks
  public var isASCII: Bool
  /// Drawn while names are to be initials.
  public var curtain: Curtain?

  public init(colour: Bool = true, ascii: Bool = false, theme: Theme = .standard) {
    self.theme = colour ? theme : .plain
    marks = ascii ? .ascii : .unicode
    isASCII = ascii
  }

  public subscript(role: Role) -> Style { theme[role] }

  /// A text as it is shown: in ASCII without accents, and with a question mark for what has no such form.
  public func shown(_ open: Text) -> String {
    let text = curtain?.cover(open) ?? open
    guard isASCII else { return text.string }
    return String(decoding: Folding.ascii(text).map { $0.flatMap { $0.isShown ? $0 : nil } ?? 0x3F }, as: UTF8.self)
  }

  /// A person's name as it is shown; in ASCII the name given for that, else without accents, else the id.
  public func shown(_ person: Person) -> String {
    if let curtain { return isASCII ? curtain.ascii(of: person.id) : curtain[person.id] }
    guard isASCII else { return person.shownName.string }
    if !person.ascii.isEmpty { return shown(person.ascii) }
    return (person.shownName.asciiForm ?? Text(shown(Text("[\(person.id)]")))).string
  }
}

extension UInt8 {
  fileprivate var isShown: Bool { (0x20...0x7E).contains(self) }
}
