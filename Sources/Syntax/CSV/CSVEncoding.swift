/// The bytes of a file as UTF-8, whatever they were.
struct DecodedText {
  var encoding: Dialect.Encoding
  /// Valid UTF-8 without a byte order mark.
  var bytes: [UInt8]
  var notes: [CSVNote] = []

  init(_ file: [UInt8]) {
    if let (encoding, mark) = Self.markedEncoding(file) {
      self.init(file.dropFirst(mark), encoding)
    } else {
      self.init(file[...], Self.unmarkedEncoding(file))
    }
  }

  private init(_ text: ArraySlice<UInt8>, _ encoding: Dialect.Encoding) {
    switch encoding {
    case .utf8, .utf8WithStrayBytes, .windows1252: self.init(bytesOf: text)
    case .utf16LittleEndian, .utf16BigEndian:
      let units: [UInt16] = Self.units(text, lowFirst: encoding == .utf16LittleEndian)
      self.init(units, as: UTF16.self, encoding, isWhole: text.count.isMultiple(of: 2))
    case .utf32LittleEndian, .utf32BigEndian:
      let units: [UInt32] = Self.units(text, lowFirst: encoding == .utf32LittleEndian)
      self.init(units, as: UTF32.self, encoding, isWhole: text.count.isMultiple(of: 4))
    }
  }

  // MARK: Finding the encoding

  private static func markedEncoding(_ file: [UInt8]) -> (Dialect.Encoding, mark: Int)? {
    // UTF-32 first: its mark with the low byte first starts with that of UTF-16.
    if file.starts(with: [0xFF, 0xFE, 0, 0]), file.count.isMultiple(of: 4) { return (.utf32LittleEndian, 4) }
    if file.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if file.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if file.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return file.starts(with: [0xEF, 0xBB, 0xBF]) ? (.utf8, 3) : nil
  }

  /// UTF-16 without a mark shows in zeros at every other byte: it starts with an ASCII character, a tenth of its
  /// characters or more are such, and hardly any zero stands at the other places.
  private static func unmarkedEncoding(_ file: [UInt8]) -> Dialect.Encoding {
    guard file.count >= 2, file.count.isMultiple(of: 2) else { return .utf8 }
    var zeros = (even: 0, odd: 0)
    let sample = file.prefix(1 << 16)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let enough = max(1, sample.count / 20)
    // UTF-8 whose last byte ends its last line would have that line end for the high byte of a character.
    let endsLine = file.last == .lineFeed || file.last == .carriageReturn
    if file[1] == 0, file[0] != 0, !endsLine, zeros.odd >= enough, zeros.even * 16 <= zeros.odd {
      return .utf16LittleEndian
    }
    if file[0] == 0, file[1] != 0, zeros.even >= enough, zeros.odd * 16 <= zeros.even {
      return .utf16BigEndian
    }
    return .utf8
  }

  // MARK: Decoding

  private static func units<Unit: FixedWidthInteger>(_ text: ArraySlice<UInt8>, lowFirst: Bool) -> [Unit] {
    let size = Unit.bitWidth / 8
    return stride(from: text.startIndex, to: text.endIndex - size + 1, by: size).map { start in
      (0..<size).reduce(0) { unit, index in
        unit | Unit(text[start + index]) << Unit(8 * (lowFirst ? index : size - 1 - index))
      }
    }
  }

  private init<Coding: Unicode.Encoding>(
    _ units: [Coding.CodeUnit], as coding: Coding.Type, _ encoding: Dialect.Encoding, isWhole: Bool
  ) {
    self.encoding = encoding
    if let text = String(validating: units, as: coding), isWhole {
      bytes = Array(text.utf8)
      return
    }
    bytes = Array(String(decoding: units, as: coding).utf8)
    let replacement = Array("\u{FFFD}".utf8)
    let offset = bytes.indices.first { bytes[$0...].starts(with: replacement) } ?? bytes.count
    notes = [CSVNote(kind: .brokenCharacters, line: SourcePosition(offset: offset, in: bytes).line)]
  }

  /// UTF-8, or Windows-1252 where it is not. A file that is UTF-8 for the most part stays so, and only the bytes
  /// that are not are read as Windows-1252: one pasted row must not spoil every other name.
  private init(bytesOf text: ArraySlice<UInt8>) {
    let file = Array(text)
    let census = Self.census(of: file)
    guard let first = census.firstStray else {
      self.encoding = .utf8
      self.bytes = file
      return
    }
    let isMostlyUTF8 = census.wide > census.strays
    encoding = isMostlyUTF8 ? .utf8WithStrayBytes : .windows1252
    bytes = Self.readingWindows1252(file, keepingUTF8: isMostlyUTF8)
    let line = SourcePosition(offset: first, in: file).line
    notes = [
      isMostlyUTF8
        ? CSVNote(kind: .brokenCharacters, line: line, count: census.strays)
        : CSVNote(kind: .guessedEncoding, line: line)
    ]
  }

  /// How many characters of several bytes there are, and how many bytes that belong to none.
  private static func census(of file: [UInt8]) -> (wide: Int, strays: Int, firstStray: Int?) {
    file.withUnsafeBufferPointer { file in
      var result: (wide: Int, strays: Int, firstStray: Int?) = (0, 0, nil)
      var index = 0
      while index < file.count {
        let length = lengthOfUTF8(at: index, in: file)
        if length > 1 { result.wide += 1 }
        if length == 0 {
          result.strays += 1
          result.firstStray = result.firstStray ?? index
        }
        index += max(length, 1)
      }
      return result
    }
  }

  private static func readingWindows1252(_ file: [UInt8], keepingUTF8: Bool) -> [UInt8] {
    file.withUnsafeBufferPointer { file in
      var result: [UInt8] = []
      result.reserveCapacity(file.count + file.count / 8)
      var index = 0
      while index < file.count {
        let length = file[index] < 0x80 ? 1 : keepingUTF8 ? lengthOfUTF8(at: index, in: file) : 0
        if length > 0 {
          result.append(contentsOf: file[index..<index + length])
        } else if let character = UTF8.encode(windows1252(file[index])) {
          result.append(contentsOf: character)
        }
        index += max(length, 1)
      }
      return result
    }
  }

  /// The WHATWG table, but the five bytes that stand for nothing become U+FFFD, not C1 controls.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return upperControls[Int(byte) - 0x80]
  }

  private static let upperControls = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
