import PodModel
import Syntax

/// A note as an editor outside the board gets it, and what makes a note of the text that comes back.
public struct NoteDraft: Hashable, Sendable {
  /// What the note is about.
  let about: Subject
  /// What that is called on the screen.
  let name: String
  /// Which note; nil for a new one.
  let note: ID<Note>?
  let scenario: ScenarioID
  public let text: Text

  /// The note, and below a line what it is about: a file that is opened empty would say nothing.
  public var document: Text {
    """
    \(text)

    \(Self.line)
    A note on \(name.oneLine).
    All from the line above on is left out. Without any text there is no note.

    """
  }

  private static let line = "------------------------ >8 ------------------------"

  /// The note that a document holds: what stands above the line, without blanks and line ends at its end.
  public func note(in document: Text) -> Text {
    let lines = document.string.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    // The last one: a note may quote the line.
    let end = lines.lastIndex { $0.elementsEqual(Self.line.utf8) } ?? lines.endIndex
    let kept = lines[..<end].joined(separator: [UInt8(ascii: "\n")])
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x20]
    let bytes = Array(kept)
    let last = bytes.lastIndex { !blanks.contains($0) }
    return Text(String(decoding: bytes[..<(last.map { $0 + 1 } ?? 0)], as: UTF8.self))
  }
}

/// What became of a text that was given to an editor.
public enum EditedText: Hashable, Sendable {
  /// What the file holds now.
  case document(Text)
  /// There is no editor that could be started, and what to do about that.
  case noEditor(String)
  /// Why the text does not count, and where what was written is kept.
  case failed(String)
}
