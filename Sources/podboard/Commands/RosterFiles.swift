import Glibc

/// Names of files around a roster.
enum RosterFiles {
  /// Whether there is a folder for a plan in which files can be made.
  static func canMake(_ plan: String) -> Bool {
    let folder = plan.lastIndex(of: "/").map { plan[...$0] } ?? "."
    return access(String(folder), W_OK) == 0
  }

  static func looksLikeRoster(_ path: String) -> Bool {
    let lower = path.lowercased()
    return [".csv", ".tsv", ".txt"].contains { lower.hasSuffix($0) }
  }

  /// "people.plan.json" for "people.csv", in the folder where one stands.
  static func planPath(for roster: String) -> String {
    let name = roster.split(separator: "/").last.map(String.init) ?? roster
    return stem(of: name) + ".plan.json"
  }

  /// What a plan is called before anybody says so: its file's name without endings.
  static func title(of path: String) -> String {
    stem(of: path.split(separator: "/").last.map(String.init) ?? path)
  }

  private static func stem(of name: String) -> String {
    let stem = name.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? name
    return stem.isEmpty ? name : stem
  }
}
