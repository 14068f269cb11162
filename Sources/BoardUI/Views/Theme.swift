import Cells

/// What a piece of the screen means; a theme says what that looks like, and always differs without colour too.
public enum Role: Int, Sendable, CaseIterable {
  case plain, muted, heading, selected, chosen, broken, toDo, good, key, border, title, field, marking
}

/// The look of each role.
public struct Theme: Sendable {
  /// By role.
  private let styles: [Style]

  private init(_ styles: [Role: Style]) { self.styles = Role.allCases.map { styles[$0] ?? .plain } }
  private init(_ styles: [Style]) { self.styles = styles }

  public subscript(role: Role) -> Style { styles[role.rawValue] }

  /// The terminal's own colours on its own background; only such as can be read on dark and on light ones.
  public static let standard = Theme([
    .muted: Style(.standard, on: .standard, .dim),
    .heading: Style(.standard, on: .standard, .bold),
    .selected: Style(.standard, on: .standard, [.reverse, .bold]),
    .chosen: Style(.green, on: .standard, .bold),
    .broken: Style(.red, on: .standard, .bold),
    .toDo: Style(.magenta),
    .good: Style(.green),
    .key: Style(.standard, on: .standard, .bold),
    .border: Style(.standard, on: .standard, .dim),
    .title: Style(.standard, on: .standard, .bold),
    .field: Style(.standard, on: .standard, .underline),
    .marking: Style(.red, on: .standard, .bold),
  ])

  /// Without colour: NO_COLOR, or a terminal that has none.
  public static let plain = Theme(
    standard.styles.map { Style(.standard, on: .standard, $0.attributes) })

  /// The role that a style stands for, for pictures of screens in tests.
  public func role(of style: Style) -> Role? { Role.allCases.first { self[$0] == style } }
}
