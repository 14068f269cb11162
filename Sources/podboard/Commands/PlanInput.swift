import ArgumentParser
import Glibc
import PodFiles
import PodModel
import Syntax

/// A plan that a command only reads: from a file, from standard input for "-", or from a pipe, such as the shell makes of
/// `<(git show HEAD:plan.json)`.
enum PlanInput {
  static func read(_ path: String) throws -> Plan {
    guard let descriptor = try stream(path) else {
      do throws(FileProblem) { return try PlanStore.open(path).plan } catch { throw Problem.couldNot(error.sentence) }
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    let name = name(of: path)
    do throws(FileProblem) {
      return try PlanFile.read(try Stream.read(descriptor, named: name), named: name).plan
    } catch {
      throw Problem.couldNot(error.sentence)
    }
  }

  /// As sentences call it.
  static func name(of path: String) -> String { isStandardInput(path) ? "Standard input" : path }

  private static func isStandardInput(_ path: String) -> Bool { ["-", "/dev/stdin"].contains(Text(path)) }

  /// The descriptor of what can be read only once, to its end; nil for a path of anything else.
  private static func stream(_ path: String) throws -> Int32? {
    if isStandardInput(path) { return STDIN_FILENO }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return nil }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Problem.couldNot("\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
    return descriptor
  }
}

extension CompletionKind {
  /// Files that may be plans.
  static var plans: CompletionKind { .file(extensions: ["json"]) }
  /// The ids of the options of the first plan on the line, and other words that stand for something like them.
  static func scenarios(or others: [String] = []) -> CompletionKind {
    .custom { words, _, _ in
      let plan = words.lazy.compactMap { try? PlanStore.open($0).plan }.first
      return others + (plan?.scenarios.map(\.id.text.string) ?? [])
    }
  }

  /// Files that may be rosters.
  static var rosters: CompletionKind { .file(extensions: ["csv", "tsv", "txt"]) }
}
