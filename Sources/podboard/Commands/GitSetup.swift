import ArgumentParser
import Glibc
import PodFiles
import PodModel

struct GitSetup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-setup",
    abstract: "Teaches the git repository of this folder to merge plans by meaning and to show them in words.",
    discussion: """
      Files called *.plan.json are plans; others must be named. What is set up already stays as it is. The lines in
      .gitattributes and .gitignore are for everybody and to be committed; each clone runs git-setup once.

      Examples:
        podboard git-setup
        podboard git-setup plan.json
      """)

  @Argument(help: "Plans that are not called *.plan.json.", completion: .plans)
  var plans: [String] = []

  func run() throws {
    let top = try Git.answer("rev-parse", "--show-toplevel")
    let prefix = try Git.answer("rev-parse", "--show-prefix")
    let program = try Self.program()
    let patterns = ["*.plan.json"] + (try plans.map { "/" + Self.escaped(prefix + (try Self.inFolder($0))) })
    try Self.add(patterns.map { "\(Self.quoted($0)) merge=podboard diff=podboard" }, to: "\(top)/.gitattributes")
    try Self.add([".*.saving-*", ".*.journal-*"], to: "\(top)/.gitignore")
    try Self.set("merge.podboard.name", to: "podboard merges plans by meaning")
    try Self.set("merge.podboard.driver", to: "\(program) merge %O %A %B -o %A --path %P")
    try Self.set("diff.podboard.textconv", to: "\(program) tell")
  }

  /// This program, in quotes for the shell that git starts it with.
  private static func program() throws -> String {
    guard let resolved = realpath("/proc/self/exe", nil) else {
      throw Problem.couldNot("podboard does not find itself.")
    }
    defer { free(resolved) }
    return "'"
      + String(cString: resolved).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  private static func inFolder(_ plan: String) throws -> String {
    let parts = plan.split(separator: "/", omittingEmptySubsequences: false)
    guard !plan.isEmpty, !plan.hasPrefix("/"), !parts.contains(".."), !plan.utf8.contains(0x0A) else {
      throw Problem.couldNot("\(plan) is no path within this folder. Name the plan from the folder that it is in.")
    }
    guard access(plan, F_OK) == 0 else {
      throw Problem.couldNot("There is no file \(plan). Nothing was set up. Name a plan that is there.")
    }
    return parts.filter { $0 != "." }.joined(separator: "/")
  }

  /// A name as a pattern that matches nothing else.
  private static func escaped(_ name: String) -> String {
    String(name.flatMap { "*?[]\\".contains($0) ? ["\\", $0] : [$0] })
  }

  /// A pattern as .gitattributes wants it: in quotes where a blank would end it.
  private static func quoted(_ pattern: String) -> String {
    guard pattern.contains(where: { " \t\"".contains($0) }) || pattern.hasPrefix("#") else { return pattern }
    return "\"" + String(pattern.flatMap { "\"\\".contains($0) ? ["\\", $0] : [$0] }) + "\""
  }

  private static func add(_ lines: [String], to file: String) throws {
    do throws(FileProblem) {
      let isNew = access(file, F_OK) != 0
      let bytes = isNew ? [] : try DurableFile.read(file)
      let known = Set(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
      let missing = lines.filter { !known.contains($0) }
      if missing.isEmpty { return Output.say("\(file) has the lines already.") }
      let start: [UInt8] = bytes.isEmpty || bytes.last == 0x0A ? [] : [0x0A]
      let all = bytes + start + missing.flatMap { Array("\($0)\n".utf8) }
      if isNew {
        try DurableFile.create(file, with: all, mode: mode)
      } else {
        try DurableFile.replace(file, with: all, expecting: nil)
      }
      for line in missing { Output.say("\(file) has the line \(line) now.") }
    } catch {
      throw Problem.couldNot(error.sentence)
    }
  }

  /// What git gives the files of a repository: they are for others too, as far as the umask lets them be.
  private static var mode: mode_t {
    let mask = umask(0o077)
    _ = umask(mask)
    return 0o666 & ~mask
  }

  private static func set(_ key: String, to value: String) throws {
    if let known = try? Git.answer("config", "--local", "--get", key), known == value {
      return Output.say("\(key) is set already.")
    }
    _ = try Git.answer("config", "--local", key, value)
    Output.say("\(key) is \(value) now.")
  }
}

/// The git of this machine, asked in the current folder.
private enum Git {
  /// What git answers, without the newline at the end.
  static func answer(_ arguments: String...) throws -> String {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0 else {
      throw Problem.couldNot("git cannot be asked: \(String(cString: strerror(errno))).")
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    let words = (["git"] + arguments).map { strdup($0) }
    defer {
      words.forEach { free($0) }
      posix_spawn_file_actions_destroy(&actions)
      close(ends[0])
    }
    var id: pid_t = 0
    let code = withUnignoredSignals { posix_spawnp(&id, "git", &actions, $0, words + [nil], environ) }
    close(ends[1])
    guard code == 0 else {
      throw Problem.couldNot("git cannot be started: \(String(cString: strerror(code))). Install git.")
    }
    let output = readAll(ends[0])
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw Problem.couldNot("git \(arguments.joined(separator: " ")) failed. Run git-setup in a git repository.")
    }
    return String(decoding: output.last == 0x0A ? output.dropLast() : output[...], as: UTF8.self)
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
