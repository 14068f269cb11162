import Support
import Testing

@testable import PodModel

@Suite struct PagesTests {
  @Test("pages hold what a plain list would, whatever comes and goes", arguments: 1...4)
  func likeAList(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    var list = Array(0..<Int.random(in: 0...1_030, using: &random))
    var pages = Pages(list)
    for step in 0..<400 {
      let position = Int.random(in: 0...list.count, using: &random)
      if position < list.count, random.once(in: 2) {
        list.remove(at: position)
        pages.remove(at: position)
      } else {
        list.insert(-step, at: position)
        pages.insert(-step, at: position)
      }
      try #require(pages.count == list.count, "seed \(seed), step \(step)")
      try #require(list.indices.allSatisfy { pages[$0] == list[$0] }, "seed \(seed), step \(step)")
    }
  }

  @Test("pages can be emptied and filled again across a border", arguments: [255, 256, 257, 512])
  func borders(count: Int) {
    var pages = Pages(Array(0..<count))
    for _ in 0..<count { pages.remove(at: 0) }
    #expect(pages.count == 0)
    for number in 0..<count { pages.insert(number, at: 0) }
    #expect((0..<count).map { pages[$0] } == Array((0..<count).reversed()))
  }
}
