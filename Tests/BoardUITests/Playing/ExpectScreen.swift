import BoardUI
import Cells
import Glibc
import Support
import Testing

/// Holds what is drawn against `Screens/NAME.screen`. `RECORD_SCREENS=1` writes the file anew, and still fails.
func expectScreen(_ name: String, _ player: Player, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let size = player.board.size
  let keys = player.pressed.isEmpty ? "no keys" : player.pressed.joined(separator: " ")
  let canvas = player.canvas
  let cursor = canvas.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
  let drawn = ScreenPicture(
    canvas, header: "\(size.columns)x\(size.rows) · keys: \(keys) · cursor: \(cursor)", legend: StyleLetters.legend,
    letter: StyleLetters(player.board.look).letter)
  let path = ScreenFile.path(name)
  if getenv("RECORD_SCREENS") != nil {
    ScreenFile.write(drawn.text, to: path)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let recorded = try #require(
    ScreenFile.read(path).flatMap { ScreenPicture($0) }, "no recorded screen \(name)", sourceLocation: sourceLocation)
  guard drawn != recorded else { return }
  Issue.record("\(name) differs\n\(drawn.comparison(with: recorded))", sourceLocation: sourceLocation)
}

/// One letter for each role; roles that look the same share the first one's.
struct StyleLetters {
  private static let letters: [Role: Character] = [
    .plain: ".", .muted: "m", .heading: "h", .selected: "S", .chosen: "c", .broken: "B", .toDo: "t", .key: "k",
    .border: "-", .title: "T", .field: "f", .marking: "M",
  ]
  private let look: Look

  init(_ look: Look) { self.look = look }

  /// `?` for a style that no role has.
  func letter(_ style: Style) -> Character {
    look.theme.role(of: style).flatMap { Self.letters[$0] } ?? "?"
  }

  static var legend: String {
    Role.allCases.compactMap { role in letters[role].map { "\($0) \(role)" } }.joined(separator: ", ")
  }
}

enum ScreenFile {
  static func path(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(folder)/Screens/\(name).screen"
  }

  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else {
      Issue.record("\(path) cannot be written")
      return
    }
    defer { fclose(file) }
    if fputs(text, file) == EOF { Issue.record("\(path) cannot be written") }
  }
}
