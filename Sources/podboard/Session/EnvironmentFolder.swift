import Glibc

/// Folders that the environment names.
enum EnvironmentFolder {
  /// nil where it is not set, or is not absolute: by the XDG rules such a path counts for nothing.
  static func named(_ variable: String) -> String? {
    getenv(variable).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
