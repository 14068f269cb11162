import PodChecks
import PodModel
import Support
import Testing

@Suite("Previews of people who move together")
struct GroupPreviewTests {
  private func preview(_ movers: [Preview.Mover], _ pod: PodID) throws -> Preview? {
    Preview.of(moving: movers, to: pod, in: try SmallPlan(PreviewTests.plan).scenario())
  }

  @Test("it tells what comes of all of them at once")
  func all() throws {
    let movers = [Preview.Mover("ana", from: "home"), Preview.Mover("dan", from: nil)]
    let growth = try #require(try preview(movers, "growth"))
    #expect(growth.short == "3, gains backend")
    #expect(growth.sentence == "Growth would have 3 people and gain backend. Home would lose its lead.")
    #expect(try preview(movers, "full")?.short == "3, too many")
    #expect(try preview(movers, "far")?.sharedHours == 0)
  }

  @Test("who is there already is not counted twice, and no preview is left where all are there")
  func there() throws {
    let movers = [Preview.Mover("ana", from: "home"), Preview.Mover("dan", from: nil)]
    #expect(try preview(movers, "home")?.people == 2)
    #expect(try preview([Preview.Mover("ana", from: "home")], "home") == nil)
    #expect(try preview([], "home") == nil)
  }

  @Test("it is what the checks of the changed plan find: so many people, too many or not", arguments: 1...30)
  func oracle(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let indexed = IndexedPlan(try RandomPlans.plan(&random))
    guard let scenario = indexed.plan.scenarios.first.flatMap({ indexed[$0.id] }) else { return }
    let people = scenario.plan.people.filter { !$0.isVacant }.map(\.id).shuffled(using: &random).prefix(4)
    let movers = people.map { person in
      Preview.Mover(person, from: scenario.seats(of: person).randomElement(using: &random)?.pod)
    }
    for pod in scenario.scenario.pods.prefix(6) {
      guard let preview = Preview.of(moving: movers, to: pod.id, in: scenario) else { continue }
      var changed = indexed
      for mover in movers where pod.seat(of: mover.person) == nil {
        let verb: Edit.Verb =
          mover.from.map { .move(mover.person, from: $0, to: pod.id, share: nil) }
          ?? .put(mover.person, pod.id, share: nil)
        _ = try changed.apply([Edit(verb, in: scenario.scenario.id)])
      }
      let after = try #require(changed[scenario.scenario.id]?.scenario.pods[pod.id])
      #expect(preview.people == after.people.count, "seed \(seed), pod \(pod.id)")
      #expect(preview.isTooMany == (after.people.count > after.size(by: indexed.plan.rules).most), "seed \(seed)")
    }
  }
}
