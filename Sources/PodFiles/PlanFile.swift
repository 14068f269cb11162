import PodModel
import Syntax

/// The plan file: one JSON file that is read, edited by hand, kept in git and merged.
public enum PlanFile {
  /// The most records of all kinds that a plan may have.
  public static let recordLimit = 5_000_000

  /// What a plan file may be at most: 1 GiB, 64 levels deep, texts of 1 MiB.
  static let limits = JSONLimits(bytes: 1 << 30, depth: 64, strings: 1 << 20, refusesDuplicateKeys: true)

  /// Reads a plan, all of it or nothing.
  ///
  /// `name` is what messages call the file. Throws where the bytes are no plan that this program understands.
  public static func read(_ bytes: [UInt8], named name: String) throws(FileProblem) -> ReadPlan {
    ReadPlan(plan: try PlanReader(bytes, named: name).plan(), bytes: bytes)
  }

  /// Whether a file holds a plan, also one that is newer than this program or was damaged: by how it begins, or because it
  /// can be read. False for what is not there.
  public static func looksLikePlan(at path: String) -> Bool {
    guard let bytes = try? DurableFile.read(path) else { return false }
    let start = bytes.prefix(256).filter { !$0.isBlank }
    return start.starts(with: "{\"podboard\":".utf8) || (try? read(bytes, named: path)) != nil
  }

  /// The plan in its canonical form: equal plans give equal bytes, and reading them gives the plan back.
  public static func write(_ plan: Plan) -> [UInt8] {
    PlanWriter.bytes(of: plan)
  }
}

/// A plan as it was read from a file.
public struct ReadPlan: Sendable {
  public let plan: Plan
  let bytes: [UInt8]

  /// Whether saving the plan unchanged writes the same bytes. Found by writing it, which takes a while for a large plan.
  public var isCanonical: Bool { PlanFile.write(plan) == bytes }
}

extension UInt8 {
  /// What JSON has between its tokens.
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0A).contains(self) || self == 0x0D }
}
