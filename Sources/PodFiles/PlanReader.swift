import PodModel
import Syntax

/// Reads one plan file, and turns whatever is wrong with it into a sentence with its place.
struct PlanReader {
  let bytes: [UInt8]
  let name: String
  let recordLimit: Int

  init(_ bytes: [UInt8], named name: String, recordLimit: Int = PlanFile.recordLimit) {
    self.bytes = bytes
    self.name = name
    self.recordLimit = recordLimit
  }

  func plan() throws(FileProblem) -> Plan {
    try checkVersion()
    try checkRecordCount()
    let tree = try syntax { () throws(JSONError) in try JSONReader.value(of: bytes, limits: PlanFile.limits) }
    let plan: Plan
    do throws(FieldRefusal) { plan = try Plan(json: tree) } catch {
      throw invalid(error, "Correct it in an editor.")
    }
    if let refusal = plan.danglingReference() {
      throw invalid(refusal, plan.adviceOnReference(at: refusal.path, in: tree))
    }
    return plan
  }

  // MARK: What is checked before the plan is interpreted

  /// A newer plan may mean other things by the same keys, so that nothing else of it is looked at.
  private func checkVersion() throws(FileProblem) {
    guard let found = try syntax(version) else {
      throw problem(
        "this is no plan of podboard: the key \"podboard\" with the version is missing",
        "Choose another file; a plan starts with \"podboard\": \(Plan.version).")
    }
    guard case .number(let digits) = found.value, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      digits != "0"
    else {
      let told = if case .number(let digits) = found.value { digits.string } else { found.value.kind }
      throw problem(
        at: found.position, "found \(told) as the version, expected the number \(Plan.version)",
        "Correct it in an editor.")
    }
    let version = Int(digits.string) ?? .max
    guard version <= Plan.version else {
      throw FileProblem(
        .newer, name, at: found.position,
        "this plan was written by a newer podboard (version \(digits)); this one reads version \(Plan.version)",
        "Open it with a newer podboard; the file stays as it is.")
    }
  }

  private func version() throws(JSONError) -> (value: JSON, position: SourcePosition)? {
    var reader = JSONReader(bytes, limits: PlanFile.limits)
    try reader.beginMap()
    while let key = try reader.nextKey() {
      guard key == "podboard" else {
        try reader.skipValue()
        continue
      }
      let position = SourcePosition(offset: reader.offset, in: bytes)
      return (try reader.value(), position)
    }
    return nil
  }

  /// Counts objects that stand in lists, so that too many of them are refused before they take the memory.
  private func checkRecordCount() throws(FileProblem) {
    guard bytes.count / 3 > recordLimit, let offset = offsetOfRecord(after: recordLimit) else { return }
    throw problem(
      at: SourcePosition(offset: offset, in: bytes),
      "found more than \(recordLimit) records, the limit", "Split it into several plans.")
  }

  /// Where the first record over a limit starts. Valid JSON has `{` after `[` or `,` only in lists.
  func offsetOfRecord(after limit: Int) -> Int? {
    var count = 0
    var previous: UInt8 = 0
    var isText = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where isText: index += 1
      case UInt8(ascii: "\""): isText.toggle()
      case _ where isText || byte <= 0x20: index += 1; continue
      case UInt8(ascii: "{") where previous == UInt8(ascii: "[") || previous == UInt8(ascii: ","):
        count += 1
        if count > limit { return index }
      default: break
      }
      previous = byte
      index += 1
    }
    return nil
  }

  // MARK: Problems

  private func syntax<Value>(_ read: () throws(JSONError) -> Value) throws(FileProblem) -> Value {
    do { return try read() } catch {
      throw problem(at: error.position, error.message, advice(on: error))
    }
  }

  private func advice(on error: JSONError) -> String {
    switch error.reason {
    case .syntax where bytes.isEmpty: "The file is empty; take an older copy of it."
    case .cutOff: cutOff
    case .syntax where error.offset >= bytes.count: cutOff
    case .syntax: "A plan is JSON in UTF-8; correct it in an editor."
    case .kind: "Choose another file; a plan is one JSON object."
    case .limit: "Make it smaller in an editor."
    case .duplicateKey: "One of the two would be lost; remove the wrong one in an editor."
    }
  }

  private var cutOff: String { "The file was cut off; take an older copy of it." }

  private func invalid(_ refusal: FieldRefusal, _ advice: String) -> FileProblem {
    var path = refusal.path
    var position = jsonPosition(of: path, in: bytes)
    while position == nil, !path.isEmpty {
      path.removeLast()
      position = jsonPosition(of: path, in: bytes)
    }
    return problem(at: position, refusal.problem, advice)
  }

  private func problem(at position: SourcePosition? = nil, _ problem: String, _ advice: String) -> FileProblem {
    FileProblem(.invalid, name, at: position, problem, advice)
  }
}
