/// A key, or a key with others held, as a terminal can tell it.
public enum Key: Hashable, Sendable {
  /// A printable character; Space is one.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// An arrow with Shift, Alt or Ctrl held.
  case modified(Arrow, Modifier)
  /// Ctrl and a letter in lower case, or one of `@ [ \ ] ^ _`. Ctrl-I is Tab and Ctrl-M is Enter.
  case control(Character)
  /// F1 to F24.
  case function(Int)

  public enum Arrow: Hashable, Sendable, CaseIterable { case up, down, left, right }
  public enum Modifier: Hashable, Sendable, CaseIterable { case shift, alt, control }
}
