import Cells
import Syntax

/// A few lines to type or paste names into, one a line or separated by commas.
struct NamesBox: Sendable {
  enum Outcome: Hashable, Sendable {
    case typing, left
    case done([Text])
  }

  private(set) var lines = [TextLine()]
  private(set) var row = 0

  /// The names as they were written, without blanks at their ends.
  var names: [Text] {
    lines.flatMap { line in
      line.text.string.unicodeScalars.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }
    }.filter { !$0.isEmpty }.map { Text($0) }
  }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .left
    case .control("s"): return names.isEmpty ? .typing : .done(names)
    case .enter:
      if lines[row].isEmpty, !names.isEmpty { return .done(names) }
      breakLine()
    case .up, .control("p"): row = max(0, row - 1)
    case .down, .control("n"): row = min(lines.count - 1, row + 1)
    case .backspace where lines[row].isAtStart && row > 0: join(row - 1)
    case .delete where lines[row].isAtEnd && row + 1 < lines.count: join(row)
    default: _ = lines[row].press(key)
    }
    return .typing
  }

  /// Each line of the pasted text becomes a line of its own.
  mutating func paste(_ text: String) {
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: true) { $0 == "\n" || $0 == "\r" }
    for (index, part) in parts.enumerated() {
      if index > 0 { breakLine() }
      lines[row].paste(String(part))
    }
    // A pasted list ends with a line end: the next name begins a line.
    if text.unicodeScalars.last == "\n", !lines[row].isEmpty { breakLine() }
  }

  private mutating func breakLine() {
    let rest = lines[row].cutAfterCursor()
    lines.insert(rest, at: row + 1)
    row += 1
  }

  /// Puts the line after this one behind it, with the cursor between them.
  private mutating func join(_ first: Int) {
    let rest = lines.remove(at: first + 1)
    lines[first].joinAtEnd(rest)
    row = first
  }
}
