import PodModel
import Syntax

/// How much a finding weighs: what contradicts a rule, what is not there yet, what is worth knowing.
public enum Severity: Int, CaseIterable, Comparable, Sendable {
  case broken, toDo, watch

  public var word: String {
    switch self {
    case .broken: "broken"
    case .toDo: "to do"
    case .watch: "watch"
    }
  }

  /// The heavier first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What a check says about one record of a scenario.
///
/// Its texts are compared by their bytes: a name that changes from NFC to NFD is another name.
public struct Finding: Hashable, Sendable {
  /// The name of the check, "pod-size".
  public let check: Text
  public let subject: Subject
  public let severity: Severity
  /// Somebody has accepted it, and it still holds: it is shown, and not counted.
  public internal(set) var isAccepted = false
  private let said: Text
  private let saidShort: Text
  private let saidWhenMended: Text

  init(
    _ check: Text, at subject: Subject, _ severity: Severity, _ sentence: String, short: String, mended: String = ""
  ) {
    self.check = check
    self.subject = subject
    self.severity = severity
    said = Text(sentence)
    saidShort = Text(short)
    saidWhenMended = Text(mended)
  }

  /// What was found and what was expected, to be read aloud: "Growth has 6 people; 5 at most."
  public var sentence: String { said.string }
  /// For the last row of a card: "6 people, 5 at most"; of what is to do, only what is missing: "lead".
  public var short: String { saidShort.string }
  /// What is told once it no longer holds: "Checkout has a lead now."; empty where the change itself says enough.
  public var mended: String { saidWhenMended.string }
}

extension Finding? {
  /// As a list, which costs nothing where nothing was found: mostly nothing is.
  var listed: [Finding] { map { [$0] } ?? [] }
}
