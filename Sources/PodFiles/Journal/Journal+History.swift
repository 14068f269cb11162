import PodModel
import Syntax

extension JournalFolder {
  /// What earlier sessions did that still stands, and what they undid last, both in the order of their doing: as far
  /// back as each session began with the very file that the one before it left.
  public func history(before hash: ContentHash) -> (past: [LoggedChange], future: [LoggedChange]) {
    var sessions: [Journal] = []
    var hash: ContentHash? = hash
    for journal in all().reversed() where journal.lastHash == hash && !journal.done.isEmpty {
      sessions.append(journal)
      hash = journal.header.hash
      if hash == nil { break }
    }
    return sessions.reversed().flatMap { $0.done.map(\.told) }.standing
  }
}

extension JournalEntry {
  /// The change, with by whom it was done and when.
  fileprivate var told: LoggedChange {
    var told = logged
    told.origin = "\(by), \(Timestamp.told(at))"
    return told
  }
}

extension [LoggedChange] {
  /// What undoing and doing again left of a list of changes.
  public var standing: (past: [LoggedChange], future: [LoggedChange]) {
    var past: [LoggedChange] = []
    var future: [LoggedChange] = []
    for logged in self {
      switch logged.way {
      case .done:
        past.append(logged)
        future.removeAll()
      case .undone:
        if let step = past.take(logged.step) { future.append(step) }
      case .redone:
        if let step = future.take(logged.step) { past.append(step) }
      case .received: break
      }
    }
    return (past, future)
  }

  private mutating func take(_ step: Text) -> LoggedChange? {
    lastIndex { $0.step == step }.map { remove(at: $0) }
  }
}
