import PodModel
import Syntax

/// Writes a plan in its canonical form: every record of every list has lines of its own, so that an edit shows in git
/// as the few lines it is about.
///
/// It goes by the tables of fields alone and knows no kind of record, but for which are written one field a line.
struct PlanWriter {
  private var json = JSONWriter()
  private var depth = 0

  static func bytes(of plan: Plan) -> [UInt8] {
    var writer = PlanWriter()
    writer.write(block: plan.members, of: .plan)
    writer.json.write(raw: "\n")
    return writer.json.bytes
  }

  /// A record with one field a line.
  private mutating func write(block members: [JSON.Member], of kind: Kind) {
    let types = kind.fieldTypes
    json.write(raw: "{")
    writeLines(members) { writer, member in
      writer.json.write(key: member.key)
      if let kind = types[member.key]?.recordKind, case .list(let records) = member.value {
        writer.write(list: records, of: kind)
      } else {
        writer.json.write(member.value)
      }
    }
    json.write(raw: "}")
  }

  private mutating func write(list records: [JSON], of kind: Kind) {
    json.write(raw: "[")
    writeLines(records) { writer, record in
      if kind.isBlock, case .map(let members) = record {
        writer.write(block: members, of: kind)
      } else {
        writer.json.write(record)
      }
    }
    json.write(raw: "]")
  }

  private mutating func writeLines<Item>(_ items: [Item], _ write: (inout PlanWriter, Item) -> Void) {
    depth += 1
    for (index, item) in items.enumerated() {
      json.write(raw: index == 0 ? "\n" : ",\n")
      indent()
      write(&self, item)
    }
    depth -= 1
    json.write(raw: "\n")
    indent()
  }

  private mutating func indent() {
    for _ in 0..<depth { json.write(raw: "  ") }
  }
}

extension Kind {
  /// Whether its records are written one field a line; all others stand on one line.
  fileprivate var isBlock: Bool {
    switch self {
    case .plan, .scenario, .pod: true
    default: false
    }
  }
}
