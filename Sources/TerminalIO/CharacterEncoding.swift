import Glibc

/// The locale that curses lays text out by.
enum CharacterEncoding {
  /// Takes the reader's locale, or one that differs from it in being UTF-8, and says whether there was one.
  ///
  /// Most programs run under `LANG=C` in containers and over ssh, on terminals that show UTF-8 all the same.
  static func chooseUTF8() -> Bool {
    ["", "C.UTF-8", "en_US.UTF-8"].contains { (name: String) in setlocale(LC_CTYPE, name) != nil && isUTF8 }
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
