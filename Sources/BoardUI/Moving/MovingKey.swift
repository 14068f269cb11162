/// A key that means something of its own while somebody is in the air: for the footer, the help and the document.
struct MovingKey: Sendable {
  let keys: @Sendable (Marks) -> String
  let word: String
  let help: String
  /// Whether it means something only where somebody has a seat already.
  var needsSeat = false

  init(_ keys: String, _ word: String, _ help: String, needsSeat: Bool = false) {
    self.init({ _ in keys }, word, help)
    self.needsSeat = needsSeat
  }

  private init(_ keys: @escaping @Sendable (Marks) -> String, _ word: String, _ help: String) {
    self.keys = keys
    self.word = word
    self.help = help
  }

  static let section = "While somebody is in the air"

  static let all = [
    MovingKey("0-9", "pod", "Chooses the pod with that number; 0 is no pod"),
    MovingKey("a-z", "name", "Chooses the pod by a part of its name"),
    MovingKey(\.arrows, "choose", "Chooses the pod beside the chosen one"),
    MovingKey("%", "share", "The share of their time, in percent"),
    MovingKey("+", "also there", "Keeps the seat that they have: they are in both pods then", needsSeat: true),
    MovingKey("Enter", "drop", "Drops them there"),
    MovingKey("Esc", "put back", "Leaves all as it was"),
  ]
}
