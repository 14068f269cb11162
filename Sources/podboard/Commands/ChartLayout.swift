import ArgumentParser
import PodCharts
import PodModel
import Syntax

/// How a chart is laid out, on the command line.
struct ChartLayout: ParsableArguments {
  @Option(help: "How wide, in cells: 40 to 1000.")
  var width: Int = 80

  @Option(help: "How many cards beside each other; 1 for git and chat. Without it: as many as fit.")
  var columns: Int?

  @Option(
    help: "Mark who is new and who moved: since \"today\", or since the option with an id.",
    completion: .scenarios(or: ["today"]))
  var since: String?

  @Option(help: "Divide text and ascii into pages of so many lines: 20 to 10000.")
  var pageLines: Int?

  @Option(help: "Divide text and ascii into parts below so many characters, for chat: 1000 to 1000000.")
  var part: Int?

  @Flag(help: "Initials for names, without ids, notes and who leaves.")
  var curtain = false

  @Flag(
    name: .customLong("no-marking"), help: "Leave the marking out of csv and json, for systems that cannot read it.")
  var withoutMarking = false

  var options: ChartOptions {
    ChartOptions(
      width: width, columns: columns, pageLines: pageLines, part: part, since: since.map(Self.since),
      isCurtained: curtain, marksData: !withoutMarking)
  }

  /// An option that is called "today" is compared with by no other name: today itself is meant.
  private static func since(_ word: String) -> ChartOptions.Since {
    Text(word) == "today" ? .today : .scenario(ScenarioID(Text(word)))
  }
}
