import Foundation

/// The sentences in source files: string literals of more than one word, each as the parts between what is put in.
struct MessageLiterals {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private(set) var found: [[String]] = []

  /// Of a file below the package's root.
  static func of(_ path: String) throws -> [[String]] {
    let root = TestFiles.folder.deletingLastPathComponent().deletingLastPathComponent()
    let source = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    // The labels of fields are no sentences.
    let lines = source.split(separator: "\n").filter { !$0.contains(" Field(\"") }
    var literals = MessageLiterals(lines.joined(separator: "\n"))
    literals.scan()
    return literals.found.filter { parts in parts.contains { $0.contains(" ") && $0.contains(where: \.isLetter) } }
  }

  private init(_ source: String) { scalars = Array(source.unicodeScalars) }

  private mutating func scan() {
    while index < scalars.count {
      if starts("//") {
        while index < scalars.count, scalars[index] != "\n" { index += 1 }
      } else if scalars[index] == "\"" {
        index += 1
        let literal = self.literal()
        found.append(literal)
      } else {
        index += 1
      }
    }
  }

  private func starts(_ text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

  /// The literal whose opening quote has been passed; what is put into it may hold literals of its own.
  private mutating func literal() -> [String] {
    var parts = [""]
    while index < scalars.count, scalars[index] != "\"" {
      if starts("\\(") {
        index += 2
        passInterpolation()
        parts.append("")
      } else {
        if scalars[index] == "\\" { index += 1 }
        parts[parts.count - 1].unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    index += 1
    return parts
  }

  private mutating func passInterpolation() {
    var depth = 1
    while index < scalars.count, depth > 0 {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"":
        let inner = literal()
        found.append(inner)
      default: break
      }
    }
  }
}

extension [String] {
  /// Whether a text holds the parts one after the other.
  func stand(in text: String) -> Bool {
    var start = text.startIndex
    for part in self where !part.isEmpty {
      guard let range = text.range(of: part, options: .literal, range: start..<text.endIndex) else { return false }
      start = range.upperBound
    }
    return true
  }
}
