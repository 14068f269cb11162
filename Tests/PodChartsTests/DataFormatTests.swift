import Glibc
import PodCharts
import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// What other programs read: tables of Markdown, CSV and JSON.
@Suite struct DataFormatTests {
  @Test("rows of a Markdown table have equally many bars and no padding", arguments: 1...2, Chart.all.map(\.name))
  func bars(seed: Int, _ name: Text) throws {
    let chart = try #require(Chart.named(name))
    let lines = try Drawing(try HostilePlan(seed: seed).indexed(), scenario: "a", chart, .markdown).lines
    var expected: Int?
    for line in lines {
      guard line.hasPrefix("|") else {
        expected = nil
        continue
      }
      let bars = Self.unescapedBars(line)
      #expect(bars == expected ?? bars, "\(line)")
      #expect(line.hasSuffix("|"))
      expected = bars
    }
  }

  private static func unescapedBars(_ line: String) -> Int {
    var isEscaped = false
    return line.utf8.reduce(0) { count, byte in
      defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
      return count + (byte == UInt8(ascii: "|") && !isEscaped ? 1 : 0)
    }
  }

  @Test("CSV reads back field by field as JSON has it", arguments: 1...2, Chart.all.map(\.name))
  func readBack(seed: Int, _ name: Text) throws {
    let chart = try #require(Chart.named(name))
    let plan = try HostilePlan(seed: seed).indexed()
    let expected = try Table(of: chart, plan)
    let rows = try CSV.read(Drawing(plan, scenario: "a", chart, .csv).bytes).rows.map(\.fields)
    #expect(rows.first?.first == Text(HostilePlan.marking) && rows.last?.first == Text(HostilePlan.marking))
    #expect(rows.dropFirst().first?.map(CSV.unguarded) == expected.keys)
    for (row, fields) in zip(rows.dropFirst(2).dropLast(), expected.rows) { #expect(row.map(CSV.unguarded) == fields) }
    #expect(rows.count == expected.rows.count + 3)
  }

  @Test("lines of CSV end with LF, as its summary says")
  func lineEnds() throws {
    #expect(Format.csv.summary.contains("as RFC 4180 has it, lines ended by LF"))
    let bytes = try Drawing(try Drawing.northwind(), scenario: "b", .people, .csv).bytes
    #expect(!bytes.contains(UInt8(ascii: "\r")) && bytes.last == UInt8(ascii: "\n"))
  }

  @Test("what is made for the HR system is read back, marking and formulas and all", arguments: [true, false])
  func importedAgain(isMarked: Bool) throws {
    let plan = try HostilePlan(seed: 2).indexed()
    let csv = try Drawing(plan, scenario: "a", .people, .csv, ChartOptions(marksData: isMarked)).bytes
    let roster = try RosterReader.read(CSV.read(csv))
    let employees = Set(plan.plan.people.map(\.employee)).subtracting([""])
    #expect(Set(roster.rows.map(\.employee)).subtracting([""]) == employees)
    #expect(!roster.rows.contains { $0.name == Text(HostilePlan.marking) || $0.employee == Text(HostilePlan.marking) })
    let seats = plan["a"].map { scenario in
      plan.plan.people.reduce(0) { $0 + max(1, scenario.seats(of: $1.id).count) }
    }
    #expect(roster.rows.count == seats)
  }

  @Test("no field of CSV begins as a formula does", arguments: Chart.all.map(\.name))
  func formulas(_ name: Text) throws {
    let chart = try #require(Chart.named(name))
    let bytes = try Drawing(try HostilePlan(seed: 1).indexed(), scenario: "a", chart, .csv).bytes
    for row in try CSV.read(bytes).rows {
      for field in row.fields { #expect(field == CSV.guarded(CSV.unguarded(field)), "\(field)") }
    }
  }

  // MARK: Readers that we did not write

  @Test("Python's CSV reader finds the same fields", .enabled(if: Python.has("csv")))
  func pythonReadsCSV() throws {
    let plan = try HostilePlan(seed: 2).indexed()
    for chart in Chart.all {
      let expected = try Table(of: chart, plan)
      let script =
        "import csv,json,sys\nprint(json.dumps(list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8'),strict=True))))"
      let rows = try Python.rows(script, Drawing(plan, scenario: "a", chart, .csv).bytes)
      #expect(rows.count == expected.rows.count + 3, "\(chart.name)")
      for (row, fields) in zip(rows.dropFirst(2), expected.rows) {
        #expect(row.map(CSV.unguarded) == fields, "\(chart.name)")
      }
    }
  }

  @Test("a Markdown reader finds names and titles as they were written", .enabled(if: Python.has("markdown_it")))
  func pythonReadsMarkdown() throws {
    let plan = try HostilePlan(seed: 4).indexed()
    let rows = try Python.rows(Python.markdownTables, Drawing(plan, scenario: "a", .roster, .markdown).bytes)
    #expect(rows.count == plan.plan.people.count)
    for person in plan.plan.people {
      let wanted = [person.shownName, person.title].map { Table.cleaned($0).trimmed }
      #expect(rows.contains { Array($0.prefix(2)) == wanted }, "\(wanted)")
    }
    for chart in Chart.all {
      // A cell that became anything else than text comes back as its markup, and is found by no name.
      let cells = try Python.rows(Python.markdownTables, Drawing(plan, scenario: "a", chart, .markdown).bytes)
      #expect(!cells.joined().contains { $0.string.hasPrefix("MARKUP") }, "\(chart.name)")
    }
  }
}

/// Addresses and names that GitHub makes links of, wherever they stand.
@Suite struct AddressTests {
  static let names = [
    "ana@northwind.com", "Ask @maya or @org/team-a", "see http://northwind.com/a?b=1", "HTTPS://NORTHWIND.COM",
    "www.northwind.com", "mailto:a.b+c@northwind.co.uk", "xmpp:a@b.c/d", "a_b_c@d.e", "`x`@y.z", "|a@b.c|", "5 @ 3",
    "ftp://a.b", "*@a*", "@", "é@b.c", "a@b.c@d.e",
  ]

  private func markdown() throws -> [UInt8] {
    let people = Self.names.enumerated().map { number, name in
      JSON.map([JSON.Member("id", .text(Text("p\(number)"))), JSON.Member("name", .text(Text(name)))])
    }
    let scenario = JSON.map([JSON.Member("id", .text("a"))])
    let plan = try Plan(
      json: .map([
        JSON.Member("podboard", .number("1")), JSON.Member("people", .list(people)),
        JSON.Member("scenarios", .list([scenario])),
      ]))
    return try Drawing(IndexedPlan(plan), scenario: "a", .roster, .markdown).bytes
  }

  @Test("addresses are broken by backslashes, or stand as code where those would not help")
  func escaped() throws {
    let text = String(decoding: try markdown(), as: UTF8.self)
    for written in [
      "| `ana@northwind.com` |", "Ask `@maya` or `@org/team-a`", "http\\://northwind.com", "HTTPS\\://NORTHWIND.COM",
      "www\\.northwind.com", "mailto:`a.b+c@northwind.co.uk`", "| 5 @ 3 |", "| @ |",
    ] {
      #expect(text.contains(written), "\(written)")
    }
  }

  @Test("a Markdown reader finds them as they were written", .enabled(if: Python.has("markdown_it")))
  func readBack() throws {
    let names = try Python.rows(Python.markdownTables, markdown()).compactMap(\.first)
    #expect(Set(names) == Set(Self.names.map { Text($0) }))
  }

  @Test("GitHub's own reader makes no links of them", .enabled(if: Python.has("cmarkgfm")))
  func noLinks() throws {
    let script = """
      import json,sys,cmarkgfm
      html = cmarkgfm.github_flavored_markdown_to_html(open(sys.argv[1], encoding="utf-8").read())
      print(json.dumps([[str(html.count("<a ")), str(html.count("<tr>"))]]))
      """
    let counts = try Python.rows(script, markdown()).first
    #expect(counts == ["0", Text("\(Self.names.count + 1)")])
  }
}

/// A chart as its JSON has it: keys, and rows of fields on one line each.
private struct Table {
  let keys: [Text]
  let rows: [[Text]]

  init(of chart: Chart, _ plan: IndexedPlan) throws {
    let json = try JSONReader.value(of: Drawing(plan, scenario: "a", chart, .json).bytes)
    guard case .map(let members) = json else { throw Missing() }
    let lists = members.compactMap { if case .list(let list) = $0.value { list } else { nil } }
    let objects = try #require(lists.first)
    rows = objects.map { row in
      guard case .map(let members) = row else { return [] }
      return members.map { Table.cleaned(Table.field($0.value)) }
    }
    guard case .map(let first)? = objects.first else { throw Missing() }
    keys = first.map { Table.cleaned($0.key) }
  }

  private struct Missing: Error {}

  private static func field(_ value: JSON) -> Text {
    switch value {
    case .text(let text), .number(let text): text
    case .list(let values): Text(values.map { field($0).string }.joined(separator: "; "))
    case .null, .flag, .map: ""
    }
  }

  /// On one line, without controls and without what turns text around.
  static func cleaned(_ text: Text) -> Text {
    let scalars = text.string.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: [" "]
      case 0xFEFF: []
      case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: []
      case 0..<0x20, 0x7F..<0xA0: ["\u{FFFD}"]
      default: [scalar]
      }
    }
    return Text(String(String.UnicodeScalarView(scalars)))
  }
}

