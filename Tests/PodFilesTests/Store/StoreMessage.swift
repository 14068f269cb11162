import Glibc
import PodModel
import Syntax

@testable import PodFiles

/// A state of the disk that makes reading or writing fail: what no file in Errors can be, since it is a folder, a pipe, a
/// link or nothing at all.
struct StoreMessage: Sendable, CustomStringConvertible {
  let name: String
  /// What is told, with FOLDER for the folder that it happens in.
  let sentence: String
  let cause: @Sendable (ScratchFolder) throws -> Void

  var description: String { name }

  init(_ name: String, _ sentence: String, _ cause: @escaping @Sendable (ScratchFolder) throws -> Void) {
    self.name = name
    self.sentence = sentence
    self.cause = cause
  }

  /// What was told of it in a new folder; nil where nothing failed.
  func told() throws -> String? {
    let folder = try ScratchFolder()
    do { try cause(folder) } catch let problem as FileProblem {
      return problem.sentence.replacing(folder.path, with: "FOLDER")
    }
    return nil
  }

  /// All that the disk can cause: in the states below, and by failing at a step, which the end-to-end tests bring about
  /// for real.
  static func sentences() throws -> [String] {
    let codes = [
      ENOSPC, EDQUOT, EIO, EROFS, EACCES, EPERM, EFBIG, EISDIR, ENXIO, EBUSY, EMFILE, EINTR, EWOULDBLOCK, 999,
    ]
    let failing = codes.map { Call("FOLDER/plan.json", .saving).problem(SystemError(code: $0), nil).sentence }
    let steps = steps.map { Call("FOLDER/plan.json", .making).problem(SystemError(code: EIO), $0).sentence }
    let uncertain = Call("FOLDER/plan.json", .saving).uncertainty(SystemError(code: EIO)).sentence
    return try all.compactMap { try $0.told() } + failing + steps + [uncertain]
  }

  private static let steps = [
    "opening the folder FOLDER", "making a file in the folder FOLDER", "writing the new file", "closing the new file",
    "waiting for another podboard that is saving", "putting the new file in place", "writing the journal",
  ]

  static let all: [StoreMessage] = reading + writing
}
