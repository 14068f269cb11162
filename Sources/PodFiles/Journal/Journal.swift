import PodModel
import Syntax

/// The journal of one session, as it was read.
public struct Journal: Sendable {
  public let header: JournalHeader
  private let lines: [JournalLine]
  /// Whether something stands in it that is no whole line: what was being written when the session ended.
  public let isTorn: Bool

  /// nil where not even the first line is whole: nothing was done in that session.
  public init?(_ bytes: [UInt8]) {
    var pieces = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    let rest = pieces.removeLast()
    let lines = pieces.map(JournalLine.init)
    guard case .header(let header)?? = lines.first else { return nil }
    self.header = header
    self.lines = lines.compactMap { $0 }
    isTorn = !rest.isEmpty || self.lines.count < lines.count
  }

  public var entries: [JournalEntry] {
    lines.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
  }

  /// What was done and is in the file, as far as this journal can tell: all, but for what was left when the session ended
  /// and what somebody decided about since. Where that was taken over, the session that did so has it in its journal.
  public var done: [JournalEntry] { isSettled ? entries.filter { $0.number <= savedThrough } : entries }

  /// What was left when the session ended, once that is decided.
  public var left: [JournalEntry] { isSettled ? entries.filter { $0.number > savedThrough } : [] }

  private var savedThrough: Int { lines.reversed().lazy.compactMap(\.savedThrough).first ?? 0 }

  /// Whether somebody saw what was not saved, and decided.
  public var isSettled: Bool {
    lines.contains { if case .settled = $0 { true } else { false } }
  }

  /// The hash of the file that the session knew last; nil where the plan never was in a file.
  public var lastHash: ContentHash? {
    lines.reversed().lazy.compactMap(\.confirmed).first ?? header.hash
  }

  /// What was done in the session and is not in a file of this hash, in order; empty where all of it is there.
  ///
  /// What came in from the file is not among it. Where the hash is none that the session knew, somebody else has
  /// changed the file since: then it is what was never confirmed as saved.
  public func missing(from hash: ContentHash?) -> [JournalEntry] {
    let known = lines.reversed().lazy.compactMap { $0.marked(hash) }.first
    let last = known ?? (hash == header.hash ? 0 : savedThrough)
    return entries.filter { $0.number > last && $0.logged.way != .received }
  }

  /// Whether the session knew a file of this hash.
  public func knows(_ hash: ContentHash?) -> Bool {
    hash == header.hash || lines.contains { $0.marked(hash) != nil }
  }
}

extension JournalLine {
  /// Up to which entry a file of this hash has what was done, where this line says so.
  fileprivate func marked(_ hash: ContentHash?) -> Int? {
    switch self {
    case .saving(hash, let through), .saved(hash, let through), .read(hash, let through): through
    default: nil
    }
  }

  fileprivate var confirmed: ContentHash? {
    switch self {
    case .saved(let hash, _), .read(let hash, _): hash
    default: nil
    }
  }

  fileprivate var savedThrough: Int? {
    if case .saved(_, let through) = self { through } else { nil }
  }
}
