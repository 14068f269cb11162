import Cells
import PodModel
import Syntax

extension Board {
  // MARK: Choosing the file

  /// Asks for the rosters of the folder that is being typed behind "import", once each.
  mutating func lookForRosters() -> [Effect] {
    guard case .picking(let picker) = mode, picker.title == Self.paletteTitle,
      let argument = WordedCommand.importing.argument(in: picker.query.text), !isReadOnly
    else { return [] }
    let folder = argument.pathParts.folder
    guard rosters?.folder != folder else { return [] }
    rosters = RosterListing(folder: folder)
    return [.listRosters(folder: folder)]
  }

  /// The rosters came: the palette shows them where it still waits for them.
  mutating func offer(_ files: [StartFile], of folder: Text) {
    guard rosters?.folder == folder else { return }
    rosters?.files = files
    if case .picking(let picker) = mode, picker.title == Self.paletteTitle { openPalette(picker.query.text) }
  }

  /// `people.csv`, or `people.csv --map "Squad=team"` as on the command line.
  mutating func startImport(_ words: Text) -> [Effect] {
    if look.curtain != nil {
      refuse("The curtain is drawn, and a roster shows names. P lifts it.")
      return []
    }
    let parts = words.string.components(before: " --map ").map { Text($0.withoutQuotes) }
    let path = parts.first ?? ""
    status.sentence = ""
    mode = .importing(ImportScreen(path))
    return [.readRoster(path: path, columns: Array(parts.dropFirst()))]
  }

  /// Shows what a roster would change before anything else is done with the plan.
  /// - Parameters:
  ///   - file: where the plan is.
  ///   - isNew: whether the plan is in no file yet.
  public mutating func offer(_ roster: ReadRoster, into file: String, isNew: Bool) {
    var screen = ImportScreen(roster.path)
    screen.remark =
      isNew
      ? "Taking these people in makes the plan \(file)." : "This is what the roster changes in the plan \(file)."
    do throws(EditRefusal) {
      let preview = try ImportPreview(roster, into: indexed, changes: changes)
      guard !preview.isEmpty else { return say("\(look.shown(roster.path)) brings nothing new: the plan has it all.") }
      screen.state = .read(preview)
    } catch {
      screen.state = .refused(error.sentence)
    }
    mode = .importing(screen)
  }

  // MARK: What came of it

  /// Works out what a roster would change in the plan as it is now; on any thread, since it takes its time.
  public var previewing: @Sendable (ReadRoster) -> Message {
    { [indexed, changes] roster in
      do throws(EditRefusal) { return .preview(try ImportPreview(roster, into: indexed, changes: changes)) } catch {
        return .noRoster(error.sentence, path: roster.path)
      }
    }
  }

  mutating func show(_ message: Message) {
    switch message {
    case .preview(let preview):
      guard case .importing(var screen) = mode, screen.path == preview.roster.path else { return }
      screen.state = .read(preview)
      mode = .importing(screen)
    case .noRoster(let sentence, let path): refuseRoster(path, sentence)
    default: return
    }
  }

  mutating func refuseRoster(_ path: Text, _ sentence: String) {
    guard case .importing(var screen) = mode, screen.path == path else { return }
    screen.state = .refused(sentence)
    mode = .importing(screen)
  }

  mutating func pressImport(_ key: Key, _ current: ImportScreen) -> [Effect] {
    var screen = current
    switch screen.press(key == .control("c") ? .escape : key) {
    case .looking:
      mode = .importing(screen)
    case .left:
      mode = .browsing
      say("Nothing was taken in.")
    case .taken(let preview): return takeIn(preview)
    }
    return []
  }

  private mutating func takeIn(_ preview: ImportPreview) -> [Effect] {
    guard preview.changes == changes else {
      var screen = ImportScreen(preview.roster.path)
      screen.remark = "The plan has changed meanwhile: this is what the roster does now."
      mode = .importing(screen)
      show(previewing(preview.roster))
      return []
    }
    mode = .browsing
    guard !preview.isEmpty else {
      say("Nothing was taken in: the plan has all of it already.")
      return []
    }
    let effects = commit(edits: preview.edits)
    guard !status.isRefusal else { return effects }
    say("\(preview.report.summary.prefix(2).joined(separator: " ")) \(key(of: .undo)) takes it back.")
    offerTitles()
    return effects
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(before separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  fileprivate var withoutQuotes: String {
    let text = trimmed
    guard text.utf8.count > 1, text.utf8.first == UInt8(ascii: "\""), text.utf8.last == UInt8(ascii: "\"") else {
      return text
    }
    return String(Substring(text.utf8.dropFirst().dropLast()))
  }
}
