import PodModel
import Syntax

/// A roster as it was read from its file, before it is held against the plan.
public struct ReadRoster: Hashable, Sendable {
  /// As it was asked for.
  public let path: Text
  public let rows: [RosterRow]
  /// What was met row by row.
  public let notes: [RosterNote]
  /// What was left out or taken from elsewhere in the file, in full sentences.
  public let remarks: [String]

  public init(path: Text, rows: [RosterRow], notes: [RosterNote] = [], remarks: [String] = []) {
    self.path = path
    self.rows = rows
    self.notes = notes
    self.remarks = remarks
  }
}

/// The rosters of one folder.
struct RosterListing: Sendable {
  /// As it was typed, with a slash at its end; empty for the folder that podboard was started in.
  let folder: Text
  var files: [StartFile] = []
}

extension WordedCommand {
  static let importing = WordedCommand(
    name: "import", usage: "import FILE, such as import people.csv",
    help: "Takes people from a roster in CSV; what would change is shown first", changes: true
  ) { board, words in board.startImport(words) }
}

extension PaletteItems {
  /// The rosters whose names fit what was typed behind "import ", then the path as it was typed.
  func fittingRosters(_ argument: Text, _ query: Text) -> [PickerItem<Pick>] {
    let command = WordedCommand.importing
    let name = Matching(argument.pathParts.name)
    let files = (rosters?.folder == argument.pathParts.folder ? rosters?.files : nil) ?? []
    let found = files.filter { name.isEmpty || name.rank(of: $0.name) != nil }.map { file in
      PickerItem(
        "\(command.name) \(file.path)", detail: file.detail, note: command.help,
        value: Pick.worded(command.name, file.path))
    }
    guard !argument.pathParts.name.isEmpty, !files.contains(where: { $0.path == argument }) else { return found }
    return found + [
      PickerItem(query, detail: "do this", note: command.help, value: .worded(command.name, argument))
    ]
  }
}

extension Text {
  /// A path's folder with the slash at its end, and the name behind it.
  var pathParts: (folder: Text, name: Text) {
    let bytes = string.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return ("", self) }
    let start = bytes.index(after: slash)
    return (Text(string[..<start]), Text(string[start...]))
  }
}
