/// A list in pages of a fixed size: where a copy of it is held, writing one element copies the list of pages and one page.
struct Pages<Element: Sendable>: Sendable {
  private static var size: Int { 256 }

  /// All are full but the last.
  private var pages: [[Element]] = []

  init() {}

  init(_ elements: [Element]) {
    pages = stride(from: 0, to: elements.count, by: Pages.size).map {
      Array(elements[$0..<min($0 + Pages.size, elements.count)])
    }
  }

  var count: Int { pages.isEmpty ? 0 : (pages.count - 1) * Pages.size + pages[pages.count - 1].count }

  subscript(position: Int) -> Element {
    get { pages[position / Pages.size][position % Pages.size] }
    set { pages[position / Pages.size][position % Pages.size] = newValue }
  }

  /// At the end, where most come, this costs little; anywhere else all pages are made anew.
  mutating func insert(_ element: Element, at position: Int) {
    guard position == count else { return change { $0.insert(element, at: position) } }
    if position % Pages.size == 0 { pages.append([]) }
    pages[pages.count - 1].append(element)
  }

  mutating func remove(at position: Int) { change { $0.remove(at: position) } }

  private mutating func change<Result>(_ body: (inout [Element]) -> Result) {
    var elements = Array(pages.joined())
    _ = body(&elements)
    self = Pages(elements)
  }
}
