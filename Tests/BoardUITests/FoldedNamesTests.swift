import PodModel
import Support
import Syntax
import Testing

@testable import BoardUI

/// A search over folded names finds what a look at name by name finds.
@Suite("Folded names")
struct FoldedNamesTests {
  @Test("those found are the first of whom a name fits, ranked as each by itself", arguments: 1...20)
  func equal(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let count = Int.random(in: 0..<60, using: &random)
    let rows = (0..<count).map { number in
      JSON.map([
        JSON.Member("id", .text(Text("p\(number)"))), JSON.Member("name", .text(RandomTexts.any(&random))),
        JSON.Member("title", .text(RandomTexts.any(&random))),
      ])
    }
    let people = try Table<Person>(json: .list(rows))
    #expect(people.count == count)
    let names = FoldedNames(people, \.shownName)
    let both = FoldedNames(people, \.shownName, \.title)
    for _ in 0..<200 {
      let query = Self.query(&random)
      let matching = Matching(query)
      let most = random.once(in: 2) ? 1000 : Int.random(in: 0..<5, using: &random)
      let one = people.indices.compactMap { row in matching.rank(of: people[row].shownName).map { Hit($0, row) } }
      #expect(
        names.first(most, matching).map { Hit($0.rank, $0.row) } == Array(one.prefix(most)), "seed \(seed): \(query)")
      let two = people.indices.compactMap { row in
        [people[row].shownName, people[row].title].compactMap { matching.rank(of: $0) }.min().map { Hit($0, row) }
      }
      #expect(
        both.first(most, matching).map { Hit($0.rank, $0.row) } == Array(two.prefix(most)), "seed \(seed): \(query)")
    }
  }

  private struct Hit: Equatable {
    let rank: Matching.Rank
    let row: Int

    init(_ rank: Matching.Rank, _ row: Int) {
      self.rank = rank
      self.row = row
    }
  }

  /// A part of a name, parts of several, a blank, or something else altogether.
  private static func query(_ random: inout RandomNumbers) -> Text {
    let parts = (0...Int.random(in: 0..<3, using: &random)).map { _ in
      let scalars = Array(RandomTexts.any(&random).string.unicodeScalars)
      let first = Int.random(in: 0...scalars.count, using: &random)
      let part = scalars[first...].prefix(Int.random(in: 0..<6, using: &random))
      return String(String.UnicodeScalarView(part))
    }
    return Text(parts.joined(separator: random.once(in: 2) ? " " : ""))
  }

  @Test("what was renamed, added or removed is found by its name of now")
  func renamed() throws {
    var player = try Player(Plans.pods(3, of: 2, unplaced: 2), 120, 40)
    player.press("/ \"person\" Esc")
    player.press(":")
    player.type("set name of pod pod1 to Zebra")
    player.press("Enter")
    player.press("/ \"zeb\" Enter")
    #expect(player.board.focusedPod?.name == "Zebra")
    player.press("u / \"zeb\"")
    #expect(player.canvas.lines.contains { $0.contains("Nobody and nothing is called so.") })
  }
}
