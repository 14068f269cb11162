import CAttributes
import Glibc

extension Descriptor {
  /// Gives a new file the extended attributes of the one that it replaces: its access list, and what users noted.
  /// - Returns: whether it has the same access list now, or none as the other has none. Otherwise the group's bits of the
  ///   other's mode, which are the most that its list grants to anybody, would let the whole group in.
  func takeOverAttributes(of path: String) -> Bool {
    for name in Self.attributes(of: path) where name.starts(with: "user.") {
      guard let value = Self.attribute(name, of: path) else { continue }
      _ = fsetxattr(number, name, value, value.count, 0)
    }
    // The folder may give its files a list of its own.
    guard let list = Self.attribute(accessList, of: path) else {
      return fremovexattr(number, accessList) == 0 || [ENODATA, EOPNOTSUPP].contains(errno)
    }
    return fsetxattr(number, accessList, list, list.count, 0) == 0
  }

  private var accessList: String { "system.posix_acl_access" }

  /// The names of a file's attributes; none where the file system knows no such thing.
  private static func attributes(of path: String) -> [String] {
    let length = listxattr(path, nil, 0)
    guard length > 0 else { return [] }
    var names = [CChar](repeating: 0, count: length)
    let found = listxattr(path, &names, length)
    guard found > 0 else { return [] }
    return names[..<found].split(separator: 0).map { String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self) }
  }

  private static func attribute(_ name: String, of path: String) -> [UInt8]? {
    let length = getxattr(path, name, nil, 0)
    guard length >= 0 else { return nil }
    var value = [UInt8](repeating: 0, count: length)
    let found = getxattr(path, name, &value, length)
    return found < 0 ? nil : Array(value[..<found])
  }
}
