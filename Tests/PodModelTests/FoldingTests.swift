import PodModel
import Syntax
import Testing

/// Names in plain ASCII, and text that is compared by its bytes.
@Suite struct FoldingTests {
  @Test(
    "the id made of a name",
    arguments: [
      ("Ravi Subramaniam", "ravi-subramaniam"), ("Siobhán O’Brien", "siobhan-obrien"), ("Zoë Müller", "zoe-muller"),
      ("Zoe\u{308} Mu\u{308}ller", "zoe-muller"), ("Łukasz Wójcik", "lukasz-wojcik"), ("Nguyễn Thị", "nguyen-thi"),
      ("Þórdís Æsir Straße", "thordis-aesir-strasse"), ("李小龍", ""), ("李 Lee", "lee"), ("  -- ", ""), ("", ""),
      ("A  &  B", "a-b"), ("X Æ A-12", "x-ae-a-12"), ("İstanbul ığ", "istanbul-ig"), ("Ana\u{200B}Ruiz", "ana-ruiz"),
      ("\u{1B}[31mRed", "31mred"), ("Dvořák\u{A0}Ł", "dvorak-l"), ("…end", "end"), ("№ 5 – €10", "no-5-eur10"),
    ])
  func slugs(name: String, slug: String) {
    #expect(Text(name).slug == Text(slug))
    #expect(Text(slug).slug == Text(slug))
  }

  @Test(
    "the name for charts in ASCII, where there is one",
    arguments: [
      ("Zoë Müller", "Zoe Muller"), ("O’Brien", "O'Brien"), ("Łódź – Øst", "Lodz - Ost"), ("“A”…", "\"A\"..."),
      ("李", nil), ("tab\t", nil), ("\u{1B}[0m", nil), ("\u{202E}x", nil), ("", ""), ("É\u{301}", "E"),
    ] as [(String, String?)])
  func asciiForms(name: String, form: String?) {
    #expect(Text(name).asciiForm == form.map { Text($0) })
  }

  @Test("names are sorted by letters without accents and case; what has no ASCII form comes last")
  func sorting() {
    let names: [Text] = ["zoe", "李", "Émile", "adam", "Zoë B", "emil", "Ädam B"]
    #expect(
      names.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
        == ["adam", "Ädam B", "emil", "Émile", "zoe", "Zoë B", "李"])
  }

  @Test("a taken id gets the first number that is free")
  func unused() {
    #expect(Text("ana").unused { _ in false } == "ana")
    #expect(Text("ana").unused { ["ana", "ana-2"].contains($0) } == "ana-3")
  }

  @Test("text is equal, hashed and ordered by its bytes")
  func bytes() {
    let composed: Text = "\u{E9}"
    let decomposed: Text = "e\u{301}"
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
    #expect(["b", "B", "é", "a", ""].map { Text($0) }.sorted() == ["", "B", "a", "b", "é"])
    #expect(Text(utf8: [0xC3, 0x28]) == nil)
    #expect(Text("\u{0}") != Text(""))
  }
}
