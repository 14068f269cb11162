import BoardUI
import PodFiles
import Syntax

/// Writes charts from the board: always a new file, readable by its owner alone.
enum Exporter {
  static func write(_ bytes: [UInt8], to path: Text) -> Message {
    let path = path.string.withHomeFolder
    do throws(FileProblem) {
      try DurableFile.create(path, with: bytes)
      return .exported(path)
    } catch {
      guard error.kind == .exists else { return .notExported(error.sentence) }
      return .notExported("\(path) is there already, and is left as it is. Type another name.")
    }
  }
}
