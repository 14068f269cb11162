import BoardUI
import PodModel
import Testing

@Suite("Swapping, shares, reasons and dotted lines")
struct SeatCommandTests {
  private static func player() throws -> Player { Player(try Plans.pods(3, of: 2, unplaced: 2), 100, 30) }

  @Test("s swaps somebody with the next one picked, and the cursor stays on the place")
  func swap() throws {
    var player = try Self.player()
    player.press("1 j s")
    #expect(player.said.hasPrefix("Person 1 swaps with the next one picked"))
    #expect(player.screen.contains("SWAP"))
    player.press("2 j s")
    #expect(player.said.hasPrefix("Person 1 moves from Pod 1 to Pod 2. Person 3 moves from Pod 2 to Pod 1."))
    #expect(player.under == "Person 1")
    #expect(player.board.focus.pod == "pod1")
    player.press("u")
    #expect(player.people(in: "Pod 1") == ["Person 1", "Person 2"])
  }

  @Test("two who are marked swap at once")
  func marked() throws {
    var player = try Self.player()
    player.press("1 j Space 3 j Space s")
    #expect(player.people(in: "Pod 1").contains("Person 5"))
    #expect(player.people(in: "Pod 3").contains("Person 1"))
  }

  @Test("on a pod there is nobody to swap with: Enter is not offered, and says what is missing")
  func nobodyToSwap() throws {
    var player = try Self.player()
    player.press("1 j s")
    #expect(player.screen.contains("Enter swap with this one"))
    player.press("2")
    #expect(!player.screen.contains("Enter swap with this one"))
    player.press("Enter")
    #expect(player.said == "Put the cursor on a person.")
    player.press("j Enter")
    #expect(player.said.hasPrefix("Person 1 moves from Pod 1 to Pod 2."))
  }

  @Test("Esc leaves the swap, and so does s on the same person")
  func leaving() throws {
    var player = try Self.player()
    player.press("1 j s Esc 2 j s")
    #expect(player.board.history.past.isEmpty)
    player.press("s")
    #expect(player.said == "Nobody is swapped.")
    #expect(player.board.swapping == nil)
  }

  @Test("% asks for the share, and r for the reason, of the seat under the cursor alone")
  func asking() throws {
    var player = try Self.player()
    player.press("1 j %")
    #expect(player.screen.contains("How much time of Person 1 in Pod 1?"))
    player.type("60")
    player.press("Enter")
    #expect(player.pods.first?.seats.first?.share == Percent(60))
    player.press("r")
    player.type("knows the checkout")
    player.press("Enter")
    #expect(player.pods.first?.seats.first?.because == "knows the checkout")
    #expect(player.said.contains("knows the checkout"))
  }

  @Test("r on a pod asks why it is there")
  func podReason() throws {
    var player = try Self.player()
    player.press("2 r")
    player.type("closest to the board")
    player.press("Enter")
    #expect(player.pods.first { $0.id == "pod1" }?.why == "closest to the board")
  }

  @Test("d adds a dotted line, and takes away one that is there")
  func dotted() throws {
    var player = try Self.player()
    player.press("1 d")
    player.type("Person 5")
    player.press("Enter")
    #expect(player.pods.first?.dottedTo == ["p4"])
    #expect(player.said.hasPrefix("Pod 1 has dotted lines to Person 5."))
    player.press("d Enter")
    #expect(player.pods.first?.dottedTo == [])
  }

  @Test("without somebody under the cursor each says what is missing", arguments: ["s", "%"])
  func nobody(key: String) throws {
    var player = try Self.player()
    player.press("1 \(key)")
    #expect(player.board.status.isRefusal)
    #expect(player.said.contains("Put the cursor on"))
  }
}
