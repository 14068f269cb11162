import Glibc

/// Where the journals of one plan are: beside it while their boards live, in the folder for programs' state afterwards.
public struct JournalFolder: Sendable {
  /// The plan's folder, behind all symbolic links, and its name there.
  let parent: String
  let name: String
  /// The folder where programs keep state; nil where there is none.
  let state: String?

  /// - Parameter state: podboard's own folder for state, made when it is needed.
  public init(of plan: String, state: String?) {
    let (parent, name) = (Self.resolved(plan) ?? plan).parentAndName
    self.parent = Self.resolved(parent) ?? parent
    self.name = name
    self.state = state
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A session's journal while its board lives.
  func live(_ session: String) -> String { "\(parent)/\(livePrefix)\(session)" }

  /// The same where the plan's folder cannot be written.
  func liveInState(_ session: String) -> String? { kept.map { "\($0)/\(session).live" } }

  /// A session's journal once its board has ended.
  func ended(_ session: String) -> String? { kept.map { "\($0)/\(session).journal" } }

  /// A folder for each plan: two plans with the same name have two.
  private var kept: String? {
    state.map { "\($0)/journals/\(ContentHash(of: Array("\(parent)/\(name)".utf8)).digits.prefix(16))" }
  }

  private var livePrefix: String { ".\(name.startOfName).journal-" }

  /// The journals of boards that live, or ended without a chance to clear up.
  func livePaths() -> [String] {
    Self.paths(in: parent, startingWith: livePrefix) + (kept.map { Self.paths(in: $0, endingWith: ".live") } ?? [])
  }

  /// The files of saves that are under way, or were cut off.
  func unfinishedPaths() -> [String] {
    Self.paths(in: parent, startingWith: DurableFile.temporaryPrefix(for: name))
  }

  /// The journals of boards that ended, in any order.
  func endedPaths() -> [String] {
    kept.map { Self.paths(in: $0, endingWith: ".journal") } ?? []
  }

  /// Makes the folder for ended journals, which nobody else may look into.
  func makeKept() {
    guard let kept else { return }
    var made = ""
    for part in kept.utf8.split(separator: UInt8(ascii: "/")) {
      made += "/\(String(Substring(part)))"
      mkdir(made, 0o700)
    }
  }

  /// Of a folder that may hold thousands of files of others: only names that fit are made strings.
  private static func paths(in folder: String, startingWith start: String = "", endingWith end: String = "") -> [String]
  {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    let (start, end) = (Array(start.utf8), Array(end.utf8))
    var paths: [String] = []
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { name in
        guard name.starts(with: start) else { return }
        let name = name.prefix { $0 != 0 }
        if name.suffix(end.count).elementsEqual(end) {
          paths.append("\(folder)/\(String(decoding: name, as: UTF8.self))")
        }
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
