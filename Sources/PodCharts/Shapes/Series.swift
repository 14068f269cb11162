/// Elements that are made while they are written, one after the other: all at once they would take more room than the
/// whole chart.
struct Series<Element>: Sendable {
  let count: Int
  private let element: @Sendable (Int) -> Element

  init(count: Int, element: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.element = element
  }

  subscript(place: Int) -> Element { element(place) }
}
