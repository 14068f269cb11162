import Glibc
import Support

/// A folder that podboard works in, and the ways to start it there.
struct Workplace {
  let folder: TemporaryFolder
  let home: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    home = try TemporaryFolder()
  }

  /// A workplace with a plan of twenty people, none in a pod.
  static func withPlan() throws -> Workplace {
    let place = try Workplace()
    try place.folder.write(Roster.csv.utf8, to: "people.csv")
    let result = try place.run("import", "people.csv", "--into", "plan.json")
    guard result.ending == .exit(0) else { throw HarnessError("The roster was not imported: \(result.errorText)") }
    return place
  }

  /// Runs podboard to its end, not on a terminal.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> ChildProcess.Result {
    try run(arguments, input: input)
  }

  @discardableResult
  func run(_ arguments: [String], input: String = "") throws -> ChildProcess.Result {
    try ChildProcess.run(
      [try podboardExecutable()] + arguments, environment: pinnedEnvironment(home: home), in: folder.path,
      input: Array(input.utf8), timeout: .seconds(60))
  }

  /// Opens podboard in a terminal of 100x30.
  func board(_ arguments: String..., columns: Int = 100, rows: Int = 30) throws -> TmuxSession {
    try TmuxSession([try podboardExecutable()] + arguments, columns: columns, rows: rows, home: home, in: folder.path)
  }

  /// The same, with an account that file permissions stop: root's are ignored else.
  func boardUnderPermissions(_ arguments: String...) throws -> TmuxSession {
    let limit = geteuid() == 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : []
    return try TmuxSession(
      limit + [try podboardExecutable()] + arguments, columns: 100, rows: 30, home: home, in: folder.path)
  }

  func read(_ name: String) throws -> [UInt8] { try folder.read(name) }
  func text(_ name: String) throws -> String { String(decoding: try folder.read(name), as: UTF8.self) }

  /// The names of all files, those that begin with a dot too.
  func files() throws -> [String] {
    let result = try ChildProcess.run(
      ["ls", "-A1"], environment: pinnedEnvironment(home: home), in: folder.path)
    return result.outputText.split(separator: "\n").map(String.init)
  }

  /// Waits until a file holds a text.
  func wait(for text: String, in name: String, on session: TmuxSession) throws {
    try session.wait(until: "\(name) holds “\(text)”") { () throws(HarnessError) -> Bool? in
      guard let bytes = try? folder.read(name), String(decoding: bytes, as: UTF8.self).utf8.contains(text.utf8)
      else { return nil }
      return true
    }
  }
}

/// Twenty people whose names are wide, run from right to left, or hold combining marks.
enum Roster {
  static let csv = """
    Employee ID,Name,Job Title,Manager,Team,Location
    1,Deepa Nair,VP Product,,Leadership,London
    2,Søren Ågård,VP Engineering,,Leadership,Copenhagen
    3,Maya Chen,Product Manager,Deepa Nair,Product,London
    4,José Álvarez-Íñiguez,Engineer,Søren Ågård,Web,Madrid
    5,Nguyễn Thị Hương,Engineer,Søren Ågård,Web,Hanoi
    6,山田 優子,Designer,Deepa Nair,Product,東京
    7,김민준,Engineer,Søren Ågård,Web,서울
    8,שרה כהן,Analyst,Deepa Nair,Data,Tel Aviv
    9,محمد الفاسي,Engineer,Søren Ågård,Data,Rabat
    10,Zoë Müller,Designer,Deepa Nair,Product,Berlin
    11,Łukasz Wójcik,Engineer,Søren Ågård,Platform,Kraków
    12,"O'Dowd, Sam",Operations,Søren Ågård,Platform,Cork
    13,Anaïs Lefèvre-Beaumont,Marketer,Deepa Nair,Growth,Lyon
    14,Kwame Mensah,Sales,Deepa Nair,Growth,Accra
    15,Aditi Rao,Operations,Søren Ågård,Platform,Pune
    16,Tom Whitfield,Engineer,Søren Ågård,Web,Leeds
    17,Li Ming,Analyst,Deepa Nair,Data,Shenzhen
    18,"Robert ""Bo"" Ekström",Analyst,Deepa Nair,Data,Malmö
    19,Ana Can\u{303}o\u{301}n,Engineer,Søren Ågård,Web,Bogotá
    20,Ken Osei,Engineer,Søren Ågård,Web,Remote

    """

  /// Names that must be found on the screen as they are, cell for cell.
  static let names = [
    "José Álvarez-Íñiguez", "Nguyễn Thị Hương", "山田 優子", "김민준", "שרה כהן", "محمد الفاسي", "Ana Can\u{303}o\u{301}n",
  ]
}
