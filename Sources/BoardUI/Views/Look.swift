import Cells
import PodModel
import Syntax

/// How everything is drawn: colours, signs, and the text that names become.
public struct Look: Sendable {
  public var theme: Theme
  public var marks: Marks
  public var isASCII: Bool

  public init(colour: Bool = true, ascii: Bool = false) {
    theme = colour ? .standard : .plain
    marks = ascii ? .ascii : .unicode
    isASCII = ascii
  }

  public subscript(role: Role) -> Style { theme[role] }

  /// A text as it is shown: in ASCII without accents, where it has such a form.
  public func shown(_ text: Text) -> String {
    isASCII ? (text.asciiForm ?? text).string : text.string
  }

  /// A person's name as it is shown; in ASCII the name given for that, else without accents, else the id.
  public func shown(_ person: Person) -> String {
    guard isASCII else { return person.shownName.string }
    if !person.ascii.isEmpty { return person.ascii.string }
    return (person.shownName.asciiForm ?? "[\(person.id.text.string)]").string
  }
}
