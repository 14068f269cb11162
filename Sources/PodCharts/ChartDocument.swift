import PodModel
import Syntax

/// docs/charts.md, made from the records of the charts and formats and drawn from a plan, so that it shows what they do.
public enum ChartDocument {
  public static func markdown(of plan: IndexedPlan, scenario: ScenarioID) throws(ChartRefusal) -> String {
    var text = opening
    for chart in Chart.all { text += try section(of: chart, plan, scenario) }
    return text
  }

  private static var opening: String {
    let charts = Chart.all.map { "| [\($0.name)](#\($0.name)) | \($0.summary) |" }
    let formats = Format.all.map { "| `\($0.name)` | \($0.summary) |" }
    return """
      <!-- Made by: podboard documents charts -->
      # Charts

      `podboard export PLAN --chart NAME` writes one option of a plan as something to take away: to paste, mail, print or
      commit. The same plan and options give the same bytes, whatever the locale, the clock and the terminal.

      | chart | shows |
      | --- | --- |
      \(charts.joined(separator: "\n"))

      | `--as` | writes |
      | --- | --- |
      \(formats.joined(separator: "\n"))

      \(rules)

      """
  }

  private static let rules = """
    - `--width` (40 to 1000 cells, 80 without it) alone decides the layout of text and ascii. A longer name touches no other
      line. Names of people are never cut; missions, roles, measures and the names of pods in cards and in the matrix may end
      in `…`.
    - Leaders and pods stand in the order of the plan; people of a pod by name after the lead, then open seats, then agents;
      other lists by name or by id.
    - `★` leads, `+` is new, `→` has moved, `○` is an open seat, `ai` an agent, `50%` stands before the name of somebody who
      is there for a part of their time, `┄` is a dotted line. The legend names those that were used; on pages, those of
      the page.
    - `--since today` marks who is new and who moved against today's teams, `--since ID` against another option. `changes`
      and `tell` compare with today where nothing is said.
    - The plan's marking is the first and the last line of every file, page and part. CSV has it as a first and a last row,
      JSON as the first and the last member; `--no-marking` leaves it out of these two, for systems that cannot do with it.
    - `ascii` has the ASCII name of a person where one is given, else the name without accents, else the id in brackets.
    - `--page-lines N` divides text and ascii into pages with a form feed between them; a pod is not divided while it fits
      a page. `--part N` divides them into parts below N characters.
    - `--curtain` puts initials for names, says so, and leaves out ids, notes and who leaves; of these it tells the number.
    - What a stranger wrote does nothing: controls and characters that turn text around are replaced, what Markdown, Mermaid
      and Graphviz give a meaning is escaped, addresses of mail and names after an `@` stand as code in Markdown, so that
      GitHub neither links nor calls anybody, and fields of CSV that begin like a formula have an apostrophe before them,
      which `podboard import` takes away again.
    """

  private static func section(
    of chart: Chart, _ plan: IndexedPlan, _ scenario: ScenarioID
  ) throws(ChartRefusal) -> String {
    let bytes = try Chart.render(plan, scenario: scenario, chart: chart, format: .text)
    return """

      ## \(chart.name)

      \(capitalised(chart.summary)).

      \(chart.help)

      ```
      \(String(decoding: bytes, as: UTF8.self))```

      """
  }

  private static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
