import PodFiles
import PodModel
import Syntax

/// Text that acts on terminals, hides, or has broken programs before; and what of it may never be shown.
public enum NaughtyStrings {
  /// Every control, and whatever else is invisible or turns a line around; whole sequences.
  public static let own: [Text] = (controls + invisible).map { Text("a\($0)b") } + sequences

  /// The Big List of Naughty Strings and our own lists beside the project; none where they are missing.
  public static let shared: [Text] = [
    "strings/blns/blns.json", "own/inject/outputs.json", "own/inject/terminal-escapes.json",
    "own/inject/csv-formulas.json",
  ].flatMap { texts(in: folder + $0) }.filter { !$0.isEmpty }

  private static let controls = (Array(0..<0x20) + Array(0x7F..<0xA0)).compactMap { Unicode.Scalar(UInt32($0)) }

  private static let invisible: [Unicode.Scalar] = [
    "\u{AD}", "\u{61C}", "\u{180E}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202B}",
    "\u{202C}", "\u{202D}", "\u{202E}", "\u{2060}", "\u{2061}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    "\u{206A}", "\u{206F}", "\u{FEFF}", "\u{FFF9}", "\u{FFFB}", "\u{13430}", "\u{1BCA0}", "\u{1D173}", "\u{E0001}",
    "\u{E0041}", "\u{E0080}",
  ]

  private static let sequences: [Text] = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;UFdORUQ=\u{7}", "\u{1B}P$q\"p\u{1B}\\", "\u{9B}2J",
    "\u{1B}[6n", "\u{1B}c", "a\r\nb", "a\rb", "::error::injected", "%0A::error::x", "\u{1F469}\u{200D}\u{1F4BB}",
    "\u{645}\u{6CC}\u{200C}\u{62E}", "e\u{301}\u{316}\u{301}\u{316}\u{301}\u{316}",
  ]

  /// `../shared/data` beside the package.
  private static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/\(parts.joined(separator: "/"))/shared/data/"
  }()

  private static func texts(in path: String) -> [Text] {
    guard let bytes = try? DurableFile.read(path), let json = try? JSONReader.value(of: bytes) else { return [] }
    return texts(in: json)
  }

  private static func texts(in json: JSON) -> [Text] {
    switch json {
    case .text(let text): [text]
    case .list(let elements): elements.flatMap { texts(in: $0) }
    case .map(let members): members.flatMap { texts(in: $0.value) }
    default: []
    }
  }

  /// What output may not hold, as `U+001B`: controls but LF, and what is invisible but for the joiners, which emoji and
  /// scripts need, and for signs that only count as invisible (Arabic number signs). `allowed` is the program's own.
  public static func active(in output: [UInt8], allowing allowed: Set<Unicode.Scalar> = []) -> Set<String> {
    guard let text = String(validating: output, as: UTF8.self) else { return ["no UTF-8"] }
    return Set(
      text.unicodeScalars.filter { !allowed.contains($0) && isActive($0) }.map {
        "U+" + String($0.value, radix: 16, uppercase: true)
      })
  }

  private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x200C, 0x200D, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return false
    case 0xE0000...0xE00FF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return false
    }
  }

  /// A plan in which each of the texts is a name, a title, a team, an id, an unknown key, and part of the name of a pod,
  /// an outcome and an agent.
  public static func plan(of texts: [Text], title: Text = "Naughty") throws -> Plan {
    let ids = Set(texts).filter { !$0.isEmpty }.sorted()
    let people = texts.enumerated().map { person(Text("p\($0)"), $1) } + ids.map { person($0, $0) }
    let groups = stride(from: 0, to: texts.count, by: 8).map { Array(texts[$0..<min($0 + 8, texts.count)]) }
    let pods = groups.enumerated().map { pod($0, Text($1.map(\.string).joined(separator: "/")), $1) }
    let scenario = object([
      ("id", .text(texts.first ?? "a")), ("name", .text(texts.last ?? "A")), ("pods", .list(pods)),
      ("outcomes", .list(groups.enumerated().map { outcome($0, $1) })),
      ("agents", .list(groups.enumerated().map { agent($0, $1) })),
    ])
    return try Plan(
      json: object([
        ("podboard", .number("1")), ("title", .text(title)), ("marking", .text(texts.last ?? "")),
        ("people", .list(people)), ("scenarios", .list([scenario])), (texts.first ?? "x", .text(texts.last ?? "")),
      ]))
  }

  private static func person(_ id: Text, _ text: Text) -> JSON {
    object([
      ("id", .text(id)), ("name", .text(text)), ("title", .text(text)), ("ascii", .text(text)),
      ("today", object([("team", .text(text))])), (Text("x\(text)"), .text(text)),
    ])
  }

  private static func pod(_ number: Int, _ name: Text, _ group: [Text]) -> JSON {
    let first = Text("p\(number * 8)")
    return object([
      ("id", .text(Text("pod \(name)"))), ("number", .number(Text("\(number + 1)"))), ("name", .text(name)),
      ("mission", .text(name)), ("reportsTo", .text(first)),
      (
        "seats",
        .list(
          group.indices.map { object([("person", .text(Text("p\(number * 8 + $0)")))]) }
            + [object([("id", .text(Text("open \(name)"))), ("role", .text(name))])])
      ),
    ])
  }

  private static func outcome(_ number: Int, _ group: [Text]) -> JSON {
    let text = Text(group.map(\.string).joined(separator: "/"))
    return object([("id", .text(Text("o\(number)\(text)"))), ("statement", .text(text)), ("measure", .text(text))])
  }

  private static func agent(_ number: Int, _ group: [Text]) -> JSON {
    let text = Text(group.map(\.string).joined(separator: "/"))
    return object([("id", .text(Text("a\(number)\(text)"))), ("name", .text(text)), ("purpose", .text(text))])
  }

  private static func object(_ members: [(Text, JSON)]) -> JSON { .map(members.map { JSON.Member($0.0, $0.1) }) }
}
