import Glibc

extension String {
  /// "~/charts/a.txt" in the home folder.
  var withHomeFolder: String {
    guard hasPrefix("~/"), let home = getenv("HOME") else { return self }
    return String(cString: home) + dropFirst()
  }
}
