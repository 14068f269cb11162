import Cells

/// A canvas as text that can be reviewed: a header, the lines, then a map with one letter for the style of each cell.
public struct ScreenPicture: Equatable {
  public let header: String
  public let lines: [String]
  public let styles: [String]
  private static let separator = "--- styles: "
  private let legend: String

  /// - Parameters:
  ///   - header: says in one line what is shown.
  ///   - legend: what the letters stand for.
  ///   - letter: the letter of a style; `.` is left out at the end of a row.
  public init(_ canvas: Canvas, header: String, legend: String, letter: (Style) -> Character) {
    self.header = header
    self.legend = legend
    lines = canvas.lines
    styles = (0..<canvas.size.rows).map { row in
      var map = (0..<canvas.size.columns).map { letter(canvas[row, $0].style) }
      while map.last == "." { map.removeLast() }
      return String(map)
    }
  }

  /// Reads a picture back; nil where the text is none.
  public init?(_ text: String) {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rows.last == "" { rows.removeLast() }
    guard let first = rows.first, let middle = rows.firstIndex(where: { $0.hasPrefix(Self.separator) }) else {
      return nil
    }
    header = first
    lines = Array(rows[1..<middle])
    legend = String(rows[middle].dropFirst(Self.separator.count))
    styles = Array(rows[(middle + 1)...])
  }

  public var text: String {
    ([header] + lines + [Self.separator + legend] + styles).joined(separator: "\n") + "\n"
  }

  /// Both pictures, and the cells in which they differ.
  public func comparison(with recorded: ScreenPicture) -> String {
    let cells = Self.differences("text", lines, recorded.lines) + Self.differences("style", styles, recorded.styles)
    let shown = cells.prefix(20) + (cells.count > 20 ? ["and \(cells.count - 20) more"] : [])
    return "recorded:\n\(recorded.text)\ndrawn:\n\(text)\n" + shown.joined(separator: "\n")
  }

  private static func differences(_ what: String, _ drawn: [String], _ recorded: [String]) -> [String] {
    (0..<max(drawn.count, recorded.count)).flatMap { row -> [String] in
      let new = cells(drawn.indices.contains(row) ? drawn[row] : "")
      let old = cells(recorded.indices.contains(row) ? recorded[row] : "")
      return (0..<max(new.count, old.count)).compactMap { column in
        let before = old.indices.contains(column) ? old[column] : " "
        let after = new.indices.contains(column) ? new[column] : " "
        return before == after ? nil : "row \(row), column \(column): \(what) \"\(before)\" is now \"\(after)\""
      }
    }
  }

  private static func cells(_ line: String) -> [String] {
    DisplayWidth.glyphs(of: line).flatMap { $0.width == 2 ? [$0.text, ""] : [$0.text] }
  }
}
