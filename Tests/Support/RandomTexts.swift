import Syntax

/// Names and texts that have broken programs before.
public enum RandomTexts {
  /// Names as people have them, in many scripts.
  public static let names: [Text] = [
    "Ana Ruiz", "Tom Whitfield", "Zoë Müller", "Zoe\u{308} Mu\u{308}ller", "Łukasz Wójcik", "Nguyễn Thị Minh Khai",
    "Siobhán O’Brien", "李小龍", "山田 太郎", "Мария Иванова", "محمد عبد الله", "יעל כהן", "ณัฐวุฒิ ใจดี", "அருண் குமார்",
    "Þórdís Kolbrún", "Ἀλέξανδρος", "김민수", "X Æ A-12", "Null", "True",
  ]

  /// What a hostile or careless file brings.
  public static let naughty: [Text] = [
    "\"quoted\" \\back\\slash", "two\nlines", "tab\there", "\u{1B}[31mred\u{1B}[0m", "\u{202E}drawkcab\u{202C}",
    "zero\u{200B}width", "e\u{301}", "\u{E9}", ", \u{301}comma before a mark", "👩‍👩‍👧‍👦 family", "🇩🇪🇫🇷", "\u{FEFF}bom",
    "\u{0}", "# no comment", "@scenario", "=1+1", "\u{2028}line separator", "{\"a\": 1}", "[1]", "first", "after x",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", " leading and trailing ", "%s %n", "../../etc", "\u{10FFFF}",
  ]

  /// Ids that are no plain words, or mean something elsewhere: keywords, canonical equals, quotes, marks.
  public static let ids: [Text] = [
    "ana", "pod", "in", "to", "first", "true", "nothing", "12", "-", ".dot", "A b", "\"q\"", "\u{E9}", "e\u{301}",
    "two\nlines", "@b", "#x", "\u{202E}x", "[1]", "person-number-17",
  ]

  public static func any(_ random: inout RandomNumbers) -> Text {
    random.once(in: 3) ? random.pick(naughty, else: "") : random.pick(names, else: "")
  }
}
