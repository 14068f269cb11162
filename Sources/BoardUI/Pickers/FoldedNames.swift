import PodModel
import Syntax

/// The names of very many records, folded once, so that a key of a search costs a pass over bytes and not over records.
struct FoldedNames: Sendable {
  /// All texts in the order of the rows, with a zero behind each.
  private var bytes: [UInt8] = []
  /// Where each text begins, and where the last one ends.
  private var starts = [0]
  /// How many texts each row has.
  private let textsEach: Int

  /// - Parameter texts: the names of a record; of every one just as many.
  init<Row: Record>(_ table: Table<Row>, _ texts: (Row) -> Text...) {
    textsEach = texts.count
    starts.reserveCapacity(table.count * textsEach + 1)
    for row in table {
      for text in texts { append(text(row)) }
    }
  }

  private mutating func append(_ text: Text) {
    text.string.appendSearchKey(to: &bytes)
    bytes.append(0)
    starts.append(bytes.count)
  }

  private var count: Int { (starts.count - 1) / textsEach }

  /// The first rows of which one of the names fits, by their positions, with how well.
  func first(_ most: Int, _ matching: Matching) -> [(rank: Matching.Rank, row: Int)] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [(rank: Matching.Rank, row: Int)] = []
      var text = 0
      var place = 0
      while found.count < most, let hit = matching.mayFit(in: bytes, from: place) {
        while starts[text + 1] <= hit { text += 1 }
        let row = text / textsEach
        if let rank = rank(of: row, matching, bytes) { found.append((rank, row)) }
        text = (row + 1) * textsEach
        guard row + 1 < count else { break }
        place = starts[text]
      }
      return found
    }
  }

  private func rank(of row: Int, _ matching: Matching, _ bytes: UnsafeBufferPointer<UInt8>) -> Matching.Rank? {
    (row * textsEach..<(row + 1) * textsEach).lazy.compactMap { text in
      matching.rank(in: UnsafeBufferPointer(rebasing: bytes[starts[text]..<starts[text + 1] - 1]))
    }.min()
  }
}

/// The names of everything that can be found in a scenario.
struct NameIndex: Sendable {
  let scenario: ScenarioID
  let pods: FoldedNames
  let outcomes: FoldedNames
  let agents: FoldedNames
  let people: FoldedNames

  init(_ plan: Plan, _ scenario: Scenario) {
    self.scenario = scenario.id
    pods = FoldedNames(scenario.pods, \.shownName)
    outcomes = FoldedNames(scenario.outcomes, \.shownName, \.statement)
    agents = FoldedNames(scenario.agents, \.shownName)
    people = FoldedNames(plan.people, \.shownName)
  }
}

extension Change {
  /// Whether something has another name or another place in its list by now, comes or goes.
  var touchesNames: Bool {
    deltas.contains { delta in
      guard [.person, .pod, .outcome, .agent, .scenario].contains(delta.subject.kind) else { return false }
      guard case .set(let fields) = delta.event else { return true }
      return fields.contains { ["name", "title", "statement", "measure"].contains($0.key) }
    }
  }
}
