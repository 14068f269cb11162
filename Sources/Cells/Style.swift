/// A colour of the terminal's own palette of 16, so that the reader's theme decides what it looks like.
public enum Colour: UInt8, Hashable, Sendable, CaseIterable {
  /// What the terminal uses when told nothing.
  case standard
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How text stands out without colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let underline = Attributes(rawValue: 4)
  public static let reverse = Attributes(rawValue: 8)
}

/// How a cell is drawn.
public struct Style: Hashable, Sendable {
  public var foreground: Colour
  public var background: Colour
  public var attributes: Attributes

  public init(
    _ foreground: Colour = .standard, on background: Colour = .standard, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  public static let plain = Style()
}

/// Two colours that take the place of the terminal's own.
public struct Ground: Hashable, Sendable {
  public let foreground: Colour
  public let background: Colour

  public init(_ foreground: Colour, on background: Colour) {
    self.foreground = foreground
    self.background = background
  }
}
