import Cells

/// What a piece of the screen means; a theme says what that looks like, and always differs without colour too.
public enum Role: Int, Sendable, CaseIterable {
  case plain, muted, heading, selected, chosen, broken, toDo, key, border, title, field, marking
}

/// The look of each role.
public struct Theme: Sendable {
  /// By role.
  private let styles: [Style]
  /// What stands for the terminal's own colours; nil: those themselves.
  public let ground: Ground?

  private init(_ styles: [Role: Style], on ground: Ground? = nil) {
    self.styles = Role.allCases.map { styles[$0] ?? .plain }
    self.ground = ground
  }

  private init(_ styles: [Style]) {
    self.styles = styles
    ground = nil
  }

  public subscript(role: Role) -> Style { styles[role.rawValue] }

  /// The terminal's own colours on its own background; only such as can be read on dark and on light ones.
  public static let standard = Theme([
    .muted: Style(.standard, on: .standard, .dim),
    .heading: Style(.standard, on: .standard, .bold),
    .selected: Style(.standard, on: .standard, [.reverse, .bold]),
    .chosen: Style(.green, on: .standard, .bold),
    .broken: Style(.red, on: .standard, .bold),
    .toDo: Style(.magenta),
    .key: Style(.standard, on: .standard, .bold),
    .border: Style(.standard, on: .standard, .dim),
    .title: Style(.standard, on: .standard, .bold),
    .field: Style(.standard, on: .standard, .underline),
    .marking: Style(.red, on: .standard, .bold),
  ])

  /// Without colour: NO_COLOR, or a terminal that has none.
  public static let plain = Theme(
    standard.styles.map { Style(.standard, on: .standard, $0.attributes) })

  /// Black on white, whatever the terminal's own are: for projectors.
  public static let light = Theme(
    coloured(muted: .brightBlack, chosen: .blue, broken: .red, toDo: .magenta),
    on: Ground(.black, on: .brightWhite))

  /// White on black, whatever the terminal's own are.
  public static let dark = Theme(
    coloured(muted: .white, chosen: .brightGreen, broken: .brightRed, toDo: .brightMagenta),
    on: Ground(.brightWhite, on: .black))

  /// White on black, nothing dim, and what matters told by more than a colour.
  public static let highContrast = Theme(
    [
      .heading: Style(.standard, on: .standard, .bold),
      .selected: Style(.standard, on: .standard, [.reverse, .bold]),
      .chosen: Style(.brightCyan, on: .standard, [.bold, .underline]),
      .broken: Style(.brightYellow, on: .standard, [.bold, .underline]),
      .toDo: Style(.brightCyan),
      .key: Style(.brightYellow, on: .standard, .bold),
      .title: Style(.standard, on: .standard, .bold),
      .field: Style(.standard, on: .standard, [.underline, .bold]),
      .marking: Style(.brightYellow, on: .standard, [.bold, .reverse]),
    ],
    on: Ground(.brightWhite, on: .black))

  private static func coloured(muted: Colour, chosen: Colour, broken: Colour, toDo: Colour) -> [Role: Style] {
    [
      .muted: Style(muted),
      .heading: Style(.standard, on: .standard, .bold),
      .selected: Style(.standard, on: .standard, [.reverse, .bold]),
      .chosen: Style(chosen, on: .standard, .bold),
      .broken: Style(broken, on: .standard, .bold),
      .toDo: Style(toDo),
      .key: Style(.standard, on: .standard, .bold),
      .border: Style(muted),
      .title: Style(.standard, on: .standard, .bold),
      .field: Style(.standard, on: .standard, .underline),
      .marking: Style(broken, on: .standard, .bold),
    ]
  }

  /// The names by which a theme is chosen.
  public static let names = ["default", "light", "dark", "high-contrast"]

  /// nil where no theme is called so.
  public init?(named name: String) {
    switch Self.names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) {
    case 0: self = .standard
    case 1: self = .light
    case 2: self = .dark
    case 3: self = .highContrast
    default: return nil
    }
  }

  /// The role that a style stands for, for pictures of screens in tests.
  public func role(of style: Style) -> Role? { Role.allCases.first { self[$0] == style } }
}
