import Cells
import Syntax

/// One thing that can be picked, as it stands in the list.
public struct PickerItem<Value: Sendable>: Sendable {
  public let label: Text
  /// What tells it from others: a title, a pod.
  public let detail: String
  /// A sentence about it, shown while it is selected.
  public let note: String
  public let value: Value

  public init(_ label: Text, detail: String = "", note: String = "", value: Value) {
    self.label = label
    self.detail = detail
    self.note = note
    self.value = value
  }
}

public enum PickerOutcome<Value: Sendable>: Sendable {
  case picking, cancelled
  case picked(Value)
}

/// Picks one thing of many by a part of its name.
public struct Picker<Value: Sendable>: Sendable {
  /// What fits a query, best first; it is asked anew only when the query changes, and limits itself.
  public typealias Items = @Sendable (Text) -> [PickerItem<Value>]

  public let title: String
  /// What stands before the query.
  let prompt: String
  /// What is said before anything is typed, where there is nothing to choose from yet.
  let hint: String
  /// What is said where nothing fits.
  let nothing: String
  public private(set) var query: TextLine
  public private(set) var items: [PickerItem<Value>]
  public private(set) var selection = 0
  private let find: Items

  public init(
    _ title: String, prompt: String = "Name: ", query: Text = "", hint: String = "There is nothing to choose from.",
    nothing: String = "Nobody and nothing is called so.",
    items: @escaping Items
  ) {
    self.title = title
    self.prompt = prompt
    self.nothing = nothing
    self.hint = hint
    self.query = TextLine(query)
    self.find = items
    self.items = items(query)
  }

  public var selected: PickerItem<Value>? {
    items.indices.contains(selection) ? items[selection] : nil
  }

  public mutating func press(_ key: Key) -> PickerOutcome<Value> {
    switch key {
    case .escape: return .cancelled
    case .enter: return selected.map { .picked($0.value) } ?? .picking
    case .down, .control("n"): select(selection + 1)
    case .up, .control("p"): select(selection - 1)
    case .pageDown: select(selection + 10)
    case .pageUp: select(selection - 10)
    default: changeQuery { _ = $0.press(key) }
    }
    return .picking
  }

  public mutating func paste(_ text: String) {
    changeQuery { $0.paste(text) }
  }

  private mutating func select(_ index: Int) {
    selection = max(0, min(index, items.count - 1))
  }

  private mutating func changeQuery(_ change: (inout TextLine) -> Void) {
    let before = query.text
    change(&query)
    guard query.text != before else { return }
    items = find(query.text)
    selection = 0
  }
}
