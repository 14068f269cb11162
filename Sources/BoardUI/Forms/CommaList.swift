import PodModel
import Syntax

/// Several texts in one line, separated by commas; one that has a comma itself stands in double quotes, and a quote
/// inside is written twice.
enum CommaList {
  struct Element: Hashable {
    var text: Text
    var isQuoted = false
    /// What stands behind the text: the level of a capability.
    var rest: Text = ""

    init(_ text: Text, isQuoted: Bool = false, rest: Text = "") {
      self.text = text
      self.isQuoted = isQuoted
      self.rest = rest
    }

    /// The text of an element that has nothing behind it.
    var whole: Text { rest.isEmpty ? text : "\(text) \(rest)" }
  }

  static func text(of elements: [Element]) -> Text {
    elements.map { element in
      let text = quoted(element.text)
      return element.rest.isEmpty ? text : "\(text) \(element.rest)"
    }.joined(separator: ", ").text
  }

  /// In quotes where it would not be read back without them.
  static func quoted(_ text: Text) -> String {
    let scalars = text.string.unicodeScalars
    let edges = [scalars.first, scalars.last]
    let isPlain =
      !scalars.isEmpty && !scalars.contains(",") && scalars.first != quote && !edges.contains(" ")
      && !edges.contains("\t")
    guard !isPlain else { return text.string }
    let inner = String(
      scalars.flatMap { $0 == quote ? [quote, quote] : [$0] }.reduce(into: "".unicodeScalars) { $0.append($1) })
    return "\"\(inner)\""
  }

  /// Empty elements are left out, unless they are in quotes.
  static func elements(of text: Text) throws(FieldRefusal) -> [Element] {
    var elements: [Element] = []
    for raw in try split(text) {
      let raw = raw.trimmed
      if raw.unicodeScalars.first == quote {
        elements.append(unquoted(raw))
      } else if !raw.isEmpty {
        elements.append(Element(raw.text))
      }
    }
    return elements
  }

  /// Where the last element begins, for completing it.
  static func lastStart(of text: Text) -> String.Index {
    let scalars = text.string.unicodeScalars
    var start = scalars.startIndex
    var isQuoted = false
    for index in scalars.indices {
      if scalars[index] == quote { isQuoted.toggle() }
      if scalars[index] == ",", !isQuoted { start = scalars.index(after: index) }
    }
    while start < scalars.endIndex, scalars[start] == " " { start = scalars.index(after: start) }
    return start
  }

  private static let quote: Unicode.Scalar = "\""

  /// The text at its commas but those in quotes; a quote counts only where an element begins.
  private static func split(_ text: Text) throws(FieldRefusal) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.string.unicodeScalars {
      let begins = part.allSatisfy { $0 == " " }
      if scalar == quote, isQuoted || begins || part.isQuotedElement { isQuoted.toggle() }
      if scalar == ",", !isQuoted {
        parts.append(String(part))
        part = String.UnicodeScalarView()
      } else {
        part.append(scalar)
      }
    }
    if isQuoted { throw FieldRefusal("A quotation mark opens here that is not closed.") }
    return parts + [String(part)]
  }

  /// `"a, b" 3` is the text `a, b` and the rest `3`.
  private static func unquoted(_ raw: String) -> Element {
    var text = String.UnicodeScalarView()
    let scalars = Array(raw.unicodeScalars.dropFirst())
    var index = 0
    while index < scalars.count {
      if scalars[index] == quote {
        guard index + 1 < scalars.count, scalars[index + 1] == quote else { break }
        index += 1
      }
      text.append(scalars[index])
      index += 1
    }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars.dropFirst(index + 1))
    return Element(Text(String(text)), isQuoted: true, rest: Text(String(rest).trimmed))
  }
}

extension String.UnicodeScalarView {
  /// Whether an element that is being read began with a quote: then another one may close and open again.
  fileprivate var isQuotedElement: Bool { first { $0 != " " } == "\"" }
}
