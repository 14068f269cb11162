import PodModel

/// docs/file-format.md: what the plan file is, by words of our own and by the tables of fields.
public enum FileFormat {
  public static var document: String {
    ([introduction, "```json\n\(example)```\n", rules, "## Fields\n"] + Kind.allCases.map(table)).joined(
      separator: "\n")
  }

  private static func table(of kind: Kind) -> String {
    let rows = kind.listedFields.map { field in
      "| `\(field.key)` | \(field.label) | \(field.type.words) |\n"
    }
    return "### \(kind.title)\n\n\(kind.note)\n\n| key | what it is | takes |\n| --- | --- | --- |\n" + rows.joined()
  }

  private static let introduction = """
    # The plan file

    One JSON file is one planning exercise: the people as they are today, and the options that are being weighed. It is
    made to be read, edited by hand, kept in git and merged. `podboard schema` prints its JSON Schema (draft 2020-12),
    which is also in [plan.schema.json](plan.schema.json).

    """

  /// A small plan, in canonical form.
  static let example = #"""
    {
      "podboard": 1,
      "title": "Northwind customer reorg",
      "frame": {"question": "Can each customer journey have one owner?", "leaders": ["deepa"], "decideBy": "2026-12-15"},
      "asOf": "2026-11-23",
      "people": [
        {"id": "deepa", "name": "Deepa Nair", "title": "CPO", "today": {"teams": ["Product"]}},
        {"id": "maya", "name": "Maya Chen", "title": "Product manager", "capabilities": {"product": 4, "research": 2}, "utcOffset": "+01:00", "ai": "agentic", "today": {"teams": ["Product"], "manager": "deepa"}, "more": {"Cost Center": "4711"}},
        {"id": "ravi", "name": "Ravi Subramaniam", "title": "Payments analyst", "today": {"teams": ["Payments"], "manager": "deepa"}}
      ],
      "scenarios": [
        {
          "id": "b",
          "name": "Pods by customer journey",
          "pods": [
            {
              "id": "checkout",
              "number": 1,
              "name": "Checkout",
              "mission": "Cut drop-off in self-serve checkout",
              "importance": "critical",
              "needs": {"product": 3, "payments": 2},
              "lead": "maya",
              "reportsTo": "deepa",
              "seats": [
                {"person": "maya", "role": "Product manager"},
                {"person": "ravi", "share": 50},
                {"id": "ux", "role": "UX designer", "needs": {"design": 3}, "by": "2027-01-15"}
              ]
            }
          ],
          "agents": [
            {"id": "ledgerly", "name": "Ledgerly", "purpose": "invoice matching", "autonomy": "autonomous", "owner": "ravi", "pods": ["checkout"]}
          ],
          "outcomes": [
            {"id": "drop-off", "statement": "Fewer customers leave in checkout", "unit": "%", "baseline": 34, "target": 22, "due": "2027-06-30", "owner": "maya", "pod": "checkout", "loop": {"agent": "ledgerly", "is": "trial"}}
          ]
        }
      ]
    }

    """#

  private static let rules = """
    ## How it is written

    - UTF-8, two blanks for each level, a line end after the last brace. Every record of every list has a line of its
      own; options and pods are written one field a line.
    - Keys stand in the order of the tables below, so that two people who make the same change write the same bytes.
      The order of records is the order on the board.
    - A file in this form is written back byte for byte. Any other spelling of the same plan takes this form when it is
      saved for the first time.
    - Empty lists, objects and texts are left out. Numbers stay the digits that were written.
    - A key that podboard does not know is kept, after those that it knows.
    - A part that was handed out remembers under `handedOut` how it left: the option, the pods, the part as it was and
      which of its records it does not show. A plan that took one back has a key `taken-…` with what it took.
    - No field is `null`: what is not there is left out.

    ## What is refused

    - A file without `"podboard"`, and one with a newer version than this program knows. It stays as it is.
    - A key that stands twice in one object, and two records of one kind with the same id.
    - A reference that points nowhere; the nearest id is named.
    - A value that its field does not take, a rule that no check can hold to, and the name of a check under `off` that
      there is not. Every message names the line and the column.

    ## What is not refused

    - A rule under a name that no check knows is kept like any other key; `podboard check` tells which rule was probably
      meant.
    - What a note, a concern, a waiver or a clash is about (`on`) may be gone: what was said in the room stays, whatever
      becomes of the pod. The check `lost-remark` tells of it. Inside podboard, removing a record removes what is said of it
      too, and one undo brings both back.
    - Two pods with one number: a merge by lines of text makes them. The check `clash` finds the later one, and `f` on it
      gives it the next free number.

    ## How records are known

    - Ids are made once from the name, in lower-case ASCII with `-`, and stay when the name changes. They are compared
      byte for byte. Ids of people are unique in the plan, all others in their option.
    - A seat is known by its `id`, and without one by its person; an open seat always has an id.
    - Lines and placements are known by their person, pairs by their people, waivers by check and subject.
    - A key such as `today.manager` stands for the key `manager` in the object `today`.

    """
}

extension Kind {
  /// What such a record is, in a sentence.
  fileprivate var note: String {
    switch self {
    case .plan: "The whole file. `podboard` is the version of the format and must be there."
    case .person: "Somebody on the roster, as they are today. `id` must be there."
    case .scenario: "One option. `id` must be there."
    case .pod: "A few people with a mission. `id` must be there; a `number` is given once and stays."
    case .seat: "A place in a pod: a person, or nobody yet. Either `person` or `id` must be there."
    case .outcome: "What a pod is judged by. `id` must be there."
    case .agent: "An AI agent or a tool that works in pods. `id` must be there."
    case .line: "A person's own reporting lines in an option. `person` must be there."
    case .placement: "That somebody stays out of an option, or leaves. `person` must be there."
    case .pair: "People who must be in one pod, or must not be. `people` must be there."
    case .waiver: "A finding of a check that somebody has accepted."
    case .told: "That somebody was told something."
    case .note: "Something worth keeping about a record. `id` must be there."
    case .concern: "An objection, until it is settled. `id` must be there."
    case .clash: "Two edits of one field that a merge could not both keep."
    }
  }
}
