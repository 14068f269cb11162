import Foundation
import PodFiles
import PodModel
import Syntax

/// Files that lie beside the tests.
enum TestFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  /// The names of the files of a folder with an ending, sorted.
  static func names(in path: String, ending: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
    return (names ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  /// Whether expected sentences are rewritten; the tests fail all the same.
  static let records = ProcessInfo.processInfo.environment["RECORD_ERRORS"] == "1"

  static func record(_ text: String, at path: String) throws {
    try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
  }

  /// The public suites beside the project; the tests that need them are skipped where they are missing.
  static let shared = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data")

  static func isShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: path).path)
  }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension String {
  var bytes: [UInt8] { Array(utf8) }
}
