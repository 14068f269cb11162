import PodModel
import Testing

@testable import BoardUI

@Suite("The leader on a card")
struct CardLeaderTests {
  @Test("stands there by the whole name where there is room, else by the last name")
  func room() throws {
    let player = Player(try Plans.sample())
    #expect(player.screen.contains("to Chiara Rossi │"))
    #expect(player.screen.contains("no agent    to Rousseau │"))
  }

  @Test(
    "a last name keeps what belongs to it",
    arguments: [
      ("Søren Le Guin", "Le Guin"), ("Ivana St. John", "St. John"), ("D'Arcy Ní Chonaill", "Ní Chonaill"),
      ("Ludwig Mies van der Rohe", "van der Rohe"), ("Siobhán O'Neill", "O'Neill"), ("Al Gore", "Gore"),
      ("Madonna", "Madonna"), ("김서연", "김서연"), ("", ""),
    ])
  func lastName(whole: String, last: String) {
    #expect(whole.lastName == last)
  }
}
