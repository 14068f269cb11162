import Glibc
import Syntax
import Testing

@testable import PodFiles

@Suite("Files that survive")
struct DurableFileTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test("a new file has mode 0600 and nothing is left beside it")
  func create() throws {
    try DurableFile.create(folder.file("plan.json"), with: "new".bytes)
    #expect(try folder.text("plan.json") == "new")
    #expect(folder.mode("plan.json") == 0o600)
    #expect(folder.names == ["plan.json"])
  }

  @Test("a new file that is for others has the mode that was asked for")
  func createForOthers() throws {
    try DurableFile.create(folder.file("notes"), with: "new".bytes, mode: 0o644)
    #expect(folder.mode("notes") == 0o644)
  }

  @Test(
    "a file, a folder and a link that leads nowhere are not taken for free names",
    arguments: ["file", "folder", "link"])
  func createOverSomething(_ what: String) throws {
    let path = folder.file("taken")
    switch what {
    case "file": try folder.write("old", to: "taken")
    case "folder": mkdir(path, 0o700)
    default: symlink("/nowhere/at/all", path)
    }
    let problem = try #require(throws: FileProblem.self) { try DurableFile.create(path, with: "new".bytes) }
    #expect(problem.kind == .exists)
    #expect(problem.sentence.contains("was not made: something with this name is there already"))
    #expect(folder.names == ["taken"])
  }

  @Test("a file that is replaced keeps its mode", arguments: [0o600, 0o644, 0o640, 0o755] as [mode_t])
  func keepsMode(_ mode: mode_t) throws {
    let path = try folder.write("old", to: "plan.json", mode: mode)
    try DurableFile.replace(path, with: "new".bytes, expecting: nil)
    #expect(try folder.text("plan.json") == "new")
    #expect(folder.mode("plan.json") == mode)
    #expect(folder.names == ["plan.json"])
  }

  @Test("through a symbolic link the link stays, and its target is replaced")
  func link() throws {
    mkdir(folder.file("inner"), 0o700)
    try folder.write("old", to: "inner/plan.json", mode: 0o640)
    symlink("inner/plan.json", folder.file("link"))
    try DurableFile.replace(folder.file("link"), with: "new".bytes, expecting: ContentHash(of: "old".bytes))
    var target = [CChar](repeating: 0, count: 100)
    #expect(readlink(folder.file("link"), &target, 99) == 15)
    #expect(try folder.text("inner/plan.json") == "new")
    #expect(folder.mode("inner/plan.json") == 0o640)
    #expect(folder.names == ["inner", "link"])
  }

  @Test("a file that somebody else wrote since is not replaced")
  func changedElsewhere() throws {
    let path = try folder.write("theirs", to: "plan.json")
    let problem = try #require(throws: FileProblem.self) {
      try DurableFile.replace(path, with: "mine".bytes, expecting: ContentHash(of: "old".bytes))
    }
    #expect(problem.kind == .changedElsewhere)
    #expect(try folder.text("plan.json") == "theirs")
    #expect(folder.names == ["plan.json"])
  }

  @Test("a file that holds the new bytes already is no conflict")
  func sameBytes() throws {
    let path = try folder.write("new", to: "plan.json")
    try DurableFile.replace(path, with: "new".bytes, expecting: ContentHash(of: "old".bytes))
    #expect(try folder.text("plan.json") == "new")
  }

  @Test("a file that is gone is told and not made again")
  func gone() throws {
    let problem = try #require(throws: FileProblem.self) {
      try DurableFile.replace(folder.file("plan.json"), with: [], expecting: ContentHash(of: []))
    }
    #expect(problem.kind == .missing)
    #expect(problem.sentence == "Not saved: \(folder.file("plan.json")) is no longer there. Save it under a new name.")
    #expect(folder.names.isEmpty)
  }

  @Test("folders, pipes and devices are refused without waiting for them")
  func noRegularFiles() throws {
    mkfifo(folder.file("pipe"), 0o600)
    let found = [(folder.path, "a folder"), (folder.file("pipe"), "a pipe"), ("/dev/null", "a device")]
    for (path, kind) in found {
      let reading = try #require(throws: FileProblem.self) { try DurableFile.read(path) }
      #expect(reading.sentence == "\(path) cannot be read: found \(kind), expected a file. Choose another name.")
      let saving = try #require(throws: FileProblem.self) { try DurableFile.replace(path, with: [], expecting: nil) }
      #expect(saving.sentence == "\(path) is not saved: found \(kind), expected a file. Choose another name.")
    }
  }

  @Test(
    "a path that leads nowhere is told",
    arguments: [
      ("", "its name cannot be the name of a file"), ("a\0b", "its name cannot be the name of a file"),
      ("none", "there is no such file or folder"), ("none/plan.json", "there is no such file or folder"),
      ("file/plan.json", "a part of its path is no folder"), ("circle", "its symbolic links go round in a circle"),
      (String(repeating: "n", count: 256), "its name is too long"),
    ])
  func wrongPaths(_ name: String, _ reason: String) throws {
    try folder.write("", to: "file")
    symlink("circle", folder.file("circle"))
    let path = name.isEmpty ? "" : folder.file(name)
    let problem = try #require(throws: FileProblem.self) { try DurableFile.read(path) }
    #expect(problem.sentence.contains("cannot be read: \(reason)."))
  }

  @Test("the longest name that a folder takes can be saved")
  func longName() throws {
    let path = folder.file(String(repeating: "ö", count: 127))
    try DurableFile.create(path, with: "old".bytes)
    try DurableFile.replace(path, with: "new".bytes, expecting: ContentHash(of: "old".bytes))
    #expect(try DurableFile.read(path).text == "new")
  }

  @Test("a folder in which nothing may be written is named", .enabled(if: getuid() != 0, "root may write anywhere"))
  func readOnlyFolder() throws {
    let path = try folder.write("old", to: "plan.json")
    chmod(folder.path, 0o500)
    let problem = try #require(throws: FileProblem.self) { try DurableFile.replace(path, with: [], expecting: nil) }
    #expect(
      problem.sentence.contains("Not saved: you have no permission, while making a file in the folder \(folder.path)."))
    #expect(try folder.text("plan.json") == "old")
  }

  @Test("a file without write permission is not replaced", .enabled(if: getuid() != 0, "root may write anywhere"))
  func readOnlyFile() throws {
    let path = try folder.write("old", to: "plan.json", mode: 0o400)
    #expect(throws: FileProblem.self) { try DurableFile.replace(path, with: [], expecting: nil) }
  }

  @Test(
    "every reason has a sentence of its own",
    arguments: [ENOSPC, EDQUOT, EIO, EROFS, EACCES, EPERM, EFBIG, EBUSY, EMFILE, EINTR])
  func reasons(_ code: CInt) {
    let problem = Call("plan.json", .saving).problem(SystemError(code: code), "writing the new file")
    #expect(problem.kind == .notWritten)
    #expect(problem.sentence.hasPrefix("Not saved: "))
    #expect(problem.sentence.contains(", while writing the new file. plan.json is as it was. "))
    #expect(!problem.sentence.contains("error \(code)"))
  }
}
