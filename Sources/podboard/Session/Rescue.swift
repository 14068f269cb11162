import Glibc
import PodFiles
import PodModel

/// A place of last resort for a plan that cannot be saved where it belongs.
enum Rescue {
  /// Where programs keep state, by the XDG rules, which say that a path that is not absolute counts for nothing; nil
  /// without a home.
  static var stateFolder: String? {
    let environment = { (name: String) in
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let base = environment("XDG_STATE_HOME") ?? environment("HOME").map { "\($0)/.local/state" }
    return base.map { "\($0)/podboard" }
  }

  /// Writes the plan to a new file of the state folder, and gives its path; nil where that fails too.
  static func keep(_ plan: Plan, of path: String) -> String? {
    guard let folder = stateFolder else { return nil }
    Folder.makePrivate(folder)
    return try? PlanStore.saveBeside(plan, "\(folder)/\(JournalFolder(of: path, state: folder).name)")
  }
}
