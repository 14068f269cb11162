import Glibc
import PodFiles
import Syntax

/// A text while an editor has it: a file of mode 0600 in a folder of mode 0700 made for it, so that what editors put
/// beside a file is as private, and goes with it.
struct EditorFile {
  /// What a text of a plan may be long, in bytes; podboard adds less than a thousand of its own.
  static let limit = 1 << 20
  private static let mostAdded = 1000
  private static let name = "note.txt"

  struct Problem: Error { let sentence: String }

  enum Content {
    case text(Text)
    case unfit(String)
  }

  let folder: String
  var path: String { "\(folder)/\(Self.name)" }

  /// In the folder that the system clears when the reader logs out, where there is one, else where podboard keeps state.
  init(holding text: Text) throws(Problem) {
    guard let folder = Self.makeFolder() else {
      throw Problem(
        sentence:
          "There is no place for a private file: neither $XDG_RUNTIME_DIR nor podboard's state folder can be written."
      )
    }
    self.folder = folder
    do throws(FileProblem) { try DurableFile.create(path, with: Array(text.utf8)) } catch {
      rmdir(folder)
      throw Problem(sentence: error.sentence)
    }
  }

  private static var bases: [String] {
    if let state = Rescue.stateFolder { Folder.makePrivate(state) }
    return [EnvironmentFolder.named("XDG_RUNTIME_DIR"), Rescue.stateFolder].compactMap { $0 }
  }

  /// A new folder at the first place where there can be one.
  private static func makeFolder() -> String? {
    for base in bases {
      var template = Array("\(base)/podboard-note-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { continue }
      return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return nil
  }

  /// What the editor left.
  func read() -> Content {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .unfit("The editor left no file.") }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unfit("The editor left no file, but something else.") }
    guard status.st_size <= Self.limit + Self.mostAdded else {
      return .unfit("The text is too long: \(status.st_size) bytes, and \(Self.limit) at most.")
    }
    do throws(FileProblem) {
      guard let text = Text(utf8: try DurableFile.read(path)) else {
        return .unfit("The text is not UTF-8, which it must be.")
      }
      return .text(text)
    } catch {
      return .unfit(error.sentence)
    }
  }

  /// Whether the editor left more than the file itself, such as what it saves when it is killed.
  var hasLeftovers: Bool { names.contains { !$0.utf8.elementsEqual(Self.name.utf8) } }

  /// Whether there is a text that somebody may have written; what a link points to is none.
  var holdsText: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private var names: [String] {
    let itself: [[UInt8]] = [Array(".".utf8), Array("..".utf8)]
    return Folder.names(in: folder) { name in !itself.contains { name.elementsEqual($0) } }
  }

  func remove() {
    for name in names { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Leaves the text where it outlives this session, and the temporary files gone.
  /// - Returns: where it is.
  func keep() -> String {
    guard !hasLeftovers, let state = Rescue.stateFolder else { return folder }
    for number in 1...999 {
      let kept = "\(state)/note-\(number).txt"
      do throws(FileProblem) {
        try DurableFile.create(kept, with: try DurableFile.read(path))
      } catch {
        if error.kind == .exists { continue }
        return folder
      }
      remove()
      return kept
    }
    return folder
  }
}
