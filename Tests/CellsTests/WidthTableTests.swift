import CNcurses
import Glibc
import Testing

@testable import Cells

/// What the libc here says of scalars whose width changed between versions. The table is of glibc 2.36.
private enum Libc {
  static let isTheTablesOwn: Bool = {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil else { return false }
    // New in Unicode 14, in 15.0, in 15.1; a jamo that became zero cells wide; a wide letter.
    let sentinels: [(UInt32, Int32)] = [(0x1FAE0, 2), (0x1FAE8, -1), (0x2FFC, -1), (0xD7B0, 0), (0x674E, 2)]
    return sentinels.allSatisfy { wcwidth(wchar_t(bitPattern: $0)) == $1 }
  }()

  static let version: String = {
    var name = [CChar](repeating: 0, count: 64)
    let length = confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
    return String(decoding: name.prefix(max(0, length - 1)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()
}

@Suite("The width table")
struct WidthTableTests {
  @Test(
    "agrees with libc on every scalar",
    .enabled(if: Libc.isTheTablesOwn, "the table is of glibc 2.36; here is \(Libc.version)"))
  func agreesWithLibc() {
    var differing: [UInt32] = []
    for (start, next) in zip(WidthTable.starts, WidthTable.starts.dropFirst() + [0x110000 << 2]) {
      let width = start & 3 == WidthTable.unprintable ? -1 : Int32(start & 3)
      var value = start >> 2
      while value < next >> 2 {
        // Surrogates are no scalars.
        if wcwidth(wchar_t(bitPattern: value)) != width, !(0xD800...0xDFFF).contains(value) {
          differing.append(value)
        }
        value += 1
      }
    }
    #expect(differing.prefix(5).map { String($0, radix: 16) } == [])
  }

  @Test("finds the entry of the first and the last scalar of each range")
  func findsRanges() {
    for (start, next) in zip(WidthTable.starts, WidthTable.starts.dropFirst() + [0x110000 << 2]) {
      for scalar in [start >> 2, (next >> 2) - 1].compactMap({ Unicode.Scalar($0) }) {
        #expect(WidthTable.entry(of: scalar) == Int(start & 3))
      }
    }
  }

  @Test("has every width among its entries")
  func hasEveryWidth() {
    let scalars: [Unicode.Scalar] = ["\u{301}", "a", "李", "\u{85}"]
    #expect(scalars.map { WidthTable.entry(of: $0) } == [0, 1, 2, WidthTable.unprintable])
    #expect(WidthTable.entry(of: "\0") == 0)
    #expect(WidthTable.entry(of: "\u{10FFFF}") == WidthTable.unprintable)
  }
}
