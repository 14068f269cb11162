import PodModel
import Syntax

/// Plans on disk: opened, saved only over what was read, and kept beside what somebody else wrote.
public enum PlanStore {
  /// A plan as it was opened.
  public struct Opened: Sendable {
    public var plan: Plan { read.plan }
    /// Of the bytes that were read: saving expects to find them again.
    public let hash: ContentHash
    /// Whether saving the plan unchanged writes the same bytes. Found by writing it, which takes a while for a large plan.
    public var isCanonical: Bool { read.isCanonical }
    let read: ReadPlan
  }

  /// Throws where the file is not there, cannot be read or is no plan; it is never written then.
  public static func open(_ path: String) throws(FileProblem) -> Opened {
    let bytes = try DurableFile.read(path)
    let read = try PlanFile.read(bytes, named: path)
    return Opened(hash: ContentHash(of: bytes), read: read)
  }

  /// Writes a plan to a new file of mode 0600, and gives the hash to expect at the next save.
  ///
  /// Throws `.exists` where anything has the name already.
  @discardableResult
  public static func create(
    _ plan: Plan, at path: String, announce: (ContentHash) -> Void = { _ in }
  ) throws(FileProblem) -> ContentHash {
    let bytes = PlanFile.write(plan)
    let hash = ContentHash(of: bytes)
    try DurableFile.create(path, with: bytes) { announce(hash) }
    return hash
  }

  /// Replaces the plan in a file, and gives the hash to expect at the next save.
  ///
  /// Once it returns, the plan survives a power cut. Throws `.changedElsewhere` where the file does not hold the bytes
  /// that were read last, `.missing` where it is gone, `.notWritten` where the old file stayed, and `.notCertain` where
  /// the new one is there but not confirmed by the disk: expect the hash of the new bytes then. Without a hash the file
  /// is replaced whatever it holds.
  /// - Parameter announce: called with that hash right before the file holds it.
  public static func save(
    _ plan: Plan, to path: String, expecting hash: ContentHash?, announce: (ContentHash) -> Void = { _ in }
  ) throws(FileProblem) -> ContentHash {
    let bytes = PlanFile.write(plan)
    let written = ContentHash(of: bytes)
    try DurableFile.replace(path, with: bytes, expecting: hash) { announce(written) }
    return written
  }

  /// Writes a plan to a new file beside another one, "northwind.plan.mine-1.json", and gives its path. Nothing is
  /// overwritten: the first number that is free is taken.
  public static func saveBeside(_ plan: Plan, _ path: String) throws(FileProblem) -> String {
    try keep(PlanFile.write(plan), beside: path, as: "mine")
  }

  /// Puts a plan in the place of whatever a file holds, which is kept before in a new file beside it,
  /// "northwind.plan.theirs-1.json"; gives the hash to expect at the next save, and the path of what is kept.
  ///
  /// Throws `.changedElsewhere` where somebody wrote to the file meanwhile; it stays then.
  public static func takePlace(
    _ plan: Plan, of path: String, announce: (ContentHash) -> Void = { _ in }
  ) throws(FileProblem) -> (hash: ContentHash, kept: String) {
    let theirs = try DurableFile.read(path)
    let kept = try keep(theirs, beside: path, as: "theirs")
    return (try save(plan, to: path, expecting: ContentHash(of: theirs), announce: announce), kept)
  }

  private static func keep(_ bytes: [UInt8], beside path: String, as whose: String) throws(FileProblem) -> String {
    let stem = path.utf8.suffix(5).elementsEqual(".json".utf8) ? String(Substring(path.utf8.dropLast(5))) : path
    var number = 1
    while true {
      let candidate = "\(stem).\(whose)-\(number).json"
      do {
        try DurableFile.create(candidate, with: bytes)
        return candidate
      } catch {
        guard error.kind == .exists, number < 10_000 else { throw error }
        number += 1
      }
    }
  }
}
