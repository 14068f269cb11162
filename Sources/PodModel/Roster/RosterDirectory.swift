import Syntax

/// People as a manager column may call them: by id, by e-mail, by name.
struct RosterDirectory {
  private var byEmployee: [Text: [PersonID]] = [:]
  private var byEmail: [MatchKey: [PersonID]] = [:]
  private var byName: [MatchKey: [PersonID]] = [:]

  mutating func add(_ id: PersonID, employee: Text, email: Text, names: [Text]) {
    if !employee.isEmpty { byEmployee[employee, default: []].append(id) }
    if !email.isEmpty { byEmail[MatchKey(email), default: []].append(id) }
    var seen: Set<MatchKey> = []
    for key in names.lazy.flatMap(MatchKey.keys(of:)) where seen.insert(key).inserted {
      byName[key, default: []].append(id)
    }
  }

  /// Everybody whom a text may mean: by id, else by e-mail, else by an id in brackets after the name, else by name.
  func people(called text: Text) -> [PersonID] {
    if let found = byEmployee[text] { return found }
    if text.utf8.contains(UInt8(ascii: "@")), let found = byEmail[MatchKey(text)] { return found }
    guard let bracket = Bracketed(text) else { return people(named: text) }
    if let found = byEmployee[bracket.inner] ?? byEmail[MatchKey(bracket.inner)] { return found }
    let whole = people(named: text)
    // An id that nobody has is no reason to take somebody of the same name who has another one.
    return whole.isEmpty && (!bracket.isID || byEmployee.isEmpty) ? people(named: bracket.outer) : whole
  }

  private func people(named name: Text) -> [PersonID] {
    byName[MatchKey(name)] ?? MatchKey(turned: name).flatMap { byName[$0] } ?? []
  }
}

/// "Pat O'Brien (1003)", as Workday names people.
private struct Bracketed {
  let outer: Text
  let inner: Text

  init?(_ text: Text) {
    let scalars = text.string.unicodeScalars
    guard scalars.last == ")", let open = scalars.lastIndex(of: "(") else { return nil }
    inner = Text(String(scalars[scalars.index(after: open)...].dropLast()))
    outer = Text(String(scalars[..<open]))
  }

  /// Whether it is an id that stands in the brackets, and not a word such as "On Leave".
  var isID: Bool { inner.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
