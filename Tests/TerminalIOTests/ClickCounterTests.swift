import Cells
import Testing

@testable import TerminalIO

@Suite("Double clicks")
struct ClickCounterTests {
  private static func press(_ column: Int, _ button: MouseButton = .left) -> TerminalEvent {
    .mouse(MouseEvent(.press, at: Position(column: column, row: 3), button: button))
  }

  /// The clicks of presses that come one by one, each at so many milliseconds.
  private func clicks(_ events: [(TerminalEvent, Int)]) -> [Int] {
    var counter = ClickCounter()
    return events.flatMap { counter.count([$0.0], at: $0.1) }.compactMap {
      if case .mouse(let mouse) = $0, mouse.action == .press { mouse.clicks } else { nil }
    }
  }

  @Test("two presses at one place, soon after each other, are a double click; a third begins anew")
  func double() {
    #expect(clicks([(Self.press(5), 0), (Self.press(5), 300), (Self.press(5), 500)]) == [1, 2, 1])
  }

  @Test("presses that are far apart in time or place, of other buttons, or with a key between, are not")
  func single() {
    #expect(clicks([(Self.press(5), 0), (Self.press(5), 401)]) == [1, 1])
    #expect(clicks([(Self.press(5), 0), (Self.press(6), 10)]) == [1, 1])
    #expect(clicks([(Self.press(5), 0), (Self.press(5, .right), 10)]) == [1, 1])
    #expect(clicks([(Self.press(5), 0), (.key(.escape), 10), (Self.press(5), 20)]) == [1, 1])
  }

  @Test("the release between them does not count")
  func release() {
    let release = TerminalEvent.mouse(MouseEvent(.release, at: Position(column: 5, row: 3)))
    #expect(clicks([(Self.press(5), 0), (release, 50), (Self.press(5), 100)]) == [1, 2])
  }
}
