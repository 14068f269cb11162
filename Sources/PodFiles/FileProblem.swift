import Syntax

/// Why a file cannot be read or written, as one sentence or more that can be read aloud.
public struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The file cannot be read: not allowed, no regular file, a failing disk.
    case unreadable
    /// The file was read, and is no plan that podboard can open.
    case invalid
    /// The plan was written by a newer podboard.
    case newer
    /// Something is in the way of a file that was to be made.
    case exists
    /// The file holds other bytes than were read last.
    case changedElsewhere
    /// Writing failed; the file is as it was before.
    case notWritten
    /// The file holds the new bytes, but whether they survive a power cut is not known.
    case notCertain
  }

  public let kind: Kind
  /// The path as the caller gave it; not safe to print.
  public let file: String
  /// Where in the file; nil where it is about the file as a whole.
  public let position: SourcePosition?
  /// What was found, what was expected, what to do. It holds no control characters, whatever the file holds.
  public let sentence: String

  init(_ kind: Kind, _ file: String, at position: SourcePosition? = nil, _ problem: String, _ advice: String) {
    self.kind = kind
    self.file = file
    self.position = position
    let place = position.map { ", \($0)" } ?? ""
    sentence = "\(file.printable)\(place): \(problem.printable.shortened). \(advice.printable)"
  }

  /// A problem of which no place in a file is to be told.
  init(_ kind: Kind, _ file: String, sentence: String) {
    self.kind = kind
    self.file = file
    position = nil
    self.sentence = sentence
  }

  public var description: String { sentence }
}

extension String {
  /// The text with all that could act on a terminal, or reorder what stands beside it, as escapes like `\u001b`.
  var printable: String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isActive {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// At most 300 characters of a text that may hold a megabyte of somebody's id.
  fileprivate var shortened: String {
    unicodeScalars.count <= 300 ? self : String(unicodeScalars.prefix(299)) + "…"
  }
}

extension Unicode.Scalar {
  /// Controls, bidirectional controls, line separators and what else is invisible.
  fileprivate var isActive: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    default: false
    }
  }
}
