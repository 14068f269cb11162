import Cells
import Syntax

/// What stands around the body of a chart, on each page of it.
struct Frame {
  /// The marking: the first lines and the last.
  let stamp: [UInt8]
  let headings: [UInt8]
  let rule: [UInt8]
  let legend: [UInt8]

  /// The whole chart; on pages or in parts where the options ask for them.
  func divided(_ body: Page, _ options: ChartOptions) -> [UInt8] {
    if let lines = options.pageLines {
      let around = [stamp, headings, rule, legend, stamp].reduce(1) { $0 + $1.lineCount }
      return joined(body.sheets(of: max(1, lines - around)) { $0.lineCount }, called: "Page")
    }
    if let part = options.part {
      // "Part 1000/1000" and its line end, and what is said to stay below the length.
      let around = [stamp, headings, rule, legend, stamp].reduce(16) { $0 + $1.unitCount }
      return joined(body.sheets(of: max(200, part - around)) { $0.unitCount }, called: "Part")
    }
    return stamp + headings + rule + body.bytes + legend + stamp
  }

  private func joined(_ sheets: [[UInt8]], called word: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, sheet) in sheets.enumerated() {
      if number > 0 { bytes.append(0x0C) }
      bytes += stamp + headings + Array("\(word) \(number + 1)/\(sheets.count)\n".utf8) + rule
      bytes += sheet + legend + stamp
    }
    return bytes
  }
}

extension Page {
  /// What was written, divided where it may be so that no sheet is longer than asked for; what must stay together and
  /// is longer than a sheet is divided between lines.
  fileprivate func sheets(of length: Int, measured: (ArraySlice<UInt8>) -> Int) -> [[UInt8]] {
    var sheets: [[UInt8]] = []
    var sheet: [UInt8] = []
    var used = 0
    func close() {
      if !sheet.isEmpty { sheets.append(sheet) }
      sheet = []
      used = 0
    }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].offset : bytes.count
      let block = bytes[start.offset..<end]
      guard !block.isEmpty else { continue }
      let size = measured(block)
      if start.isForced || used + size > length { close() }
      let head = sheet.isEmpty ? start.head.map { heads[$0] } ?? [] : []
      sheet += head
      used += measured(head[...])
      if used + size <= length {
        sheet += block
        used += size
        continue
      }
      for line in block.pieces(of: max(1, length - measured(head[...])), measured) {
        if used + measured(line[...]) > length, !sheet.isEmpty { close() }
        sheet += line
        used += measured(line[...])
      }
    }
    close()
    return sheets.isEmpty ? [[]] : sheets
  }

  private var starts: [Break] {
    breaks.first?.offset == 0 ? breaks : [Break(offset: 0, head: nil, isForced: false)] + breaks
  }
}

extension Collection<UInt8> {
  fileprivate var lineCount: Int { reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } }

  /// As chats count characters: UTF-16 code units.
  fileprivate var unitCount: Int {
    // One for each first byte of a scalar, two where four bytes make it.
    reduce(0) { $0 + ($1 >= 0xF0 ? 2 : $1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension ArraySlice<UInt8> {
  /// The lines, with their ends; one that is longer than `length` in pieces between characters, each a line.
  fileprivate func pieces(of length: Int, _ measured: (ArraySlice<UInt8>) -> Int) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    for line in split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      var piece: [UInt8] = []
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        let bytes = Array(String(scalar).utf8)
        if measured(line) >= length, measured((piece + bytes)[...]) >= length - 1, length > 8 {
          pieces.append(piece + [UInt8(ascii: "\n")])
          piece = []
        }
        piece += bytes
      }
      pieces.append(piece + [UInt8(ascii: "\n")])
    }
    return pieces
  }
}
