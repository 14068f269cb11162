import Cells
import Syntax

/// What stands around the body of a chart, on each page of it.
struct Frame {
  /// The marking: the first lines and the last.
  let stamp: [UInt8]
  let headings: [UInt8]
  let rule: [UInt8]
  /// What signs mean, of those that stand on a page.
  let legend: (SignSet) -> [UInt8]

  /// The whole chart; on pages or in parts where the options ask for them.
  func divided(_ body: Page, _ options: ChartOptions) -> [UInt8] {
    let legend = legend(body.signs)
    if let lines = options.pageLines {
      let around = [stamp, headings, rule, legend, stamp].reduce(1) { $0 + $1.lineCount }
      return joined(body.sheets(of: max(1, lines - around), onPages: true) { $0.lineCount }, called: "Page")
    }
    if let part = options.part {
      // "Part 1000/1000" and its line end, and what is said to stay below the length.
      let around = [stamp, headings, rule, legend, stamp].reduce(16) { $0 + $1.unitCount }
      return joined(body.sheets(of: max(200, part - around), onPages: false) { $0.unitCount }, called: "Part")
    }
    return stamp + headings + rule + body.bytes + legend + stamp
  }

  private func joined(_ sheets: [PageSheet], called word: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, sheet) in sheets.enumerated() {
      if number > 0 { bytes.append(0x0C) }
      bytes += stamp + headings + Array("\(word) \(number + 1)/\(sheets.count)\n".utf8) + rule
      bytes += sheet.bytes + legend(sheet.signs) + stamp
    }
    return bytes
  }
}

/// The body of one page.
private struct PageSheet {
  var bytes: [UInt8] = []
  var signs: SignSet = []
  /// In lines or in characters.
  var size = 0
}

extension Page {
  fileprivate var signs: SignSet { blocks.reduce(into: []) { $0.formUnion($1.signs) } }

  /// What was written, divided where it may be so that no sheet is longer than asked for; what must stay together and
  /// is longer than a sheet is divided between lines.
  /// - Parameter onPages: whether what wants a page of its own gets one: a part for a chat holds what it can.
  fileprivate func sheets(
    of length: Int, onPages: Bool, measured: (ArraySlice<UInt8>) -> Int
  ) -> [PageSheet] {
    var sheets: [PageSheet] = []
    var sheet = PageSheet()
    func close() {
      if !sheet.bytes.isEmpty { sheets.append(sheet) }
      sheet = PageSheet()
    }
    for (number, start) in blocks.enumerated() {
      let end = number + 1 < blocks.count ? blocks[number + 1].offset : bytes.count
      let block = bytes[start.offset..<end]
      guard !block.isEmpty else { continue }
      let size = measured(block)
      if start.isForced && onPages || sheet.size + size > length { close() }
      let head = sheet.bytes.isEmpty ? start.head.map { heads[$0] } ?? [] : []
      sheet.bytes += head
      sheet.size += measured(head[...])
      if sheet.size + size <= length {
        sheet.bytes += block
        sheet.size += size
        sheet.signs.formUnion(start.signs)
        continue
      }
      for line in block.pieces(of: max(1, length - measured(head[...])), measured) {
        if sheet.size + measured(line[...]) > length, !sheet.bytes.isEmpty { close() }
        sheet.bytes += line
        sheet.size += measured(line[...])
        sheet.signs.formUnion(pen.signs(start.signs, in: line))
      }
    }
    close()
    return sheets.isEmpty ? [PageSheet()] : sheets
  }
}

extension Pen {
  /// Those of some signs that stand in a line.
  fileprivate func signs(_ signs: SignSet, in line: [UInt8]) -> SignSet {
    let text = String(decoding: line, as: UTF8.self).unicodeScalars
    return signs.all.reduce(into: []) { found, sign in
      // A share says how large it is.
      let written = sign == .share ? "%" : isASCII ? sign.ascii : sign.text
      if text.contains(written.unicodeScalars) { found.insert(sign) }
    }
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
      guard measured(line) >= length, length > 8 else {
        pieces.append(line + [UInt8(ascii: "\n")])
        continue
      }
      var piece: [UInt8] = []
      var size = 0
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        let bytes = Array(String(scalar).utf8)
        let added = measured(bytes[...])
        if size + added >= length - 1 {
          pieces.append(piece + [UInt8(ascii: "\n")])
          piece = []
          size = 0
        }
        piece += bytes
        size += added
      }
      pieces.append(piece + [UInt8(ascii: "\n")])
    }
    return pieces
  }
}
