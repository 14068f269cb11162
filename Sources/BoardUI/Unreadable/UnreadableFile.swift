import Cells

/// That somebody else wrote what cannot be read, or not be joined, over the plan's file, and what is to be done about it.
public struct UnreadableFile: Hashable, Sendable {
  /// Why the file cannot be taken in, and where in it.
  public let sentence: String

  public init(sentence: String) { self.sentence = sentence }

  /// What somebody decided; nothing is overwritten by any of it.
  public enum Answer: Hashable, Sendable {
    /// The other file stays as it is, and one's own plan goes on in a new file beside it.
    case beside
    /// One's own plan takes the file's place; what was there is kept in a new file beside it.
    case inPlace
  }

  enum Outcome: Hashable { case asking, answered(Answer), waiting }

  func press(_ key: Key) -> Outcome {
    switch key {
    case .character("1"), .enter, .escape, .control("c"): .answered(.beside)
    case .character("2"): .answered(.inPlace)
    case .character("3"): .waiting
    default: .asking
    }
  }
}

/// How far it is with a file that cannot be read.
enum UnreadableState: Hashable, Sendable {
  /// To be asked about as soon as nothing else is under way: what is being typed is not lost to a question.
  case pending(UnreadableFile)
  /// Asked, and to be waited for.
  case waiting
}

extension Board {
  /// Tells that the plan's file cannot be taken in, and asks what is to become of it; of one that is waited for it only tells.
  public mutating func ask(about file: UnreadableFile) {
    guard !isReadOnly else { return say("\(file.sentence) What is on the board is not touched by it.") }
    save = .failed
    if unreadable == .waiting {
      refuse("\(file.sentence) Nothing is saved until it can be read; q keeps yours in a file beside it.")
    } else if case .unreadable = mode {
      mode = .unreadable(file)
    } else {
      unreadable = .pending(file)
      askWhenFree()
    }
  }

  mutating func askWhenFree() {
    guard case .pending(let file) = unreadable, case .browsing = mode else { return }
    unreadable = nil
    mode = .unreadable(file)
  }

  /// The plan is in its file again: there is nothing left to ask.
  mutating func forgetUnreadable() {
    unreadable = nil
    if case .unreadable = mode { mode = .browsing }
  }

  mutating func pressUnreadable(_ key: Key, _ file: UnreadableFile) -> [Effect] {
    switch file.press(key) {
    case .asking: return []
    case .answered(let answer):
      mode = .browsing
      return [.answered(answer)]
    case .waiting:
      mode = .browsing
      unreadable = .waiting
      say("Nothing is saved until the file can be read. All is kept here; q keeps it in a file beside the other.")
      return []
    }
  }
}
