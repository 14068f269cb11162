import Glibc
import PodFiles
import Syntax

/// Where `-o` has a command write to: standard output, or a file.
enum OutputFile {
  /// Writes a chart; a file that is there is replaced, but never a plan: what it holds cannot be made again.
  static func write(chart bytes: [UInt8], to path: String, insteadOf plan: String) throws {
    if isStandardOutput(path) { return try Output.put(bytes) }
    guard !isSameFile(path, plan) else {
      throw Problem.couldNot(
        "\(path) is the plan itself, and a chart cannot take its place. Nothing was written. Name another file.")
    }
    guard !PlanFile.looksLikePlan(at: path) else {
      throw Problem.couldNot(
        "\(path) is a plan, and a chart cannot take its place. Nothing was written. Name another file.")
    }
    try write(bytes, to: path)
  }

  /// Writes a file, in the place of the one that is there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if isPipe(path) { return try Output.put(bytes, intoPipe: path) }
    do throws(FileProblem) {
      guard exists(path) else { return try DurableFile.create(path, with: bytes) }
      try DurableFile.replace(path, with: bytes, expecting: nil)
    } catch {
      throw Problem.couldNot(danglingTarget(of: path) ?? error.sentence)
    }
  }

  /// "-" as everywhere; by its name too, since a terminal or a pipe cannot be replaced like a file.
  static func isStandardOutput(_ path: String) -> Bool { ["-", "/dev/stdout"].contains(Text(path)) }

  /// Anything with the name, also a symbolic link to nothing.
  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Such as the shell makes of `>(gzip >chart.gz)`.
  private static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// Whether two paths lead to one file, by whatever links.
  private static func isSameFile(_ left: String, _ right: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(left, &one) == 0, stat(right, &other) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// Why a symbolic link that leads to nothing cannot be written to; nil for all else.
  private static func danglingTarget(of path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard access(path, F_OK) != 0, readlink(path, &target, Int(PATH_MAX)) > 0 else { return nil }
    let name = String(decoding: target.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "\(path) is a symbolic link to \(name), which is not there. Nothing was written. "
      + "Name the file itself, or remove the link."
  }
}
