import Syntax

/// What an import would do or did, in numbers and in sentences. Texts of the file stand in it as they are: whoever
/// shows them escapes them.
public struct RosterReport: Hashable, Sendable {
  public var rows: Int
  /// Everybody in the roster but vacant posts.
  public var people = 0
  public var vacantPosts = 0
  /// People and posts that the plan did not have.
  public var added = 0
  public var changed = 0
  public var unchanged = 0
  /// People of the plan whom the roster does not name, in the order of the plan; they stay.
  public var gone: [PersonID] = []
  var goneNames: [Text] = []
  /// In the order of the rows.
  public var notes: [RosterNote]

  init(rows: Int, notes: [RosterNote]) {
    self.rows = rows
    self.notes = notes
  }

  public func count(_ kind: RosterNote.Kind) -> Int { notes.count { $0.kind == kind } }

  /// The report as it is read aloud: what was read, what it does to the plan, and then each kind of note, one by one
  /// where there are few and in one sentence where there are many.
  public var summary: [String] {
    let urgent = notes.filter(\.kind.needsYou)
    let isShort = (1...3).contains(urgent.count)
    var sentences = [opening(urgent, isShort: isShort), effect]
    if !gone.isEmpty { sentences.append(farewell) }
    for kind in RosterNote.Kind.allCases where !(isShort && kind.needsYou) {
      sentences += told(kind)
    }
    return sentences
  }

  private func opening(_ urgent: [RosterNote], isShort: Bool) -> String {
    var read = people == 1 ? "1 person" : "\(people.grouped) people"
    if vacantPosts > 0 { read += " and \(vacantPosts.grouped) vacant \(vacantPosts == 1 ? "post" : "posts")" }
    guard !urgent.isEmpty else { return "\(read) read." }
    let count = Set(urgent.map(\.line)).count
    let need = count == 1 ? "1 row needs you" : "\(count.grouped) rows need you"
    guard isShort else { return "\(read) read, \(need)." }
    return "\(read) read, \(need): \(urgent.map { "row \($0.line) \($0.told)" }.joined(separator: ", "))."
  }

  private var effect: String {
    guard added + changed > 0 else { return "Nothing in the plan changes." }
    return "\(added.grouped) new, \(changed.grouped) changed, \(unchanged.grouped) as they were."
  }

  private var farewell: String {
    let names = goneNames.prefix(5).map(\.string) + (gone.count > 5 ? ["\((gone.count - 5).grouped) more"] : [])
    return gone.count == 1
      ? "1 person is gone from the roster and stays in the plan: \(names.told)."
      : "\(gone.count.grouped) people are gone from the roster and stay in the plan: \(names.told)."
  }

  private func told(_ kind: RosterNote.Kind) -> [String] {
    let notes = notes.filter { $0.kind == kind }
    guard notes.count > 3 else { return notes.map(\.sentence) }
    let rows = notes.prefix(5).map(\.line.description) + (notes.count > 5 ? ["\((notes.count - 5).grouped) more"] : [])
    return ["\(kind.told(notes.count)) (rows \(rows.told))."]
  }
}
