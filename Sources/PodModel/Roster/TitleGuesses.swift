import Syntax

/// What the job titles of a plan say of people whose craft or capabilities nobody has given yet: a list to confirm,
/// and the edits that take it on.
public struct TitleGuesses: Sendable {
  /// A title, whom it is about, and what it says.
  public struct Row: Sendable {
    /// As the first of them has it.
    public let title: Text
    /// People who lack a craft or capabilities, in the order of the plan.
    public internal(set) var people: [PersonID]
    public let guess: TitleGuess

    /// "Backend engineer (12 people): craft engineering, can do backend". Holds the title as it is.
    public var sentence: String {
      let count = people.count == 1 ? "1 person" : "\(people.count.grouped) people"
      let capabilities = guess.capabilities.map(\.string)
      return "\(title) (\(count)): craft \(guess.craft)" + (capabilities.isEmpty ? "" : ", can do \(capabilities.told)")
    }
  }

  /// A title that says nothing, and whom it is about.
  public struct Silent: Sendable {
    public let title: Text
    public let people: [PersonID]
  }

  /// The titles that say something, those of most people first.
  public let rows: [Row]
  /// The other titles, in the same order.
  public let silent: [Silent]
  /// How many different titles people have who lack a craft or capabilities.
  public let titles: Int
  /// How many people those are.
  public let people: Int
  private let plan: Plan

  public init(in plan: Plan) {
    self.plan = plan
    let lacking = plan.people.filter {
      !$0.isVacant && !$0.title.slug.isEmpty && ($0.craft.isEmpty || $0.capabilities.isEmpty)
    }
    var positions: [Text: Int] = [:]
    var rows: [(title: Text, people: [PersonID], guess: TitleGuess?)] = []
    for person in lacking {
      // Spellings that differ in case or blanks are one title.
      let position = positions[person.title.slug] ?? rows.count
      if position == rows.count {
        positions[person.title.slug] = position
        rows.append((person.title, [], TitleGuess(person.title)))
      }
      rows[position].people.append(person.id)
    }
    titles = rows.count
    people = lacking.count
    let guessed = rows.compactMap { row in row.guess.map { Row(title: row.title, people: row.people, guess: $0) } }
    self.rows = TitleGuesses.sorted(guessed, by: \.people)
    let unsaid = rows.compactMap { row in row.guess == nil ? Silent(title: row.title, people: row.people) : nil }
    silent = TitleGuesses.sorted(unsaid, by: \.people)
  }

  private static func sorted<Row>(_ rows: [Row], by people: (Row) -> [PersonID]) -> [Row] {
    rows.enumerated().sorted { (people($1.element).count, $0.offset) < (people($0.element).count, $1.offset) }
      .map(\.element)
  }

  /// How many people the titles say something about.
  public var peopleGuessed: Int { rows.reduce(0) { $0 + $1.people.count } }

  /// Sets what is missing; what the plan says of somebody already stays.
  public var edits: [Edit] {
    rows.flatMap { TitleGuesses.edits($0.guess.craft, $0.guess.levels, for: $0.people, in: plan) }
  }

  /// Gives people a craft and capabilities, as far as they lack them.
  public static func edits(_ craft: Text, _ levels: Levels, for people: [PersonID], in plan: Plan) -> [Edit] {
    people.compactMap { plan.people[$0] }.flatMap { person in
      var edits: [Edit] = []
      if person.craft.isEmpty, let craft = craft.json { edits.append(Edit(.set("craft", .person(person.id), craft))) }
      if person.capabilities.isEmpty, let levels = levels.json {
        edits.append(Edit(.set("capabilities", .person(person.id), levels)))
      }
      return edits
    }
  }

  /// "Of 75 job titles 31 say what the work is, of 282 people of 321."
  public var summary: String {
    guard !rows.isEmpty else {
      let without = "\(people.grouped) \(people == 1 ? "person" : "people") without a craft or capabilities"
      return titles == 1
        ? "The job title of \(without) does not say what the work is."
        : "None of the \(titles.grouped) job titles of \(without) says what the work is."
    }
    return "Of \(titles.grouped) job \(titles == 1 ? "title" : "titles") \(rows.count.grouped) "
      + "\(rows.count == 1 ? "says" : "say") what the work is, for \(peopleGuessed.grouped) of "
      + "\(people.grouped) \(people == 1 ? "person" : "people") without a craft or capabilities."
  }
}
