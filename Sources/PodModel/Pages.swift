/// A list in pages of a fixed size: where a copy of it is held, writing one element copies the list of pages and one page.
@usableFromInline
struct Pages<Element: Sendable>: Sendable {
  @usableFromInline static var size: Int { 64 }

  /// All are full but the last.
  @usableFromInline private(set) var pages: [[Element]] = []

  init() {}

  init(_ elements: [Element]) {
    pages = stride(from: 0, to: elements.count, by: Pages.size).map {
      Array(elements[$0..<min($0 + Pages.size, elements.count)])
    }
  }

  var count: Int { pages.isEmpty ? 0 : (pages.count - 1) * Pages.size + pages[pages.count - 1].count }

  @inlinable
  subscript(position: Int) -> Element { pages[position / Pages.size][position % Pages.size] }

  mutating func replace(at position: Int, with element: Element) {
    pages[position / Pages.size][position % Pages.size] = element
  }

  /// At the end, where most come, this costs nothing; anywhere else the last of each page goes on to the next.
  mutating func insert(_ element: Element, at position: Int) {
    var moved = element
    var page = position / Pages.size
    var place = position % Pages.size
    while page < pages.count, pages[page].count == Pages.size {
      let last = pages[page].removeLast()
      pages[page].insert(moved, at: place)
      moved = last
      page += 1
      place = 0
    }
    if page == pages.count { pages.append([]) }
    pages[page].insert(moved, at: place)
  }

  mutating func remove(at position: Int) {
    let first = position / Pages.size
    pages[first].remove(at: position % Pages.size)
    for page in first + 1..<max(pages.count, first + 1) { pages[page - 1].append(pages[page].removeFirst()) }
    if pages.last?.isEmpty == true { pages.removeLast() }
  }
}
