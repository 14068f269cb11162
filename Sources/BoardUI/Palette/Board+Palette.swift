import Cells
import PodModel
import Syntax

extension Board {
  /// `:` lists all commands with their keys, and takes edits as text.
  mutating func openPalette(_ query: Text = "") {
    let palette = PaletteItems(
      commands: Command.all.map { PaletteItems.Entry($0, keys: notation(of: $0), whyNot: whyNot($0)) },
      rosters: rosters)
    mode = .picking(
      Picker(Self.paletteTitle, prompt: ": ", query: query, nothing: "No command is called so, and no edit begins so.")
      {
        palette.fitting($0)
      })
  }

  static let paletteTitle = "Command"

  mutating func perform(command name: String) -> [Effect] {
    guard let command = Command.all.first(where: { $0.name == name }) else { return [] }
    return perform(command)
  }

  /// Does an edit that was typed; what is refused stays to be corrected.
  mutating func perform(edit line: Text) -> [Effect] {
    let effects: [Effect]
    do throws(EditRefusal) {
      let names = Names(plan, content?.scenario)
      let edit = try indexed.edit(line, in: scenario) { kind, text throws(EditRefusal) in
        do throws(FieldRefusal) { return try names.id(of: text, kind) } catch { throw EditRefusal(error.problem) }
      }
      effects = edit.map { commit(edits: [$0]) } ?? []
    } catch {
      refuse(error.sentence)
      effects = []
    }
    if status.isRefusal {
      openPalette(line)
    } else if !effects.isEmpty, let change = history.past.last?.change {
      go(to: place(of: change))
      settleFocus()
    }
    return effects
  }
}

/// What the palette offers for what was typed.
struct PaletteItems: Sendable {
  struct Entry: Sendable {
    let name: String
    let help: String
    let keys: String
    let whyNot: String?

    init(_ command: Command, keys: String, whyNot: String?) {
      name = command.name
      help = command.help
      self.keys = keys
      self.whyNot = whyNot
    }
  }

  let commands: [Entry]
  let rosters: RosterListing?

  /// An edit that is being typed first, unless it is how a command is called, then commands, then the edits that begin so.
  func fitting(_ query: Text) -> [PickerItem<Pick>] {
    let trimmed = query.string.trimmed.unicodeScalars
    let end = trimmed.firstIndex(of: " ") ?? trimmed.endIndex
    let first = Text(String(trimmed[..<end]))
    let isVerb = EditVerb.all.contains { $0.word == first } || first.utf8.first == UInt8(ascii: "@")
    let isEdit = isVerb && end < trimmed.endIndex
    let edit = isEdit ? [PickerItem(query, detail: "do this", note: usage(of: first), value: Pick.edits(query))] : []
    let matching = Matching(query)
    let isName = commands.contains { matching.rank(of: Text($0.name)).map { $0 <= .start } ?? false }
    let found = fittingCommands(query)
    let words = fittingWords(query)
    let isWord = WordedCommand.all.contains { $0.name == Text(query.string.trimmed) }
    let typed = words.filter { if case .worded = $0.value { true } else { isWord } }
    return typed + (isName ? found + edit : edit + found) + (typed.isEmpty ? words : []) + fittingVerbs(query)
  }

  private func usage(of word: Text) -> String {
    EditVerb.all.first { $0.word == word }.map { "It is written so: \($0.usage)" } ?? ""
  }

  private func fittingCommands(_ query: Text) -> [PickerItem<Pick>] {
    let fuzzy = FuzzyMatch(query)
    let ranked = commands.enumerated().compactMap { place, entry in
      fuzzy.rank(of: Text(entry.name), else: Text(entry.help)).map { (rank: $0, place: place, entry: entry) }
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map { found in
      let note = found.entry.whyNot.map { "Not now: \($0)" } ?? found.entry.help
      return PickerItem(
        Text(found.entry.name), detail: found.entry.keys, note: note, value: .command(found.entry.name))
    }
  }

  private func fittingVerbs(_ query: Text) -> [PickerItem<Pick>] {
    let matching = Matching(query)
    return EditVerb.all.filter { verb in
      matching.rank(of: verb.word).map { $0 <= .start } ?? false
    }.map { PickerItem(Text($0.usage), detail: "edit", note: $0.summary, value: .verb($0.word)) }
  }
}

/// Finds what has the letters of a query in their order, the closer together the better.
struct FuzzyMatch {
  private let query: Text
  private let matching: Matching
  private let letters: [UInt8]

  init(_ query: Text) {
    self.query = query
    matching = Matching(query)
    letters = query.string.searchKey.filter { $0 != UInt8(ascii: " ") }
  }

  /// Less is better: a part of the name before a part of the explanation, and letters of the name that stand apart last.
  func rank(of name: Text, else help: Text) -> Int? {
    if let rank = matching.rank(of: name) { return rank.rawValue }
    if let rank = matching.rank(of: help), rank <= .startOfWord { return 10 + rank.rawValue }
    return hasLetters(name) ? 20 : nil
  }

  private func hasLetters(_ name: Text) -> Bool {
    var rest = letters[...]
    for byte in name.string.searchKey where byte == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty && !letters.isEmpty
  }
}
