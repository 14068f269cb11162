import Cells
import PodModel
import Syntax

/// What a job title says, while somebody types it: the craft in one line, the capabilities in another.
struct TitleEditing: Sendable {
  enum Outcome {
    case typing, left
    case done(Text, Levels)
  }

  let title: Text
  private(set) var craft: TextLine
  private(set) var capabilities: TextLine
  private(set) var isOnCapabilities = false
  /// What keeps the text from being capabilities, as a sentence.
  private(set) var problem: String?
  /// The craft that the text may become.
  private(set) var completion: Text?

  init(_ row: TitlesScreen.Row) {
    title = row.title
    craft = TextLine(row.craft)
    // The middle level is what a title alone is worth, and is what a name without a level means.
    let elements = row.levels.entries.map { entry in
      CommaList.Element(entry.capability, rest: entry.level == 3 ? "" : Text(String(entry.level)))
    }
    capabilities = TextLine(CommaList.text(of: elements))
  }

  mutating func press(_ key: Key, crafts: [Text]) -> Outcome {
    problem = nil
    switch key {
    case .escape, .control("c"): return .left
    case .enter, .control("s"): return submit()
    case .tab where completion != nil: complete()
    case .tab, .backTab, .down, .up: isOnCapabilities.toggle()
    case .right where completion != nil, .end where completion != nil: complete()
    default: type { _ = $0.press(key) }
    }
    lookForCompletion(crafts)
    return .typing
  }

  mutating func paste(_ text: String) { type { $0.paste(text) } }

  private mutating func type(_ change: (inout TextLine) -> Void) {
    if isOnCapabilities { change(&capabilities) } else { change(&craft) }
  }

  private mutating func complete() {
    if let completion { craft.text = completion }
  }

  private mutating func lookForCompletion(_ crafts: [Text]) {
    completion = nil
    guard !isOnCapabilities, !craft.isEmpty, craft.isAtEnd else { return }
    let matching = Matching(craft.text)
    completion = crafts.first { matching.rank(of: $0) == .start }
  }

  private mutating func submit() -> Outcome {
    do throws(FieldRefusal) {
      let value = try FieldText.value(of: capabilities.text, .levels, in: nil, Plan(title: "", asOf: nil))
      return .done(
        Text(craft.text.string.trimmed),
        try value.map { value throws(FieldRefusal) in try Levels(json: value) } ?? Levels())
    } catch {
      isOnCapabilities = true
      problem = error.problem
      return .typing
    }
  }
}
