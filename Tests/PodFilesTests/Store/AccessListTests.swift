import CAttributes
import Glibc
import Testing

@testable import PodFiles

/// Who may read a plan by an access list may still do so after a save, and nobody else.
@Suite("Access lists and attributes", .enabled(if: AccessList.isKnown, "the file system knows no access lists"))
struct AccessListTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func value(_ name: String, of path: String) -> [UInt8]? {
    var value = [UInt8](repeating: 0, count: 1000)
    let length = getxattr(path, name, &value, value.count)
    return length < 0 ? nil : Array(value[..<length])
  }

  @Test("a file that is replaced keeps both")
  func keeps() throws {
    let path = try folder.write("old", to: "plan.json", mode: 0o600)
    #expect(setxattr(path, AccessList.name, AccessList.bytes, AccessList.bytes.count, 0) == 0)
    let tag = Array("yes".utf8)
    #expect(setxattr(path, "user.backup", tag, tag.count, 0) == 0)
    let mode = folder.mode("plan.json")
    try DurableFile.replace(path, with: "new".bytes, expecting: nil)
    #expect(try folder.text("plan.json") == "new")
    #expect(value(AccessList.name, of: path) == AccessList.bytes)
    #expect(value("user.backup", of: path) == tag)
    #expect(folder.mode("plan.json") == mode)
  }

  @Test("a file without a list gets none from its folder")
  func inheritsNothing() throws {
    let path = try folder.write("old", to: "plan.json", mode: 0o640)
    #expect(setxattr(folder.path, AccessList.inherited, AccessList.bytes, AccessList.bytes.count, 0) == 0)
    try DurableFile.replace(path, with: "new".bytes, expecting: nil)
    #expect(value(AccessList.name, of: path) == nil)
    #expect(folder.mode("plan.json") == 0o640)
  }

  @Test("a new file in such a folder is readable by its owner alone")
  func makesPrivate() throws {
    #expect(setxattr(folder.path, AccessList.inherited, AccessList.bytes, AccessList.bytes.count, 0) == 0)
    try DurableFile.create(folder.file("plan.json"), with: "new".bytes)
    // The group's bits are the most that the list grants to anybody but the owner.
    #expect(folder.mode("plan.json") == 0o600)
  }
}

/// A list as the kernel keeps it.
private enum AccessList {
  static let name = "system.posix_acl_access"
  static let inherited = "system.posix_acl_default"

  /// The owner and user 4711 may read and write; the group and others may not.
  static let bytes: [UInt8] = {
    let anyone: UInt32 = .max
    let entries: [(tag: UInt16, rights: UInt16, who: UInt32)] = [
      (1, 6, anyone), (2, 6, 4711), (4, 0, anyone), (16, 6, anyone), (32, 0, anyone),
    ]
    return encoded(2 as UInt32) + entries.flatMap { encoded($0.tag) + encoded($0.rights) + encoded($0.who) }
  }()

  private static func encoded(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  static var isKnown: Bool {
    guard let folder = try? ScratchFolder(), let path = try? folder.write("", to: "file") else { return false }
    return setxattr(path, name, bytes, bytes.count, 0) == 0
  }
}
