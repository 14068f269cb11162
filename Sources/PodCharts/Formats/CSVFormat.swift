import Syntax

extension Format {
  public static let csv = Format(
    name: "csv",
    summary: "a table for spreadsheets and systems (UTF-8, as RFC 4180 has it, lines ended by LF), with ids; "
      + "formulas are disarmed",
    isData: true,
    write: { chart, content, options in
      let records = chart.records(content)
      let marking = content.plan.marking.inOneLine
      let stamp =
        options.marksData && !marking.isEmpty
        ? [[CSV.guarded(marking)] + Array(repeating: Text(""), count: max(0, records.keys.count - 1))] : []
      let head = [records.keys.map { CSV.guarded($0.inOneLine) }]
      let rows = records.rows.map { row in row.map(\.guardedField) }
      return CSV.write(stamp + head + rows + stamp)
    })
}

extension Records.Value {
  /// Numbers stay as they are: a minus before digits is no formula.
  fileprivate var guardedField: Text {
    if case .number(let digits) = self { return digits }
    return CSV.guarded(field.inOneLine)
  }
}
