import BoardUI
import Cells
import PodModel
import Syntax
import Testing

@Suite("Pickers")
struct PickersTests {
  private static let names: [Text] = [
    "Maya Chen", "Ana Ruiz", "Juliana Öst", "王伟", "نور الأمين", "Jose\u{301} A\u{301}lvarez", "👩🏽‍💻 Emo",
  ]

  private static func find(_ query: Text) -> [PickerItem<Int>] {
    let matching = Matching(query)
    return names.indices.compactMap { index in
      matching.rank(of: names[index]).map { (rank: $0, index: index) }
    }.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map {
      PickerItem(names[$0.index], detail: "no \($0.index)", value: $0.index)
    }
  }

  private func picked(_ keys: [Key]) -> Int? {
    var picker = Picker("Find", items: Self.find)
    for key in keys { if case .picked(let value) = picker.press(key) { return value } }
    return nil
  }

  @Test(
    "a name is found by a part of it, best first",
    arguments: [
      ("ana", 1), ("ÖST", 2), ("ost", 2), ("王", 3), ("伟", 3), ("نور", 4), ("jose alv", 5), ("alvarez jose", 5),
      ("emo", 6), ("chen m", 0),
    ])
  func finding(query: String, index: Int) {
    #expect(picked(typed(query) + [.enter]) == index)
  }

  @Test(
    "where the part stands decides the rank",
    arguments: [
      ("Ana", .whole), ("Ana Ruiz", .start), ("Ruiz, Ana", .startOfWord), ("Juliana", .inside), ("Bob", nil), ("", nil),
    ] as [(Text, Matching.Rank?)])
  func ranking(name: Text, rank: Matching.Rank?) {
    #expect(Matching("aNá").rank(of: name) == rank)
  }

  @Test("letters of another script do not stand for each other")
  func scripts() {
    #expect(Matching("李").rank(of: "王伟") == nil)
    #expect(Matching("ЖУК").rank(of: "жук") == .whole)
  }

  @Test("the list is asked again only when the query changes, and the selection stays in it")
  func asking() {
    var picker = Picker("Find", items: Self.find)
    _ = picker.press(.pageDown)
    #expect(picker.selection == 6)
    _ = picker.press(.left)
    #expect(picker.selection == 6)
    _ = picker.press(.character("o"))
    #expect(picker.selection == 0)
    _ = picker.press(.up)
    #expect(picker.selection == 0)
  }

  @Test("Enter takes nothing where nothing fits, and Esc leaves")
  func nothing() {
    var picker = Picker("Find", items: Self.find)
    picker.paste("zz")
    guard case .picking = picker.press(.enter), case .cancelled = picker.press(.escape) else {
      Issue.record("it should go on, then be left")
      return
    }
    #expect(
      drawn(40, 8) { picker.draw(in: &$0, look: Look()) }
        == """

        ┌─ Find ───────────────────────────────┐
        │ Name: zz                             │
        │   Nobody and nothing is called so.   │
        │ Enter choose   ↑↓ go   Esc leave     │
        └──────────────────────────────────────┘


        """.screenLines)
  }

  @Test("a low box scrolls, and the details yield to the names")
  func scrolling() {
    var picker = Picker("Find", items: Self.find)
    for _ in 0..<4 { _ = picker.press(.down) }
    let lines = drawn(24, 7) { picker.draw(in: &$0, look: Look()) }
    #expect(
      lines
        == """
        ┌─ Find ───────────────┐
        │ Name:                │
        │   王伟          no 3 │
        │ ▌ نور الأمين    no 4 │
        │   José Álvarez  no 5 │
        │ Enter choose   ↑↓ g… │
        └──────────────────────┘
        """.screenLines)
  }

  @Test("random keys and sizes do no harm", arguments: 1...5 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = Seeded(seed)
    var picker = Picker("王 Find", items: Self.find)
    for step in 0..<200 {
      _ = picker.press(random.key())
      if step % 40 == 0 { _ = picker.press(.control("u")) }
      let size = hardSizes.randomElement(using: &random) ?? (1, 1)
      let canvas = picture(size.columns, size.rows) { picker.draw(in: &$0, look: Look(ascii: step % 2 == 0)) }
      if size.columns > 0, size.rows > 0 { #expect(canvas.cursor != nil, "seed \(seed), step \(step), \(size)") }
    }
  }
}
