import PodChecks
import PodModel
import Support
import Syntax
import Testing

@Suite struct PreviewTests {
  static let plan = #"""
    {"podboard": 1, "people": [
       {"id": "ana", "name": "Ana", "capabilities": {"backend": 3}, "utcOffset": "-08:00"},
       {"id": "ben", "name": "Ben", "capabilities": {"backend": 2}, "utcOffset": "+01:00"},
       {"id": "cem", "name": "Cem"}, {"id": "dan", "name": "Dan"}],
     "scenarios": [{"id": "a", "pods": [
       {"id": "home", "name": "Home", "lead": "ana", "seats": [{"person": "ana"}]},
       {"id": "growth", "name": "Growth", "needs": {"backend": 3}, "seats": [{"person": "cem"}]},
       {"id": "full", "name": "Full", "size": [1, 1], "seats": [{"person": "cem", "share": 50}]},
       {"id": "far", "name": "Far", "seats": [{"person": "ben"}]}]}]}
    """#

  private func preview(_ pod: PodID, of person: PersonID = "ana") throws -> Preview? {
    Preview.of(moving: person, from: "home", to: pod, in: try SmallPlan(Self.plan).scenario())
  }

  @Test(
    "a preview says in a few words what would come of the move",
    arguments: [
      ("growth", "2, gains backend", "Growth would have 2 people and gain backend. Home would lose its lead."),
      ("full", "2, too many", "Full would have 2 people; 1 at most. Home would lose its lead."),
      (
        "far", "2, only 0 h shared",
        "Far would have 2 people. It would have only 0 h of the day in common. Home would lose its lead."
      ),
    ])
  func short(pod: String, short: String, sentence: String) throws {
    let preview = try #require(try preview(PodID(Text(pod))))
    #expect(preview.short == short)
    #expect(preview.sentence == sentence)
  }

  @Test("a level under the one that is asked is no gain")
  func level() throws {
    #expect(try preview("growth", of: "ben")?.gains == [])
    #expect(try preview("growth", of: "dan")?.short == "2 people")
  }

  @Test("what the move breaks where somebody leaves is said too")
  func leaving() throws {
    let pods = #""pods": [{"id": "old", "name": "Old", "seats": [{"person": "a"}, {"person": "b"}, {"person": "c"}]}, "#
    let plan = #"""
      {"podboard": 1, "people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}],
       "scenarios": [{"id": "a", \#(pods){"id": "new", "name": "New"}]}]}
      """#
    let scenario = try SmallPlan(plan).scenario()
    let one = try #require(Preview.of(moving: "a", from: "old", to: "new", in: scenario))
    #expect(one.sentence == "New would have 1 person. Old would have 2 people; 3 at least.")
    let movers = ["a", "b", "c"].map { Preview.Mover(PersonID($0), from: "old") }
    let all = try #require(Preview.of(moving: movers, to: "new", in: scenario))
    #expect(all.sentence == "New would have 3 people. Old would have nobody.")
  }

  @Test("there is no preview for a pod that somebody is in")
  func ownPod() throws {
    #expect(try preview("home") == nil)
  }

  @Test("more time than somebody has is told, with the seats that are kept")
  func time() throws {
    let scenario = try SmallPlan(Self.plan).scenario()
    let half = try #require(Percent(50))
    let preview = try #require(Preview.of(moving: "cem", from: "full", to: "far", share: half, in: scenario))
    #expect(preview.sentence == "Far would have 2 people. Full would have nobody. Cem would have 150 % in all.")
    let moved = try #require(Preview.of(moving: "ben", from: nil, to: "growth", share: half, in: scenario))
    #expect(moved.sentence == "Growth would have 2 people.")
  }

  @Test("the best pods are the ones that cost least, without one's own")
  func best() throws {
    let scenario = try SmallPlan(Self.plan).scenario()
    let fits = PodFits(of: scenario)
    #expect(fits.best(9, for: "ana", in: scenario) == ["growth", "far", "full"])
    #expect(fits.best(2, for: "ana", in: scenario) == ["growth", "far"])
    #expect(fits.best(0, for: "ana", in: scenario) == [])
  }

  @Test("only pods that are better than those after them have a rank")
  func alike() throws {
    let scenario = try SmallPlan(
      #"""
      {"podboard": 1, "people": [{"id": "ana"}], "scenarios": [{"id": "a", "pods": [
         {"id": "one"}, {"id": "two"}, {"id": "three"}, {"id": "four", "importance": "critical"}]}]}
      """#
    ).scenario()
    let fits = PodFits(of: scenario)
    let three = fits.ranking(3, for: ["ana"], in: scenario)
    #expect(three.best == ["four", "one", "two"])
    #expect(three.ranked == 1)
    #expect(fits.ranking(9, for: ["ana"], in: scenario).ranked == 1)
    let alike = try SmallPlan(
      #"""
      {"podboard": 1, "people": [{"id": "ana"}], "scenarios": [{"id": "a", "pods": [{"id": "one"}, {"id": "two"}]}]}
      """#
    ).scenario()
    let none = PodFits(of: alike).ranking(3, for: ["ana"], in: alike)
    #expect(none.best == ["one", "two"])
    #expect(none.ranked == 0)
  }

  @Test("pods ranked by kind are those of a full ranking", arguments: 1...20)
  func ranking(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let indexed = IndexedPlan(try RandomPlan.make(&random))
    let scenario = try #require(indexed["a"])
    let fits = PodFits(of: scenario)
    for _ in 0..<50 {
      let people = indexed.plan.people.map(\.id).shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
      let movers = people.map { Preview.Mover($0, from: nil) }
      let ranked = scenario.scenario.pods.indices.compactMap { place in
        let pod = scenario.scenario.pods.id(at: place)
        return Preview.of(moving: movers, to: pod, in: scenario).map { (cost: $0.cost, place: place, pod: pod) }
      }.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
      let count = Int.random(in: 0...4, using: &random)
      let best = fits.best(count, for: Array(people), in: scenario)
      #expect(best == ranked.prefix(count).map(\.pod), "seed \(seed): \(people)")
      let ranking = fits.ranking(count, for: Array(people), in: scenario)
      let areAlike = Set(ranked.map(\.cost)).count < 2
      let last = ranked.dropFirst(count).first ?? ranked.last
      let isShared = ranked.count > count || ranked.count { $0.cost == last?.cost } > 1
      let better = ranked.prefix(count).filter { !isShared || $0.cost < last?.cost ?? 0 }
      #expect(ranking.best == best, "seed \(seed): \(people)")
      #expect(ranking.ranked == (areAlike ? 0 : better.count), "seed \(seed): \(people)")
    }
  }
}
