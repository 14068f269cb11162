import Cells
import Syntax

/// A plan or a roster that the start screen offers.
public struct StartFile: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case plan, roster }

  /// As it was given, to open it by.
  public let path: Text
  public let name: Text
  public let kind: Kind
  /// "41 people, 9 pods", "a roster, 61 rows"
  public let detail: String

  public init(path: Text, name: Text, kind: Kind, detail: String) {
    self.path = path
    self.name = name
    self.kind = kind
    self.detail = detail
  }
}

public enum StartOutcome: Hashable, Sendable {
  case stay
  case open(path: Text)
  case importRoster(path: Text)
  case demo
  case newPlan(names: [Text])
  case quit
}

/// What podboard shows when it is started with no file: what it is, and where one can begin.
public struct StartScreen: Sendable {
  /// One thing that can be chosen.
  enum Entry: Hashable, Sendable {
    case file(Int)
    case demo, names, other
  }

  /// What keys go to.
  enum Mode: Sendable {
    case choosing
    case path(TextLine)
    case names(NamesBox)
    case help(HelpScreen)
  }

  public let files: [StartFile]
  private(set) var selection = 0
  private(set) var mode = Mode.choosing
  /// Why what was chosen could not be opened.
  private(set) var refusal: String?

  public init(files: [StartFile]) {
    self.files = files
  }

  var entries: [Entry] { files.indices.map { .file($0) } + [.demo, .names, .other] }

  /// Shows why a file could not be opened.
  public mutating func refuse(_ sentence: String) {
    refusal = sentence
  }

  public mutating func press(_ key: Key) -> StartOutcome {
    refusal = nil
    switch mode {
    case .choosing: return choose(key)
    case .path(let line): return typePath(key, line)
    case .names(let box): return typeNames(key, box)
    case .help(var help):
      mode = help.press(key) == .left ? .choosing : .help(help)
      return .stay
    }
  }

  /// Pasted text is a path where one is asked for, else names for a new plan.
  public mutating func paste(_ text: String) {
    refusal = nil
    switch mode {
    case .path(var line):
      line.paste(text)
      mode = .path(line)
    case .help(var help):
      help.paste(text)
      mode = .help(help)
    case .names(var box):
      box.paste(text)
      mode = .names(box)
    case .choosing:
      var box = NamesBox()
      box.paste(text)
      mode = .names(box)
    }
  }

  private mutating func choose(_ key: Key) -> StartOutcome {
    switch key {
    case .down, .character("j"), .tab: selection = min(selection + 1, entries.count - 1)
    case .up, .character("k"), .backTab: selection = max(selection - 1, 0)
    case .home, .pageUp: selection = 0
    case .end, .pageDown: selection = entries.count - 1
    case .enter: return take(entries[selection])
    case .character("d"): return take(.demo)
    case .character("n"): return take(.names)
    case .character("o"): return take(.other)
    case .character("?"): mode = .help(HelpScreen(Self.help))
    case .character("q"), .escape, .control("c"): return .quit
    case .character(let digit):
      if let number = digit.wholeNumberValue, files.indices.contains(number - 1) { return take(.file(number - 1)) }
    default: break
    }
    return .stay
  }

  private mutating func take(_ entry: Entry) -> StartOutcome {
    selection = entries.firstIndex(of: entry) ?? selection
    switch entry {
    case .file(let index):
      let file = files[index]
      return file.kind == .plan ? .open(path: file.path) : .importRoster(path: file.path)
    case .demo: return .demo
    case .names: mode = .names(NamesBox())
    case .other: mode = .path(TextLine())
    }
    return .stay
  }

  private mutating func typePath(_ key: Key, _ line: TextLine) -> StartOutcome {
    var line = line
    switch key {
    case .escape: mode = .choosing
    case .enter where !line.isEmpty: return .open(path: line.text)
    default:
      _ = line.press(key)
      mode = .path(line)
    }
    return .stay
  }

  private mutating func typeNames(_ key: Key, _ box: NamesBox) -> StartOutcome {
    var box = box
    switch box.press(key) {
    case .typing: mode = .names(box)
    case .left: mode = .choosing
    case .done(let names):
      mode = .names(box)
      return .newPlan(names: names)
    }
    return .stay
  }

  private static let help: [HelpEntry] = [
    HelpEntry(keys: "1 to 9", name: "", help: "the plan or roster with this number", section: "Start"),
    HelpEntry(keys: "arrows Enter", name: "", help: "choose, and take what is chosen", section: "Start"),
    HelpEntry(keys: "d", name: "", help: "look around in a made-up company; nothing is kept", section: "Start"),
    HelpEntry(keys: "n", name: "", help: "a new plan from names that are typed or pasted", section: "Start"),
    HelpEntry(keys: "o", name: "", help: "a plan or roster that lies elsewhere, by its path", section: "Start"),
    HelpEntry(keys: "q", name: "", help: "leave podboard", section: "Start"),
  ]
}
