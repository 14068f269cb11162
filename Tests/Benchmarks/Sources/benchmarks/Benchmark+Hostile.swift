import BoardUI
import Cells
import PodCharts
import PodChecks
import PodFiles
import PodModel
import Syntax

extension Benchmark {
  /// A letter with a hundred thousand marks on it: one Character, over which whatever compares or cuts by Character takes
  /// seconds. It may come in by every way that text comes in.
  static let hostile: [Benchmark] =
    [
      hostile("from a cell of a CSV") { _ in
        let table = try CSV.read(Array("Name,Title,Team\n\(hostileText),Engineer,Blue\nBen,Lead,\(hostileText)\n".utf8))
        let roster = try RosterReader.read(table)
        var indexed = IndexedPlan(Plan())
        let imported = RosterImport.make(rows: roster.rows, notes: roster.notes, into: indexed)
        _ = try indexed.apply(imported.edits)
        _ = imported.report.summary
        _ = TitleGuesses(in: indexed.plan)
        _ = PlanFile.write(indexed.plan)
      },
      hostile("in every column of a CSV") { _ in
        let columns = [
          "Manager", "Location", "Time Zone", "FTE", "Hours", "Capabilities", "Start Date", "Vacant", "Status",
        ]
        let header = columns.joined(separator: ",")
        let cells = columns.map { _ in hostileText }.joined(separator: ",")
        let roster = try RosterReader.read(try CSV.read(Array("Name,\(header)\nAna,\(cells)\n".utf8)))
        _ = RosterImport.make(rows: roster.rows, notes: roster.notes, into: IndexedPlan(Plan()))
      },
      hostile("as long names, measured, cut and wrapped") { _ in
        _ = DisplayWidth.cells(of: hostileText)
        _ = DisplayWidth.cut(hostileText + "bc", to: 2)
        _ = DisplayWidth.wrap(hostileText + " b", to: 2)
      },
      hostile("of quotes in a CSV") { _ in
        for part in ["\"a", "\"a\n", ",\"a\n", "\"\"", ",\"\"y\n", "\"\\\"", "\n,\"x\"\""] {
          _ = try CSV.read(Array(String(repeating: part, count: 20_000).utf8))
        }
      },
      hostile("in a plan that is opened") { company in
        let plan = try Company.read(company.hostileBytes)
        _ = Screen.draw(Board(plan, size: Size(columns: 120, rows: 40)))
      },
      hostile("in an edit as text") { company in
        var indexed = IndexedPlan(try Company.read(company.hostileBytes))
        let change = try indexed.apply(commands: [Text("set name of pod pod-1 to \"\(hostileText)\"")]).change
        _ = change.sentences(in: indexed)
        _ = indexed[company.scenario].map { Findings(of: $0) }
      },
    ]
    + [
      ("at :", [.character(":")]), ("into a new pod", [.character("a"), .character("p")]),
      ("at /", [.character("/")]), ("into a form", [.right, .home, .character("e")]),
      ("while moving", [.right, .home, .down, .character("m")]),
      ("as a filter", [.character("g"), .character("p"), .character("/")]),
      ("at what to add", [.character("a")]), ("into the help", [.character("?")]),
      ("as a share", [.right, .home, .down, .character("%")]),
    ].map { (place: String, keys: [Key]) in
      hostile("pasted \(place)") { company in
        var board = Board(try Company.read(company.hostileBytes), size: Size(columns: 120, rows: 40))
        for key in keys { _ = board.handle(.key(key)) }
        _ = board.handle(.paste(hostileText))
        _ = Screen.draw(board)
        for key in [Key.left, .character("x"), .backspace, .enter] {
          _ = board.handle(.key(key))
          _ = Screen.draw(board)
        }
      }
    }
    + Chart.all.map { chart in
      hostile("in the chart \(chart.name), in every format") { company in
        let indexed = IndexedPlan(try Company.read(company.hostileBytes))
        // Not every chart can be drawn as a graph.
        for format in Format.all {
          _ = try? Chart.render(indexed, scenario: company.scenario, chart: chart, format: format)
        }
      }
    }

  private static let hostileText = "e" + String(repeating: "\u{301}\u{316}", count: 50_000)

  private static func hostile(_ place: String, _ action: @escaping @Sendable (Company) throws -> Void) -> Benchmark {
    Benchmark("hostile text \(place)", atMost: .seconds(2)) { company in
      try repeated(1) { _ in try action(company) }
    }
  }
}

extension Company {
  /// A small plan in which a person, a pod, an outcome and an agent bear the text.
  fileprivate var hostileBytes: [UInt8] {
    get throws {
      var indexed = try Company(.small).indexed
      let text = JSON.text(Text("e" + String(repeating: "\u{301}\u{316}", count: 50_000)))
      _ = try indexed.apply(
        [
          Edit.Verb.set("name", .person("person-7"), text), .set("title", .person("person-8"), text),
          .set("name", .pod("pod-0"), text), .set("mission", .pod("pod-1"), text),
          .set("statement", Subject(.outcome, text: "outcome-0"), text),
          .set("measure", Subject(.outcome, text: "outcome-1"), text),
          .set("name", Subject(.agent, text: "agent-0"), text), .set("title", .plan, text),
        ].map { Edit($0) })
      return PlanFile.write(indexed.plan)
    }
  }
}
