import BoardUI
import Glibc
import PodFiles
import PodModel
import Syntax

/// The plans and rosters of a folder, for the start screen.
enum FolderListing {
  /// Larger files are listed without looking into them: the start screen does not wait.
  private static let looksInto = 2 << 20
  private static let most = 9
  private static let mostRosters = 200

  static func files(in folder: String) -> [StartFile] {
    let names = Folder.names(in: folder) { $0.first != UInt8(ascii: ".") }
    // Plans first: whoever made one from a roster comes back to the plan.
    let ordered = names.filter { !RosterFiles.looksLikeRoster($0) } + names.filter { RosterFiles.looksLikeRoster($0) }
    return ordered.lazy.compactMap { file($0) }.prefix(most).map { $0 }
  }

  /// The rosters of a folder as it was typed on the board, "../hr/"; "" is the one that podboard was started in.
  static func rosters(in folder: Text) -> [StartFile] {
    let path = folder.isEmpty ? "." : folder.string.withHomeFolder
    let names = Folder.names(in: path) { $0.first != UInt8(ascii: ".") }.filter { RosterFiles.looksLikeRoster($0) }
    return names.prefix(mostRosters).map { name in
      let detail = rosterDetail(folder.isEmpty ? name : "\(path)\(name)")
      return StartFile(path: "\(folder)\(Text(name))", name: Text(name), kind: .roster, detail: detail)
    }
  }

  private static func file(_ name: String) -> StartFile? {
    let lower = name.lowercased()
    if lower.hasSuffix(".csv") || lower.hasSuffix(".tsv") {
      return StartFile(path: Text(name), name: Text(name), kind: .roster, detail: rosterDetail(name))
    }
    guard lower.hasSuffix(".json"), let detail = planDetail(name) else { return nil }
    return StartFile(path: Text(name), name: Text(name), kind: .plan, detail: detail)
  }

  private static func rosterDetail(_ name: String) -> String {
    guard let size = size(of: name), size <= looksInto, let bytes = try? DurableFile.read(name) else {
      return "a roster"
    }
    let rows = max(0, linesOutsideQuotes(bytes) - 1)
    return "a roster, \(rows) \(rows == 1 ? "row" : "rows")"
  }

  /// A cell in quotes may have line ends of its own.
  private static func linesOutsideQuotes(_ bytes: [UInt8]) -> Int {
    var isQuoted = false
    var count = bytes.last == UInt8(ascii: "\n") ? 0 : 1
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { count += 1 }
    }
    return count
  }

  /// nil where it is no plan.
  private static func planDetail(_ name: String) -> String? {
    guard let size = size(of: name), beginning(of: name).containsKey else { return nil }
    guard size <= looksInto else { return "a large plan" }
    guard let plan = try? PlanStore.open(name).plan else { return "a plan that cannot be read" }
    let pods = plan.scenarios.first?.pods.count ?? 0
    return "\(plan.people.count) people, \(pods) \(pods == 1 ? "pod" : "pods")"
  }

  private static func beginning(of name: String) -> ArraySlice<UInt8> {
    let file = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 200)
    return bytes[..<max(0, read(file, &bytes, bytes.count))]
  }

  private static func size(of name: String) -> Int? {
    var status = stat()
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the key that every plan begins with is in sight.
  fileprivate var containsKey: Bool {
    let key = Array("\"podboard\"".utf8)
    return indices.contains { self[$0...].starts(with: key) }
  }
}
