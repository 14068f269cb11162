import Cells
import PodModel

extension Command {
  static let present = Command(
    "present", "Larger cards and whole sentences, for a projector; once more goes back", .character("p"), in: .session
  ) { board in
    board.togglePresenting()
    return []
  }

  static let curtain = Command(
    "curtain", "Draws the curtain: initials instead of names, and nothing else about people; only this lifts it",
    .character("P"), in: .session
  ) { board in
    board.toggleCurtain()
    return []
  }
}

extension Board {
  mutating func togglePresenting() {
    let before = layout
    isPresenting.toggle()
    revision += 1
    reveal()
    guard isPresenting else { return say("As it was before.") }
    let larger =
      layout.hasCards(as: before)
      ? "Presenting. The cards are as large as this screen has room for already." : "Presenting: larger cards."
    say("\(larger) \(key(of: .present)) goes back.")
  }

  mutating func toggleCurtain() {
    let isDrawn = look.curtain == nil
    look.curtain = isDrawn ? Curtain(over: plan) : nil
    revision += 1
    let key = key(of: .curtain)
    say(isDrawn ? "The curtain is drawn: initials instead of names. \(key) lifts it." : "The curtain is lifted.")
  }

  /// Whether somebody is shown by themselves: of those who leave, the curtain shows only how many they are.
  func isShown(_ person: PersonID) -> Bool {
    look.curtain == nil || content?.whereabouts(of: person) != .leaves
  }
}
