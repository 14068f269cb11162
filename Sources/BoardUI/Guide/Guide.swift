import Cells
import PodModel

/// docs/guide.md: a whole session from the question to the people who are told, played on a board and drawn from it, so
/// that it shows what the program does.
public enum Guide {
  /// Words, the keys that do what they say, and whether the screen is shown after them.
  struct Step: Sendable {
    let text: String
    /// As in `m 4 Enter`; what stands between quotation marks is typed letter by letter.
    let keys: String
    var isDrawn = true
  }

  static let size = Size(columns: 100, rows: 30)

  /// - Parameter plan: the sample that `podboard demo` opens.
  public static func markdown(of plan: Plan) -> String {
    var board = Board(plan, size: size)
    let sections = chapters.map { chapter in
      let steps = chapter.steps.map { step in
        play(step.keys, on: &board)
        return step.text + "\n" + (step.isDrawn ? "\n" + picture(of: board) : "")
      }
      return "## \(chapter.title)\n\n" + steps.joined(separator: "\n")
    }
    return opening + "\n" + sections.joined(separator: "\n")
  }

  private static func play(_ keys: String, on board: inout Board) {
    for (place, part) in keys.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let typed = place.isMultiple(of: 2) ? Key.sequence(String(part)) ?? [] : part.map(Key.character)
      for key in typed { _ = board.handle(.key(key)) }
    }
    // Nothing is written here; the strip is to say what it says a moment later.
    board.receive(.saved)
  }

  private static func picture(of board: Board) -> String {
    "```\n" + Screen.draw(board).lines.joined(separator: "\n") + "\n```\n"
  }

  private static let opening = """
    <!-- Made by: podboard documents guide -->
    # A session, from the roster to people who are told

    The pictures are drawn by podboard itself, on the made-up company of `podboard demo`: open it and press the same keys.
    Nothing has to be learned by heart. The last line of the screen names the keys that do something there, `?` tells all
    of them, and `:` finds a command by its name. Whatever you do, `u` takes it back.

    ## People in

    `podboard` shows the rosters and plans of the folder; Enter makes a plan from a roster. A CSV from Workday, BambooHR,
    ADP or a spreadsheet works as it is. You are told what was read and what was odd before anything is written, and `t`
    takes on what the job titles say people can do. The roster is never changed, and it can be imported again: people are
    found by their number, and nobody is ever removed.

    """
}
