import Syntax

extension Format {
  public static let json = Format(
    name: "json", summary: "for scripts: one object with a list of rows, each on a line of its own",
    isData: true,
    write: { chart, content, options in
      let records = chart.records(content)
      let marking: [JSON.Member] =
        options.marksData && !content.plan.marking.isEmpty ? [JSON.Member("marking", .text(content.plan.marking))] : []
      var head = marking
      head.append(JSON.Member("chart", .text(chart.name)))
      head.append(JSON.Member("title", .text(content.plan.title)))
      head.append(JSON.Member("scenario", .text(content.scenario.scenario.id.text)))
      if let day = content.plan.asOf { head.append(JSON.Member("asOf", .text(day.text))) }
      if content.isCurtained { head.append(JSON.Member("curtained", .flag(true))) }
      let last = marking.map { JSON.Member("markedAtEnd", $0.value) }
      return JSONLines.write(head, records, last)
    })
}

/// An object with a member a line and a list in it with a row a line, so that differences are told line by line.
private enum JSONLines {
  static func write(_ head: [JSON.Member], _ records: Records, _ last: [JSON.Member]) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(raw: "{")
    for member in head {
      writer.write(key: member.key)
      writer.write(member.value)
      writer.write(raw: ",\n ")
    }
    writer.write(key: records.of)
    writer.write(raw: "[")
    for (number, row) in records.rows.enumerated() {
      writer.write(raw: number == 0 ? "\n  " : ",\n  ")
      writer.write(.map(zip(records.keys, row).map { JSON.Member($0, $1.json) }))
    }
    writer.write(raw: "]")
    for member in last {
      writer.write(raw: ",\n ")
      writer.write(key: member.key)
      writer.write(member.value)
    }
    writer.write(raw: "}\n")
    return writer.bytes
  }
}
