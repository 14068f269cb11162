import Cells
import PodModel
import Syntax

/// A roster on its way into the plan: it is being read, cannot be, or is shown with all that it would change.
public struct ImportScreen: Sendable {
  enum State: Sendable {
    case reading
    case refused(String)
    case read(ImportPreview)
  }

  enum Outcome { case looking, left, taken(ImportPreview) }

  let path: Text
  var state = State.reading
  /// What was said since the text was first shown; it stands above it.
  var remark: String?
  /// The first paragraph in sight.
  private(set) var top = 0

  init(_ path: Text) { self.path = path }

  mutating func press(_ key: Key) -> Outcome {
    switch (key, state) {
    case (.escape, _), (.character("q"), _): return .left
    case (.enter, .read(let preview)): return .taken(preview)
    case (.enter, .refused): return .left
    case (.down, _), (.character("j"), _): scroll(1)
    case (.up, _), (.character("k"), _): scroll(-1)
    case (.pageDown, _), (.character(" "), _): scroll(10)
    case (.pageUp, _): scroll(-10)
    case (.home, _): scroll(-paragraphs.count)
    case (.end, _): scroll(paragraphs.count)
    default: break
    }
    return .looking
  }

  private mutating func scroll(_ by: Int) { top = max(0, min(top + by, paragraphs.count - 1)) }

  var paragraphs: [ImportPreview.Paragraph] {
    let said = remark.map { [ImportPreview.Paragraph.heading($0)] } ?? []
    return switch state {
    case .reading: [.text("Reading it. Esc leaves.")]
    case .refused(let sentence): [.heading("It cannot be taken in"), .text(sentence)] + howToMap(after: sentence)
    case .read(let preview): said + preview.paragraphs
    }
  }

  /// What columns mean is said as on the command line.
  private func howToMap(after sentence: String) -> [ImportPreview.Paragraph] {
    guard sentence.firstRange(of: "--map") != nil else { return [] }
    return [.text("Here that is typed behind the file, as in :import \(path) --map \"Column=name\"")]
  }
}

/// What a roster would do to the plan, worked out and not yet done.
public struct ImportPreview: Hashable, Sendable {
  enum Paragraph: Hashable, Sendable {
    case heading(String)
    case text(String)
  }

  let roster: ReadRoster
  let edits: [Edit]
  let report: RosterReport
  let paragraphs: [Paragraph]
  /// How often the plan had been changed when this was worked out.
  let changes: Int

  /// So many records are told one by one; of more only the number is said.
  private static let mostTold = 2000

  /// - Throws: why the plan cannot take the roster in.
  init(_ roster: ReadRoster, into indexed: IndexedPlan, changes: Int) throws(EditRefusal) {
    let imported = RosterImport.make(rows: roster.rows, notes: roster.notes, into: indexed)
    var trial = indexed
    let change = try trial.apply(imported.edits)
    self.roster = roster
    self.changes = changes
    edits = imported.edits
    report = imported.report
    let told = change.isEmpty ? [] : change.sentences(in: trial, most: Self.mostTold)
    paragraphs = Self.paragraphs(report, roster.remarks, told)
  }

  var isEmpty: Bool { edits.isEmpty }

  /// First what `podboard import` tells, then row by row what needs somebody, then the change record by record.
  private static func paragraphs(_ report: RosterReport, _ remarks: [String], _ told: [String]) -> [Paragraph] {
    // Of a few the report tells each row, of many the first ones only.
    let many = Set(RosterNote.Kind.allCases.filter { $0.needsYou && report.count($0) > 3 })
    let urgent = report.notes.filter { many.contains($0.kind) }
    let rows = urgent.isEmpty ? [] : [.heading("Rows that need you")] + urgent.map { Paragraph.text($0.sentence) }
    let changes = told.isEmpty ? [] : [.heading("What changes")] + told.map { Paragraph.text($0) }
    return (report.summary + remarks).map { .text($0) } + rows + changes
  }
}
