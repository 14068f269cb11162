import Cells
import Syntax

/// One line of text while somebody types it, with the cursor between two clusters of letters and marks.
public struct TextLine: Sendable {
  /// What stands left and right of the cursor.
  private(set) var before: String
  private(set) var after = ""

  /// The cursor stands at the end.
  public init(_ text: Text = "") {
    before = text.string
  }

  /// Setting it puts the cursor at the end.
  public var text: Text {
    get { Text(before + after) }
    set {
      before = newValue.string
      after = ""
    }
  }

  public var isEmpty: Bool { before.isEmpty && after.isEmpty }
  var isAtEnd: Bool { after.isEmpty }
  var isAtStart: Bool { before.isEmpty }

  /// Does what a key does in a line of text; false for a key that has no meaning here.
  public mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): goLeft()
    case .right, .control("f"): goRight()
    case .home, .control("a"): goLeft(while: { _ in true })
    case .end, .control("e"): goRight(while: { _ in true })
    case .modified(.left, .alt), .modified(.left, .control): goLeftByWord()
    case .modified(.right, .alt), .modified(.right, .control): goRightByWord()
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete, .control("d"): if !after.isEmpty { after.removeFirst() }
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  /// Pasted text goes in at the cursor; line ends and other controls become spaces, but none at the end of it.
  public mutating func paste(_ text: String) {
    let scalars = text.unicodeScalars
    let end = scalars.lastIndex { $0 != "\n" && $0 != "\r" }
    insert(String(end.map { scalars[...$0] } ?? ""[...].unicodeScalars))
  }

  /// Takes away what stands behind the cursor, as a line with the cursor at its start.
  mutating func cutAfterCursor() -> TextLine {
    var rest = TextLine()
    swap(&rest.after, &after)
    return rest
  }

  /// Puts another line behind this one, with the cursor between the two.
  mutating func joinAtEnd(_ other: TextLine) {
    before += after
    after = other.before + other.after
  }

  private mutating func insert(_ text: String) {
    before += text.oneLine
    // What comes in may join the letter after it, as a joiner between two emoji does: the cursor goes behind both.
    if let left = before.last, let right = after.first, String([left, right]).count == 1 { goRight() }
  }

  private mutating func goLeft() {
    if let last = before.popLast() { after = String(last) + after }
  }

  private mutating func goRight() {
    if !after.isEmpty { before.append(after.removeFirst()) }
  }

  private mutating func goLeft(while holds: (Character) -> Bool) {
    let start = before.lastIndex { !holds($0) }.map { before.index(after: $0) } ?? before.startIndex
    after = String(before[start...]) + after
    before.removeSubrange(start...)
  }

  private mutating func goRight(while holds: (Character) -> Bool) {
    let end = after.firstIndex { !holds($0) } ?? after.endIndex
    before += after[..<end]
    after.removeSubrange(..<end)
  }

  private mutating func goLeftByWord() {
    goLeft { $0.isWhitespace }
    goLeft { !$0.isWhitespace }
  }

  private mutating func goRightByWord() {
    goRight { $0.isWhitespace }
    goRight { !$0.isWhitespace }
  }

  private mutating func deleteWord() {
    let rest = after
    after = ""
    goLeftByWord()
    after = rest
  }
}

extension String {
  /// The text with a space for each line end and each other control.
  var oneLine: String {
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      line.append(scalar.isControlOrLineEnd ? " " : scalar)
    }
    return String(line)
  }
}

extension Unicode.Scalar {
  var isControlOrLineEnd: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0x2028 || value == 0x2029
  }
}
