import PodModel

/// docs/edits.md: every verb of edits, and the fields that `set` takes.
public enum EditsDocument {
  public static var text: String {
    ([introduction] + [verbs, "## Fields that `set` and `clear` take\n"] + fields).joined(separator: "\n")
  }

  private static let introduction = """
    # Edits

    Everything that can be done to a plan is an edit, said in one sentence: by `podboard edit`, by the command line of
    the board, in scripts, and in what `podboard diff --as commands` prints.

    - One edit a line; what follows `#` is a comment.
    - A record is meant by its id, or by its name in quotes. A name that several records have is refused, and they are
      named.
    - A value that is more than one plain word stands in quotes: `set name of pod checkout to "Checkout Two"`. Inside
      the quotes the rules of JSON hold.
    - Fields of the plan itself, such as its title and its marking, are those of `plan`, which has no id:
      `set marking of plan to "X"`, `clear marking of plan`.
    - `@b` before an edit means the option with the id `b`; without it, the first one, or that of `--scenario`.
    - Several edits are applied all or none: one that is refused leaves the plan as it was.
    - What cannot be is refused with a sentence. What is merely unwise is done; `podboard check` tells of it.

    ## Verbs

    In square brackets stands what may be left out.

    """

  private static var verbs: String {
    let rows = EditVerb.all.map { "| \($0.word) | `\($0.usage)` | \($0.summary) |\n" }
    return "| verb | written | what it does |\n| --- | --- | --- |\n" + rows.joined()
  }

  private static var fields: [String] {
    Kind.allCases.filter { !$0.fieldDescriptions.isEmpty }.map { kind in
      let rows = kind.fieldDescriptions.map { field in
        "| `\(field.key)` | \(field.label) | \(field.type.words)\(field.isKey ? "; given once" : "") |\n"
      }
      return "### \(kind.title)\n\n| field | what it is | takes |\n| --- | --- | --- |\n" + rows.joined()
    }
  }
}

extension Kind {
  /// "Pod": the heading over its fields.
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
