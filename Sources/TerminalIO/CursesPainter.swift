import CNcurses
import Cells

/// Puts canvases on curses' screen, cell by cell where they differ from what was shown before.
struct CursesPainter {
  private var colours: ColourPairs
  private let unicode: Bool
  private var size = Size(columns: 0, rows: 0)
  private var shown: Canvas?
  private var isCursorVisible: Bool?
  /// The scalars of one cell, and the zero that ends them.
  private var scalars: [wchar_t] = []

  init(colour: Bool, ground: Ground?, unicode: Bool) {
    colours = ColourPairs(isEnabled: colour, ground: ground)
    self.unicode = unicode
  }

  /// Takes note that the terminal has another size, and draws all anew next time. Curses gets one cell at least.
  mutating func resize(to size: Size) {
    self.size = size
    resizeterm(Int32(max(1, size.rows)), Int32(max(1, size.columns)))
    forget()
  }

  /// Draws all anew next time.
  mutating func forget() {
    shown = nil
    werase(curses_stdscr())
    clearok(curses_curscr(), true)
  }

  mutating func show(_ canvas: Canvas) {
    if let shown, shown.size != canvas.size { forget() }
    for row in 0..<min(canvas.size.rows, size.rows) { paint(row, of: canvas) }
    place(canvas.cursor)
    refresh()
    shown = canvas
  }

  private mutating func paint(_ row: Int, of canvas: Canvas) {
    if let shown, canvas.showsSameRow(row, as: shown) { return }
    for column in 0..<min(canvas.size.columns, size.columns) {
      let cell = canvas[row, column]
      if let shown, shown[row, column] == cell { continue }
      if cell.isSecondHalf { continue }
      put(cell, row: row, column: column)
    }
  }

  private mutating func put(_ cell: Cell, row: Int, column: Int) {
    let look = colours.look(of: cell.style)
    let fits = column + cell.width <= size.columns
    loadScalars(of: fits ? cell.glyph : .blank)
    write(look, row: row, column: column)
    // A glyph that was replaced by a narrow one leaves the second cell to be blanked.
    if cell.width == 2, fits, !isWide {
      scalars = [0x20, 0]
      write(look, row: row, column: column + 1)
    }
  }

  private func write(_ look: (pair: Int32, attributes: attr_t), row: Int, column: Int) {
    var character = cchar_t()
    var pair = look.pair
    setcchar(&character, scalars, look.attributes, Int16(truncatingIfNeeded: pair), &pair)
    wmove(curses_stdscr(), Int32(row), Int32(column))
    // At the last cell of the screen this fails, having written it, because the cursor cannot go on.
    wadd_wch(curses_stdscr(), &character)
  }

  private var isWide: Bool { scalars.first.map { wcwidth($0) == 2 } ?? false }

  /// What curses is given for a glyph: where its libc takes it for another width, or there is no Unicode, a stand-in.
  private mutating func loadScalars(of glyph: Glyph) {
    scalars.removeAll(keepingCapacity: true)
    let base = wchar_t(bitPattern: glyph.base.value)
    if !unicode {
      scalars.append(base < 0x7F ? base : 0x3F)
    } else if base > 0x7F, wcwidth(base) != Int32(glyph.width) {
      scalars.append(0xFFFD)
    } else {
      glyph.forEachScalar { scalars.append(wchar_t(bitPattern: $0.value)) }
    }
    scalars.append(0)
  }

  private mutating func place(_ cursor: Position?) {
    let isVisible = cursor.map { $0.row < size.rows && $0.column < size.columns } ?? false
    if isVisible != isCursorVisible {
      curs_set(isVisible ? 1 : 0)
      isCursorVisible = isVisible
    }
    if let cursor, isVisible { wmove(curses_stdscr(), Int32(cursor.row), Int32(cursor.column)) }
  }
}
