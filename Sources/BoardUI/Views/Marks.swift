/// The signs of the board, in Unicode or in ASCII.
public struct Marks: Sendable {
  public let lead: String
  public let open: String
  public let preview: String
  public let arrow: String
  /// Who was moved last.
  public let moved: String
  public let dot: String
  public let cursor: String
  public let cut: String
  /// Who is marked.
  public let marked: String
  public let dotted: String
  public let arrows: String
  /// The two parts of a bar.
  let full: String
  let empty: String
  let horizontal: String
  let vertical: String
  let chosenHorizontal: String
  let chosenVertical: String
  /// Corners and crossings by the sides that lines go to: 1 up, 2 down, 4 left, 8 right.
  let crossings: [String]

  public static let unicode = Marks(
    lead: "★", open: "○", preview: "»", arrow: "→", moved: "→", dot: "·", cursor: "▌", cut: "…", marked: "✓",
    dotted: "┄", arrows: "←↑↓→", full: "█", empty: "░",
    horizontal: "─", vertical: "│", chosenHorizontal: "═", chosenVertical: "║",
    crossings: [" ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼"])

  public static let ascii = Marks(
    lead: "*", open: "o", preview: ">>", arrow: "->", moved: ">", dot: "|", cursor: ">", cut: "...", marked: "+",
    dotted: "..", arrows: "arrows", full: "#", empty: ".",
    horizontal: "-", vertical: "|", chosenHorizontal: "=", chosenVertical: "#",
    crossings: [" ", "|", "|", "|", "-", "+", "+", "+", "-", "+", "+", "+", "-", "+", "+", "+"])
}
