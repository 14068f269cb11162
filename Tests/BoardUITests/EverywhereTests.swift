import BoardUI
import Cells
import Glibc
import PodModel
import Support
import Testing

/// Every view, dialog and mode at three sizes in colour, without colour and in ASCII: each picture by its fingerprint, all in
/// `Screens/everywhere.txt`. The pictures that are worth reading are recorded in full beside it.
@Suite("Every screen in every look")
struct EverywhereTests {
  private static let sizes = [(80, 24), (100, 30), (200, 60)]
  private static let looks = [
    ("colour", Look()), ("no colour", Look(colour: false)), ("ascii", Look(ascii: true)),
  ]

  @Test("is drawn as recorded, says without colour what it says in colour, and uses ASCII's signs alone in ASCII")
  func everywhere() throws {
    let path = ScreenFile.path("everywhere").replacing(".screen", with: ".txt")
    let recorded = getenv("RECORD_SCREENS") == nil ? ScreenFile.read(path).map { Set($0.split(separator: "\n")) } : nil
    var drawn: [String] = []
    var coloured = ""
    try forEachScreen { name, word, player in
      let text = player.canvas.lines.joined(separator: "\n")
      if word == "colour" { coloured = text }
      if word != "ascii" { #expect(text == coloured, "\(name)") }
      // A chart is looked at as it would be written, in whatever format was chosen.
      if word == "ascii", !name.contains("x l Tab") {
        for scalar in text.unicodeScalars where !Self.isOfNames(scalar) { Issue.record("\(name) shows \(scalar)") }
      }
      let picture = Self.picture(player)
      let line = "\(Self.fingerprint(picture))  \(name)"
      drawn.append(line)
      guard let recorded, !recorded.contains(line[...]) else { return }
      Issue.record("\(name) is drawn otherwise than recorded:\n\(picture)")
    }
    if let recorded { return #expect(recorded.count == drawn.count) }
    ScreenFile.write(drawn.joined(separator: "\n") + "\n", to: path)
    Issue.record("recorded \(drawn.count) screens")
  }

  /// Names are shown as they are; only podboard's own signs have others in ASCII.
  private static func isOfNames(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.isDiacritic
  }

  private func forEachScreen(_ body: (String, String, Player) throws -> Void) throws {
    let plan = try Plans.sample()
    for keys in AnySizeTests.views {
      for (columns, rows) in Self.sizes {
        for (word, look) in Self.looks {
          var player = Player(plan, columns, rows, look: look)
          player.press(keys)
          try body("\(columns)x\(rows) · \(word) · \(keys.isEmpty ? "no keys" : keys)", word, player)
        }
      }
    }
  }

  private static func picture(_ player: Player) -> String {
    let cursor = player.canvas.cursor.map { "\($0.row), \($0.column)" } ?? "hidden"
    return ScreenPicture(
      player.canvas, header: "cursor: \(cursor)", legend: "", letter: StyleLetters(player.board.look).letter
    ).text
  }

  /// FNV-1a, 64 bits.
  private static func fingerprint(_ picture: String) -> String {
    let hash = picture.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(repeating: "0", count: max(0, 16 - String(hash, radix: 16).count)) + String(hash, radix: 16)
  }
}
