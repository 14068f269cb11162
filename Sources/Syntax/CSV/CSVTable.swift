/// The rows of a file, as they stand in it.
public struct CSVTable: Hashable, Sendable {
  public var dialect: Dialect
  /// Every row that is not blank, in order; they need not have the same number of fields.
  public var rows: [CSVRow]
  /// What the reader had to guess or to mend.
  public var notes: [CSVNote]
}

public struct CSVRow: Hashable, Sendable {
  /// The line of the file on which the row starts, from 1.
  public var line: Int
  public var fields: [Text]

  public init(line: Int, fields: [Text]) {
    self.line = line
    self.fields = fields
  }
}

/// Something in a file that was read in a way worth telling.
public struct CSVNote: Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The characters are not in Unicode: which encoding it is can only be guessed.
    case guessedEncoding
    /// Bytes that are no characters in the file's encoding, or stand for none.
    case brokenCharacters
    /// A quote opens a field and none closes it.
    case unclosedQuote
    /// A quote within a field, or text after the closing quote.
    case strayQuote
    /// A character NUL: damage, or a file that is no text.
    case nul
  }

  public var kind: Kind
  /// The first line that it is about, from 1.
  public var line: Int
  /// The column of the cell there, from 1; nil where the kind is not about one.
  public var column: Int?
  /// How many times it was met.
  public var count: Int

  public init(kind: Kind, line: Int, column: Int? = nil, count: Int = 1) {
    self.kind = kind
    self.line = line
    self.column = column
    self.count = count
  }
}

/// Why a file cannot be read as rows.
public struct CSVError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// What was found, what was expected, and what to do.
  public var message: String

  public var description: String { "line \(line), column \(column): \(message)" }
}

/// Reading and writing rows of fields: RFC 4180 over bytes, and what real exports do.
public enum CSV {}
