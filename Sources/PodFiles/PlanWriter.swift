import PodModel
import Syntax

/// Writes a plan in its canonical form: every record of every list has lines of its own, so that an edit shows in git
/// as the few lines it is about.
///
/// It goes by the tables of fields alone and knows no kind of record, but for which are written one field a line.
struct PlanWriter {
  private let plan: Plan
  private var json = JSONWriter()
  private var depth = 0

  static func bytes(of plan: Plan) -> [UInt8] {
    var writer = PlanWriter(plan: plan)
    writer.write(block: plan.outline, of: .plan, in: nil)
    writer.json.write(raw: "\n")
    return writer.json.bytes
  }

  private init(plan: Plan) { self.plan = plan }

  /// The plan or a scenario, with one field a line. Its records are asked for one by one: all of them at once, in the
  /// form of the file, would take several times the room of the file.
  private mutating func write(block outline: [JSON.Member], of kind: Kind, in scenario: Int?) {
    let types = kind.fieldTypes
    let members = outline.filter { member in
      types[member.key]?.recordKind.map { plan.count(of: $0, in: scenario) > 0 } ?? true
    }
    json.write(raw: "{")
    writeLines { writer, line in
      for member in members {
        line(&writer)
        writer.json.write(key: member.key)
        if let kind = types[member.key]?.recordKind {
          writer.write(listOf: kind, in: scenario)
        } else {
          writer.json.write(member.value)
        }
      }
    }
    json.write(raw: "}")
  }

  private mutating func write(listOf kind: Kind, in scenario: Int?) {
    json.write(raw: "[")
    writeLines { writer, line in
      if kind == .scenario {
        for (position, scenario) in writer.plan.scenarios.enumerated() {
          line(&writer)
          writer.write(block: scenario.outline, of: .scenario, in: position)
        }
      } else {
        let plan = writer.plan
        plan.forEachRecord(of: kind, in: scenario) { record in
          line(&writer)
          writer.write(record, of: kind)
        }
      }
    }
    json.write(raw: "]")
  }

  /// A pod with one field a line and one seat a line, any other record on one line.
  private mutating func write(_ record: JSON, of kind: Kind) {
    guard kind == .pod, case .map(let members) = record else { return json.write(record) }
    let types = kind.fieldTypes
    json.write(raw: "{")
    writeLines { writer, line in
      for member in members {
        line(&writer)
        writer.json.write(key: member.key)
        if let kind = types[member.key]?.recordKind, case .list(let records) = member.value {
          writer.write(records, of: kind)
        } else {
          writer.json.write(member.value)
        }
      }
    }
    json.write(raw: "}")
  }

  private mutating func write(_ records: [JSON], of kind: Kind) {
    json.write(raw: "[")
    writeLines { writer, line in
      for record in records {
        line(&writer)
        writer.write(record, of: kind)
      }
    }
    json.write(raw: "]")
  }

  /// Writes what stands between two brackets: the body begins each of its lines by the function that it is given.
  private mutating func writeLines(_ body: (inout PlanWriter, (inout PlanWriter) -> Void) -> Void) {
    depth += 1
    var isFirst = true
    body(&self) { writer in
      writer.json.write(raw: isFirst ? "\n" : ",\n")
      writer.indent()
      isFirst = false
    }
    depth -= 1
    json.write(raw: "\n")
    indent()
  }

  private mutating func indent() {
    for _ in 0..<depth { json.write(raw: "  ") }
  }
}