extension Text {
  fileprivate var trimmed: Text {
    var scalars = string.unicodeScalars[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return Text(String(scalars))
  }
}

/// Runs scripts that read a file and print rows of fields as JSON.
private enum Python {
  static func has(_ module: String) -> Bool {
    let result = try? ChildProcess.run(["python3", "-c", "import \(module)"], environment: environment, in: "/")
    return result?.ending == .exit(0)
  }

  static func rows(_ script: String, _ file: [UInt8]) throws -> [[Text]] {
    let folder = try TemporaryFolder()
    let path = try folder.write(file, to: "chart")
    let result = try ChildProcess.run(["python3", "-c", script, path], environment: environment, in: folder.path)
    #expect(result.ending == .exit(0), "\(result.errorText)")
    guard case .list(let rows) = try JSONReader.value(of: Array(result.output.dropLast())) else { return [] }
    return rows.map { row in
      guard case .list(let fields) = row else { return [] }
      return fields.map { $0.asText ?? "" }
    }
  }

  /// The system's Python first: that is where .ci/setup puts packages.
  private static var environment: [String: String] {
    ["PATH": "/usr/bin:/bin:" + (getenv("PATH").map { String(cString: $0) } ?? ""), "LANG": "C.UTF-8"]
  }

  /// The rows of all tables but their heads.
  static let markdownTables = """
    import json,sys
    from markdown_it import MarkdownIt
    import re
    def is_address(child): return child.type == "code_inline" and re.fullmatch("[A-Za-z0-9@.+_/-]+", child.content)
    tokens = MarkdownIt("commonmark").enable("table").parse(open(sys.argv[1], newline="\\n", encoding="utf-8").read())
    rows, inside = [], False
    for token in tokens:
        if token.type == "tbody_open": inside = True
        if token.type == "tbody_close": inside = False
        if inside and token.type == "tr_open": rows.append([])
        if inside and token.type == "inline":
            odd = [c.type for c in token.children if c.type not in ("text", "text_special") and not is_address(c)]
            rows[-1].append("MARKUP " + " ".join(odd) if odd else "".join(c.content for c in token.children))
    print(json.dumps(rows))
    """
}
