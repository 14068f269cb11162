import Cells
import PodModel
import Syntax

extension Command {
  static let export = Command(
    "take away", "Exports a chart of this option, looked at first, to a file or to the clipboard", .character("x"),
    footer: "take away", in: .session
  ) { board in
    board.status.sentence = ""
    board.mode = .exporting(
      ExportScreen(
        of: board.indexed, scenario: board.scenario, width: board.size.columns - 2,
        isCurtained: board.look.curtain != nil, isASCII: board.look.isASCII))
    return []
  }
}

extension Board {
  mutating func pressExport(_ key: Key, _ current: ExportScreen) -> [Effect] {
    var screen = current
    let outcome = screen.press(key == .control("c") ? .escape : key)
    mode = .exporting(screen)
    switch outcome {
    case .looking: return []
    case .left:
      mode = .browsing
      return []
    case .write(let bytes, let path): return [.export(bytes, path: path)]
    case .copy(let text):
      mode = .browsing
      say("The \(screen.chart.name) chart is on the clipboard, where the terminal allows it.")
      return [.copy(text)]
    }
  }

  /// What became of a chart that was to be written.
  mutating func exported(_ sentence: String, isDone: Bool) {
    guard case .exporting(var screen) = mode else { return isDone ? say(sentence) : refuse(sentence) }
    if isDone {
      mode = .browsing
      say(sentence)
    } else {
      screen.refuse(sentence)
      mode = .exporting(screen)
    }
  }
}
