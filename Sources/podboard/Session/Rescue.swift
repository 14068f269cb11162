import PodFiles
import PodModel

/// A place of last resort for a plan that cannot be saved where it belongs.
enum Rescue {
  /// Where programs keep state, by the XDG rules; nil without a home.
  static var stateFolder: String? {
    let home = EnvironmentFolder.named("HOME")
    let base = EnvironmentFolder.named("XDG_STATE_HOME") ?? home.map { "\($0)/.local/state" }
    return base.map { "\($0)/podboard" }
  }

  /// Writes the plan to a new file of the state folder, and gives its path; nil where that fails too.
  static func keep(_ plan: Plan, of path: String) -> String? {
    guard let folder = stateFolder else { return nil }
    Folder.makePrivate(folder)
    return try? PlanStore.saveBeside(plan, "\(folder)/\(JournalFolder(of: path, state: folder).name)")
  }
}
