import Cells
import PodModel

/// What an earlier session did that is not in the file, shown before anything is done about it.
public struct Recovery: Sendable {
  /// How that session ended: "The board of tom on ark, open since 23 Nov 14:05, ended before all was saved."
  public let heading: [String]
  public let changes: [LoggedChange]
  /// The first change in sight.
  private(set) var top = 0

  public init(heading: [String], changes: [LoggedChange]) {
    self.heading = heading
    self.changes = changes
  }

  enum Outcome { case reading, taken, left, later }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .enter: return .taken
    case .character("d"): return .left
    case .escape, .control("c"): return .later
    case .down, .character("j"): scroll(1)
    case .up, .character("k"): scroll(-1)
    case .pageDown, .character(" "): scroll(10)
    case .pageUp: scroll(-10)
    default: break
    }
    return .reading
  }

  private mutating func scroll(_ by: Int) { top = max(0, min(top + by, changes.count - 1)) }
}

extension Board {
  /// Asks, before anything else, what is to become of what an earlier session left.
  public mutating func offer(_ recovery: Recovery) { mode = .recovering(recovery) }

  mutating func pressRecovery(_ key: Key, _ current: Recovery) -> [Effect] {
    var recovery = current
    switch recovery.press(key) {
    case .reading:
      mode = .recovering(recovery)
      return []
    case .taken:
      mode = .browsing
      return takeOver(recovery.changes)
    case .left:
      mode = .browsing
      say("The file is as it was. podboard log still shows what was left.")
      return [.settled(taken: false)]
    case .later:
      mode = .browsing
      say("Nothing is lost: podboard asks again when this plan is next opened, and podboard recover asks at any time.")
      return []
    }
  }

  /// Does again, one by one and each to be undone, what an earlier session did; tells what cannot be.
  private mutating func takeOver(_ changes: [LoggedChange]) -> [Effect] {
    var effects: [Effect] = []
    var refused: [String] = []
    for logged in changes {
      do throws(EditRefusal) {
        let change = try indexed.follow(logged)
        if !change.isEmpty { effects.append(record(change, commands: logged.commands)) }
      } catch {
        refused.append("\(logged.said) \(error.sentence)")
      }
    }
    settleFocus()
    let done = "\(effects.count == 1 ? "One change is" : "\(effects.count) changes are") taken over."
    if refused.isEmpty {
      say(done)
    } else {
      refuse("\(done) Not done again, and kept for podboard log: \(refused.joined(separator: " "))")
    }
    return effects + [.settled(taken: true)]
  }
}
