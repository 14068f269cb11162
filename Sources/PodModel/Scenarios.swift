import Syntax

/// The scenarios of a plan in the order of the file.
///
/// They are few and large, so that they lie in an array and are changed in place: behind references, as in a `Table`,
/// each edit would copy the tables of its scenario.
public struct Scenarios: Sendable, RandomAccessCollection, Clearable, Equatable {
  private var rows: [Scenario] = []

  public init() {}

  public var startIndex: Int { 0 }
  public var endIndex: Int { rows.count }

  public internal(set) subscript(position: Int) -> Scenario {
    _read { yield rows[position] }
    _modify { yield &rows[position] }
  }

  public subscript(id: ScenarioID) -> Scenario? { rows.first { $0.id == id } }
  public func position(of id: ScenarioID) -> Int? { rows.firstIndex { $0.id == id } }
}

extension Scenarios: RecordList {
  func id(at position: Int) -> ScenarioID { rows[position].id }

  mutating func replace(_ row: Scenario) {
    if let position = position(of: row.id) { rows[position] = row }
  }

  mutating func insert(_ row: Scenario, at position: Int) { rows.insert(row, at: position) }

  mutating func reorder(_ ids: [ScenarioID]) { rows.reorder(ids, by: \.id) }

  mutating func remove(_ id: ScenarioID) { rows.removeAll { $0.id == id } }
}

extension Scenarios {
  public static var type: FieldType { .records(.scenario) }
  public static var absent: Scenarios { Scenarios() }

  public init(json: JSON) throws(FieldRefusal) {
    rows = try [Scenario](json: json)
    for (index, row) in rows.enumerated() where rows[..<index].contains(where: { $0.id == row.id }) {
      throw FieldRefusal("a second scenario with the id \"\(row.id)\"; ids must differ", at: [.index(index)])
    }
  }

  public var json: JSON? { rows.json }
}

extension Array {
  /// Puts elements into the order of their ids; those without one keep to the end.
  mutating func reorder<Key: Hashable>(_ ids: [Key], by id: (Element) -> Key) {
    let places = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    let ranked = enumerated().sorted { left, right in
      (places[id(left.element)] ?? ids.count, left.offset) < (places[id(right.element)] ?? ids.count, right.offset)
    }
    self = ranked.map(\.element)
  }
}
