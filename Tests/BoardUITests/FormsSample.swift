import BoardUI
import Cells
import PodModel
import Syntax

/// A small plan with names that are hard to show and to find.
enum FormsSample {
  static let json = """
    {"podboard": 1, "title": "Sample",
     "people": [
      {"id": "maya", "name": "Maya Chen", "title": "Product manager", "capabilities": {"product": 4, "a, b": 2}},
      {"id": "ana", "name": "Ana Ruiz", "title": "Engineer"},
      {"id": "ana-2", "name": "Ana Ruiz", "title": "Designer"},
      {"id": "anais", "name": "Anaïs Lefèvre-Beaumont", "today": {"teams": ["Sales"], "manager": "maya"}},
      {"id": "smith", "name": "Smith, Jo \\"Bo\\""},
      {"id": "jr", "name": "Jr"},
      {"id": "wang", "name": "王伟"}, {"id": "li", "name": "李娜"},
      {"id": "noor", "name": "نور الأمين"},
      {"id": "jose", "name": "Jose\u{301} A\u{301}lvarez"},
      {"id": "emo", "name": "👩🏽‍💻 Emo 🇩🇪"},
      {"id": "ux", "name": "Uxía"}
     ],
     "scenarios": [{"id": "a", "name": "A",
      "pods": [
       {"id": "checkout", "number": 1, "name": "Checkout", "mission": "Cut drop-off", "size": [4, 5],
        "needs": {"product": 3, "ISO 9001": 2}, "lead": "maya", "dottedTo": ["smith", "ana-2"],
        "decides": ["price, up to 5 %", "roadmap"],
        "seats": [{"person": "maya", "role": "Product manager", "share": 50}, {"id": "ux-designer", "role": "UX designer"}]},
       {"id": "growth", "number": 2, "name": "Growth"}],
      "agents": [{"id": "ledgerly", "name": "Ledgerly", "owner": "maya", "pods": ["checkout"]}],
      "outcomes": [{"id": "drop-off", "statement": "Fewer leave", "baseline": 34, "target": 22, "due": "2027-06-30",
       "loop": {"agent": "ledgerly", "is": "trial"}}]
     }]}
    """

  static func plan() throws -> IndexedPlan {
    IndexedPlan(try Plan(json: JSONReader.value(of: Array(json.utf8))))
  }

  static let scenario = ScenarioID("a")
}

/// The lines that a view draws on a screen of this size.
func drawn(
  _ columns: Int, _ rows: Int, _ draw: (inout Region) -> Void
) -> [String] {
  picture(columns, rows, draw).lines
}

func picture(_ columns: Int, _ rows: Int, _ draw: (inout Region) -> Void) -> Canvas {
  var canvas = Canvas(size: Size(columns: columns, rows: rows))
  canvas.region(canvas.bounds) { draw(&$0) }
  return canvas
}

/// The sizes that every view is drawn at.
let hardSizes: [(columns: Int, rows: Int)] = [
  (0, 0), (1, 1), (2, 1), (1, 20), (3, 2), (7, 3), (15, 5), (16, 6), (20, 8), (40, 10), (60, 20), (80, 24),
]

/// SplitMix64, so that a failure can be run again from its seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func key() -> Key {
    let keys: [Key] = [
      .enter, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert,
      .function(1), .modified(.left, .alt), .modified(.right, .control), .modified(.up, .shift), .control("a"),
      .control("e"), .control("k"), .control("u"), .control("w"), .control("s"), .control("n"), .control("p"),
    ]
    let letters: [Character] = [
      "a", "n", "m", "ü", "王", "ن", "\u{301}", "\u{200D}", "👩🏽‍💻", "🇩", "🇪", " ", ",", "\"", "[", "]", "5", "%", "-",
      "\u{202E}",
    ]
    return Bool.random(using: &self)
      ? keys.randomElement(using: &self) ?? .enter : .character(letters.randomElement(using: &self) ?? "a")
  }
}

/// Presses keys written as in hints, "j Enter".
func keys(_ notation: String) -> [Key] { Key.sequence(notation) ?? [] }

func typed(_ text: String) -> [Key] { text.map { .character($0) } }
