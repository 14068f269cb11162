import Syntax

/// Members written shortly, so that a schema in the code reads as one.
extension JSON.Member {
  init(_ key: Text, text: Text) { self.init(key, .text(text)) }
  init(_ key: Text, whole: Int) { self.init(key, .number(Text(String(whole)))) }
  init(_ key: Text, texts: [Text]) { self.init(key, .list(texts.map { .text($0) })) }
  init(_ key: Text, members: [JSON.Member]) { self.init(key, .map(members)) }
}

extension JSON {
  /// The value on several lines, two blanks deeper at each level; what is short stays on one line.
  func pretty(indent: String = "", within columns: Int = 110) -> String {
    let inline = inline
    let deeper = indent + "  "
    guard indent.utf8.count + inline.utf8.count > columns || indent.isEmpty else { return inline }
    switch self {
    case .list(let elements) where !elements.isEmpty:
      let lines = elements.map { deeper + $0.pretty(indent: deeper, within: columns) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
    case .map(let members) where !members.isEmpty:
      let lines = members.map { member in
        "\(deeper)\(JSON.text(member.key).inline): \(member.value.pretty(indent: deeper, within: columns))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    default: return inline
    }
  }
}
