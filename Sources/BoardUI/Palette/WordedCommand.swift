import Cells
import PodModel
import Syntax

/// Something that is asked for in words, `:round 10`: its name, and what stands behind it.
struct WordedCommand: Sendable {
  let name: Text
  let usage: String
  let help: String
  /// Whether it changes the plan.
  var changes = false
  let perform: @Sendable (inout Board, Text) -> [Effect]

  static let all: [WordedCommand] = [.tryOut, .show, .mark, .since, .round, .importing]

  /// What stands behind the name of this command; nil for other words.
  func argument(in query: Text) -> Text? {
    let text = query.string.trimmed
    guard text.utf8.starts(with: name.utf8) else { return nil }
    let rest = String(decoding: text.utf8.dropFirst(name.utf8.count), as: UTF8.self)
    guard rest.isEmpty || rest.utf8.first == UInt8(ascii: " ") else { return nil }
    return Text(rest.trimmed)
  }

  // MARK: The commands

  static let tryOut = WordedCommand(
    name: "try", usage: "try EDIT, or try keep TEAM together",
    help: "Does it in a copy of this option and compares both; u drops the copy", changes: true
  ) { board, words in board.tryOut(words) }

  static let show = WordedCommand(
    name: "show", usage: "show team NAME, show craft NAME, or show all",
    help: "Lights these people on the cards and dims the rest"
  ) { board, words in
    board.light(words)
    return []
  }

  static let mark = WordedCommand(
    name: "mark", usage: "mark NAME", help: "Names this moment; Changes then tells what was done since"
  ) { board, name in
    board.mark(name.isEmpty ? Text("moment \(board.moments.count)") : name)
    return []
  }

  static let since = WordedCommand(
    name: "since", usage: "since NAME",
    help: "Shows in Changes what was done since a moment, or since you were last here"
  ) { board, name in
    board.compare(since: name)
    return []
  }

  static let round = WordedCommand(
    name: "round", usage: "round MINUTES, or round stop",
    help: "Counts down for a round of the workshop; its end is marked, so that Changes tells what it brought"
  ) { board, words in board.startRound(words) }
}

extension PaletteItems {
  /// What was typed as it would be done, else how it is written.
  func fittingWords(_ query: Text) -> [PickerItem<Pick>] {
    let matching = Matching(query)
    return WordedCommand.all.flatMap { command -> [PickerItem<Pick>] in
      let argument = command.argument(in: query)
      if command.name == WordedCommand.importing.name, let argument, query.string.utf8.last == 0x20 || !argument.isEmpty
      {
        let rosters = fittingRosters(argument, query)
        if !rosters.isEmpty { return rosters }
      } else if let argument, !argument.isEmpty {
        return [PickerItem(query, detail: "do this", note: command.help, value: .worded(command.name, argument))]
      }
      guard query.isEmpty || argument != nil || matching.rank(of: command.name).map({ $0 <= .start }) ?? false else {
        return []
      }
      // Named in full, it is done, or says what it wants to be told.
      let value = argument == nil ? Pick.words(command.name) : .worded(command.name, "")
      return [PickerItem(Text(command.usage), detail: "in words", note: command.help, value: value)]
    }
  }
}

extension Board {
  mutating func perform(worded name: Text, _ argument: Text) -> [Effect] {
    guard let command = WordedCommand.all.first(where: { $0.name == name }) else { return [] }
    if command.changes, isReadOnly {
      refuse(Self.readOnly)
      return []
    }
    let effects = command.perform(&self, argument)
    if status.isRefusal { openPalette(Text("\(name) \(argument)")) }
    return effects
  }
}
