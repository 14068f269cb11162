import Glibc

/// Where the journals of one plan are: beside it while their boards live, in the folder for programs' state afterwards.
public struct JournalFolder: Sendable {
  /// The plan's folder, behind all symbolic links, and its name there.
  public let parent: String
  public let name: String
  /// The folder where programs keep state; nil where there is none.
  let state: String?

  /// - Parameter state: podboard's own folder for state, made when it is needed.
  public init(of plan: String, state: String?) {
    let (parent, name) = (Folder.resolved(plan) ?? plan).parentAndName
    self.parent = Folder.resolved(parent) ?? parent
    self.name = name
    self.state = state
  }

  /// A session's journal while its board lives.
  func live(_ session: String) -> String { "\(parent)/\(livePrefix)\(session)" }

  /// The same where the plan's folder cannot be written.
  func liveInState(_ session: String) -> String? { kept.map { "\($0)/\(session).live" } }

  /// Where a session's journal goes once its board has ended: never over another one. What the session is called is
  /// known from the name of its file, and not from what stands in it, which a stranger may have written.
  func ended(from path: String) -> String? {
    guard let kept else { return nil }
    var name = path.parentAndName.name
    if name.utf8.starts(with: livePrefix.utf8) { name = String(Substring(name.utf8.dropFirst(livePrefix.utf8.count))) }
    if name.utf8.suffix(5).elementsEqual(".live".utf8) { name = String(Substring(name.utf8.dropLast(5))) }
    let names = (1...99).lazy.map { "\(kept)/\(name)\($0 == 1 ? "" : "-\($0)").journal" }
    return names.first { access($0, F_OK) != 0 }
  }

  /// The plan as it was when a board of this user last ended.
  var seenPath: String? { kept.map { "\($0)/seen.json" } }

  /// The moments of the plan that somebody gave a name.
  var momentsPath: String? { kept.map { "\($0)/moments.json" } }

  /// A folder for each plan: two plans with the same name have two.
  private var kept: String? {
    state.map { "\($0)/journals/\(ContentHash(of: Array("\(parent)/\(name)".utf8)).digits.prefix(16))" }
  }

  private var livePrefix: String { ".\(name.startOfName).journal-" }

  /// The journals of boards that live, or ended without a chance to clear up.
  func livePaths() -> [String] {
    Self.paths(in: parent, startingWith: livePrefix) + (kept.map { Self.paths(in: $0, endingWith: ".live") } ?? [])
  }

  /// The files that are being made, or were when something ended: of saves, and of journals without a first line.
  func unfinishedPaths() -> [String] {
    [parent, kept].compactMap(\.self).flatMap {
      Self.paths(in: $0, startingWith: DurableFile.temporaryPrefix(for: name))
    }
  }

  /// A journal's file before it has its first line.
  func unfinished(_ path: String) -> String { "\(path.parentAndName.parent)/\(DurableFile.temporaryName(for: name))" }

  /// The journals of boards that ended, in any order.
  func endedPaths() -> [String] {
    kept.map { Self.paths(in: $0, endingWith: ".journal") } ?? []
  }

  /// Makes the folder for ended journals.
  func makeKept() {
    if let kept { Folder.makePrivate(kept) }
  }

  /// Whether a name is that of a live journal of this plan.
  public func isLive(_ name: some Collection<UInt8>) -> Bool { name.starts(with: livePrefix.utf8) }

  private static func paths(in folder: String, startingWith start: String = "", endingWith end: String = "") -> [String]
  {
    let (start, end) = (Array(start.utf8), Array(end.utf8))
    return Folder.names(in: folder) { $0.starts(with: start) && $0.suffix(end.count).elementsEqual(end) }
      .map { "\(folder)/\($0)" }
  }
}

extension String {
  /// As much of a file's name as fits into a longer one.
  var startOfName: String {
    var start = self
    while start.utf8.count > 200 { start.unicodeScalars.removeLast() }
    return start
  }
}
