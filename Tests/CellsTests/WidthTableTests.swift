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
    let differing = (0...0x10FFFF).lazy.compactMap { Unicode.Scalar(UInt32($0)) }.filter { scalar in
      let entry = WidthTable.entry(of: scalar)
      let width = entry == WidthTable.unprintable ? -1 : Int32(entry)
      return width != wcwidth(wchar_t(bitPattern: scalar.value))
    }
    #expect(differing.prefix(5).map { String($0.value, radix: 16) } == [])
  }

  @Test("has every width among its entries")
  func hasEveryWidth() {
    let scalars: [Unicode.Scalar] = ["\u{301}", "a", "李", "\u{85}"]
    #expect(scalars.map { WidthTable.entry(of: $0) } == [0, 1, 2, WidthTable.unprintable])
    #expect(WidthTable.entry(of: "\0") == 0)
    #expect(WidthTable.entry(of: "\u{10FFFF}") == WidthTable.unprintable)
  }
}
