import Cells
import PodChecks
import PodModel
import Syntax

/// A way to write findings down.
struct CheckForm: Sendable {
  let name: String
  /// The findings of a plan that was read from a path, as text with its last newline.
  let text: @Sendable (_ found: [Finding], _ path: String) -> String

  static let all: [CheckForm] = [.text, .json, .github]

  /// Broken, to do, worth knowing, each with how many there are.
  static let text = CheckForm(name: "text") { found, _ in
    var lines: [String] = []
    for severity in Severity.allCases {
      let open = found.filter { $0.severity == severity && !$0.isAccepted }
      guard !open.isEmpty else { continue }
      lines.append("\(severity.word.uppercased()): \(open.count)")
      lines += open.map { "  \(DisplayWidth.shown($0.sentence))" }
    }
    let accepted = found.filter(\.isAccepted).count
    if accepted > 0 { lines.append("\(accepted) accepted.") }
    if found.isEmpty { lines.append("Nothing is broken and nothing is to do.") }
    return lines.map { "\($0)\n" }.joined()
  }

  /// One list, for scripts.
  static let json = CheckForm(name: "json") { found, _ in "\(JSON.list(found.map(\.json)).inline)\n" }

  /// Commands of a GitHub workflow, which shows them beside the file; what was accepted is left out.
  static let github = CheckForm(name: "github") { found, path in
    found.filter { !$0.isAccepted }.map { finding in
      let properties = "file=\(escaped(path, alsoIn: ":,")),title=\(escaped(finding.check.string, alsoIn: ":,"))"
      return DisplayWidth.shown("::\(finding.severity.workflowCommand) \(properties)::\(escaped(finding.sentence))")
        + "\n"
    }.joined()
  }

  /// Percent signs and line ends of a workflow command are escaped everywhere, others only in its properties.
  private static func escaped(_ string: String, alsoIn others: String = "") -> String {
    let special = Set("%\r\n\(others)".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = string.utf8.flatMap { byte -> [UInt8] in
      special.contains(byte) ? [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Severity {
  fileprivate var workflowCommand: String {
    switch self {
    case .broken: "error"
    case .toDo: "warning"
    case .watch: "notice"
    }
  }
}

extension Finding {
  fileprivate var json: JSON {
    .map([
      JSON.Member("check", .text(check)), JSON.Member("on", .text(Text(subject.description))),
      JSON.Member("is", .text(Text(severity.word))), JSON.Member("sentence", .text(Text(sentence))),
      JSON.Member("accepted", .flag(isAccepted)),
    ])
  }
}
