import Cells

/// Where everything lies on a screen of one size: from numbers alone, so that it costs the same for 9 pods and 25,000.
///
/// Cards share their borders. There are as many columns as fit, and the height is the greatest at which all pods show:
/// 8 rows and more, 6, then 4 with names in a line; then it scrolls. Under 80 columns it is one pod at a time, below a row
/// of all their numbers.
public struct BoardLayout: Equatable, Sendable {
  /// How much a card has room for.
  public enum Density: Sendable { case roomy, compact, names }

  public let size: Size
  public private(set) var strip = Rectangle(Size(columns: 0, rows: 0))
  /// The people without a pod: a column beside the cards, or a few rows below them.
  public private(set) var bench = Rectangle(Size(columns: 0, rows: 0))
  public private(set) var benchIsColumn = true
  public private(set) var grid = Rectangle(Size(columns: 0, rows: 0))
  /// One or two rows for what the cursor is on and for what was said last.
  public private(set) var messages = Rectangle(Size(columns: 0, rows: 0))
  /// All pods by number, where there is room for one card only.
  public private(set) var overview = Rectangle(Size(columns: 0, rows: 0))
  public private(set) var footer = Rectangle(Size(columns: 0, rows: 0))
  public private(set) var columns = 1
  /// From one card's left border to the next one's.
  public private(set) var cardWidth = 1
  /// From one card's top border to the next one's.
  public private(set) var cardHeight = 8
  /// All that lies between the strip and the messages, for pages that are lists.
  public var page: Rectangle {
    Rectangle(column: 0, row: strip.rows, columns: size.columns, rows: max(0, messages.row - strip.rows))
  }
  public let pods: Int
  private let isPresenting: Bool

  /// Below this there is a sentence instead of a board.
  public static let smallest = Size(columns: 40, rows: 12)

  public var isTooSmall: Bool { size.columns < Self.smallest.columns || size.rows < Self.smallest.rows }

  public var density: Density { cardHeight >= 8 ? .roomy : cardHeight >= 6 ? .compact : .names }

  /// - Parameters:
  ///   - messageRows: how many rows the messages want: 1 to 3.
  ///   - isPresenting: cards as large as can be, for whoever sits at the back; then it scrolls rather.
  public init(size: Size, pods: Int, isPresenting: Bool = false, messageRows: Int = 1) {
    self.size = size
    self.pods = pods
    self.isPresenting = isPresenting
    guard !isTooSmall else { return }
    let stripRows = size.rows >= 28 ? 2 : 1
    strip = Rectangle(column: 0, row: 0, columns: size.columns, rows: stripRows)
    footer = Rectangle(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    let rows = max(size.rows >= 28 ? 2 : 1, min(3, messageRows))
    messages = Rectangle(column: 0, row: footer.row - rows, columns: size.columns, rows: rows)
    benchIsColumn = size.columns >= 90 && size.rows >= 20
    if benchIsColumn { layOutWithColumn() } else { layOutWithRows() }
    chooseCards()
    if !benchIsColumn { placeBenchBelow() }
  }

  private mutating func layOutWithColumn() {
    let benchWidth = min(32, max(20, size.columns / 5))
    let rows = size.rows - 1 - strip.rows - (size.rows >= 28 ? 2 : 1)
    bench = Rectangle(column: 0, row: strip.rows, columns: benchWidth, rows: rows)
    grid = Rectangle(column: benchWidth + 1, row: strip.rows, columns: size.columns - benchWidth - 1, rows: rows)
  }

  /// Two rows of people at least stay below the cards. The grid keeps its rows when the messages want more of them: it
  /// must not jump.
  private mutating func layOutWithRows() {
    let overviewRows = isNarrow && size.rows >= 16 && pods > 1 ? 1 : 0
    overview = Rectangle(column: 0, row: strip.rows, columns: size.columns, rows: overviewRows)
    let rows = size.rows - strip.rows - overviewRows - 1 - 1 - 2
    grid = Rectangle(column: 0, row: strip.rows + overviewRows, columns: size.columns, rows: rows)
  }

  /// The people without a pod begin on the lower border of the cards that there are.
  private mutating func placeBenchBelow() {
    let used = min(visibleRows, max(1, cardRows)) * cardHeight
    bench = Rectangle(
      column: 0, row: grid.row + used, columns: size.columns, rows: messages.row - grid.row - used)
  }

  private var isNarrow: Bool { size.columns < 80 }

  private mutating func chooseCards() {
    guard !isNarrow else { return chooseOneCard() }
    let most = max(1, (grid.columns - 1) / (isPresenting ? 36 : 24))
    let least = min(most, max(1, (grid.columns + 41) / (isPresenting ? 60 : 42)))
    for height in isPresenting ? [8] : [8, 6, 4] {
      let visible = (grid.rows - 1) / height
      guard let fitting = (least...most).first(where: { $0 * visible >= max(1, pods) }) else { continue }
      columns = fitting
      let needed = max(1, (pods + fitting - 1) / fitting)
      cardHeight = height < 8 ? height : min(12, max(height, (grid.rows - 1) / needed))
      return setWidth()
    }
    columns = most
    let tall = isPresenting ? 8 : 6
    cardHeight = min(tall, max(4, (grid.rows - 1) / max(1, (grid.rows - 1) / tall)))
    setWidth()
  }

  /// As tall as the screen, up to where a card would be mostly empty.
  private mutating func chooseOneCard() {
    columns = 1
    cardHeight = max(4, min(12, grid.rows - 1))
    setWidth()
  }

  private mutating func setWidth() { cardWidth = (grid.columns - 1) / columns }

  /// How many rows of cards are shown whole.
  public var visibleRows: Int { max(1, (grid.rows - 1) / cardHeight) }
  public var cardRows: Int { (pods + columns - 1) / columns }
  /// The last row of cards that may stand on top.
  public var lastTop: Int { max(0, cardRows - visibleRows) }

  /// Whether cards are as large as in another layout.
  func hasCards(as other: BoardLayout) -> Bool { cardWidth == other.cardWidth && cardHeight == other.cardHeight }

  public func row(ofCard index: Int) -> Int { index / columns }

  /// The card's rectangle on the screen with its borders; nil where it is not in sight. `top`: the row of cards on top.
  public func card(at index: Int, top: Int) -> Rectangle? {
    let row = row(ofCard: index) - top
    guard row >= 0, row < visibleRows, index < pods else { return nil }
    let column = index % columns
    let isLast = column == columns - 1
    let width = isLast ? grid.columns - column * cardWidth : cardWidth + 1
    return Rectangle(
      column: grid.column + column * cardWidth, row: grid.row + row * cardHeight,
      columns: min(width, cardWidth + columns), rows: cardHeight + 1)
  }

  /// Where the cards in sight stand among all; nil where all are.
  func cardsInSight(top: Int) -> String? {
    guard lastTop > 0 else { return nil }
    let visible = visibleCards(top: top)
    return "cards \(visible.lowerBound + 1) to \(visible.upperBound) of \(pods)"
  }

  /// The cards in sight, in order.
  public func visibleCards(top: Int) -> Range<Int> {
    let first = min(pods, top * columns)
    return first..<min(pods, first + visibleRows * columns)
  }
}
