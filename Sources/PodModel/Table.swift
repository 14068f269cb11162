import OrderedCollections
import Syntax

/// What an edit needs of the records of one kind.
protocol RecordList<Row>: Sendable {
  associatedtype Row: Record
  var count: Int { get }
  subscript(position: Int) -> Row { get }
  subscript(id: ID<Row>) -> Row? { get }
  func position(of id: ID<Row>) -> Int?
  func id(at position: Int) -> ID<Row>
  /// Puts another state of a record in its place; its id must be the same.
  mutating func replace(_ row: Row)
  /// Inserts a record whose id is new to the list.
  mutating func insert(_ row: Row, at position: Int)
  mutating func remove(_ id: ID<Row>)
  /// Puts the records into another order; ids that are not in the list are passed over, others keep to the end.
  mutating func reorder(_ ids: [ID<Row>])
  /// Whether a record is the same as one of another list, both given by their positions.
  func hasSame(at position: Int, as other: Self, at otherPosition: Int) -> Bool
}

extension RecordList {
  func hasSame(at position: Int, as other: Self, at otherPosition: Int) -> Bool {
    self[position] == other[otherPosition]
  }
}

/// The records of one kind, in the order of the file, each found by its id without a scan.
///
/// Each record stands behind one reference that is written once, and the references in pages, so that a copy of a table
/// held elsewhere costs the next edit a copy of one page and not of the records.
public struct Table<Row: Record>: Sendable, RandomAccessCollection, Clearable, Equatable {
  @usableFromInline
  final class Box: Sendable {
    @usableFromInline let row: Row
    init(_ row: Row) { self.row = row }
  }

  @usableFromInline private(set) var ids: OrderedSet<ID<Row>> = []
  @usableFromInline private(set) var boxes = Pages<Box>()

  public init() {}

  // Inlinable, so that other modules have a version of their own for each kind of record: checks ask little else.
  public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { ids.count }
  @inlinable public subscript(position: Int) -> Row { boxes[position].row }
  @inlinable public subscript(id: ID<Row>) -> Row? { box(of: id)?.row }
  @inlinable public func contains(_ id: ID<Row>) -> Bool { ids.contains(id) }
  @inlinable public func position(of id: ID<Row>) -> Int? { ids.firstIndex(of: id) }
  @inlinable public func id(at position: Int) -> ID<Row> { ids[position] }

  @inlinable
  func box(of id: ID<Row>) -> Box? { ids.firstIndex(of: id).map { boxes[$0] } }

  public static func == (left: Table, right: Table) -> Bool { left.elementsEqual(right) }
}

extension Table: RecordList {
  mutating func replace(_ row: Row) {
    if let position = ids.firstIndex(of: row.id) { boxes.replace(at: position, with: Box(row)) }
  }

  mutating func insert(_ row: Row, at position: Int) {
    guard ids.insert(row.id, at: position).inserted else { return }
    boxes.insert(Box(row), at: position)
  }

  mutating func remove(_ id: ID<Row>) {
    guard let position = ids.firstIndex(of: id) else { return }
    ids.remove(at: position)
    boxes.remove(at: position)
  }

  mutating func reorder(_ order: [ID<Row>]) {
    let reordered = OrderedSet(order.filter(ids.contains)).union(ids)
    boxes = Pages(reordered.compactMap { box(of: $0) })
    ids = reordered
  }

  func hasSame(at position: Int, as other: Table, at otherPosition: Int) -> Bool {
    let box = boxes[position]
    let otherBox = other.boxes[otherPosition]
    return box === otherBox || box.row == otherBox.row
  }
}

extension Table {
  public static var type: FieldType { .records(Row.kind) }
  public static var absent: Table { Table() }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .list(let elements) = json else {
      throw FieldRefusal(found: json.told, expected: "a list of \(Row.kind.plural)")
    }
    ids.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do throws(FieldRefusal) {
        let row = try Row(json: element)
        guard ids.append(row.id).inserted else {
          throw FieldRefusal("a second \(Row.kind.rawValue) with the id \"\(row.id)\"; ids must differ")
        }
        boxes.insert(Box(row), at: index)
      } catch {
        throw error.below(.index(index))
      }
    }
  }

  public var json: JSON? { isEmpty ? nil : .list(map { .map($0.members) }) }
}
