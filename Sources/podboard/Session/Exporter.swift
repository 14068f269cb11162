import BoardUI
import Glibc
import PodFiles
import Syntax

/// Writes charts from the board: always a new file, readable by its owner alone.
enum Exporter {
  static func write(_ bytes: [UInt8], to path: Text) -> Message {
    let path = expanded(path.string)
    do throws(FileProblem) {
      try DurableFile.create(path, with: bytes)
      return .exported(path)
    } catch {
      guard error.kind == .exists else { return .notExported(error.sentence) }
      return .notExported("\(path) is there already, and is left as it is. Type another name.")
    }
  }

  /// "~/charts/a.txt" in the home folder.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
