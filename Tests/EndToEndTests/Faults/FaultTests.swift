import Glibc
import Support
import Testing

/// Every file call of a save, an export, an import and a merge fails, or is the last, in turn.
@Suite(.serialized, .enabled(if: FaultSweep.isPossible, "strace is missing or may not trace"))
struct FaultTests {
  let place: Workplace

  init() throws { place = try Workplace.withPlan() }

  private func clear(but names: Set<String>) throws {
    for name in try place.files() where !names.contains(name) { unlink(place.folder.path(name)) }
  }

  /// Whatever happened, what podboard made can be read by its owner alone.
  private func expectPrivate(_ comment: Comment) throws {
    for name in try place.files() where name != "people.csv" {
      var status = stat()
      #expect(lstat(place.folder.path(name), &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(name) can be read by others. \(comment)")
    }
  }

  /// A failure is told in a sentence; only what is killed says nothing.
  private func expectTold(_ result: ChildProcess.Result, _ fault: FaultSweep.Fault, _ comment: Comment) {
    switch result.ending {
    case .exit(0): break
    case .exit(2): #expect(result.errorText.contains(". "), comment)
    default: #expect(fault == .kill, comment)
    }
  }

  /// Runs a command that writes to `output`, which holds `old` or is not there, and is to hold what an undisturbed run writes.
  private func sweep(_ name: String, _ arguments: String..., writes output: String, over old: [UInt8]?) throws {
    let keep = Set(try place.files())
    let prepare = {
      try clear(but: keep)
      if let old { try place.folder.write(old, to: output) } else { unlink(place.folder.path(output)) }
      chmod(place.folder.path(output), 0o600)
    }
    try prepare()
    let undisturbed = try ChildProcess.run(
      [try podboardExecutable()] + arguments, environment: pinnedEnvironment(home: place.home), in: place.folder.path)
    #expect(undisturbed.ending == .exit(0), "\(undisturbed.errorText)")
    let new = try place.read(output)
    #expect(old != new)
    let sweep = FaultSweep(place: place, arguments: arguments, prepare: prepare) { result, fault, comment in
      let found = try? place.read(output)
      #expect(found == old || found == new, "neither the old file nor the new one. \(comment)")
      if result.ending == .exit(0) { #expect(found == new, "told as done, and is not. \(comment)") }
      try expectPrivate(comment)
      expectTold(result, fault, comment)
    }
    let injected = try sweep.run()
    print("\(name): \(injected) faults injected.")
    #expect(injected >= 20, "hardly any fault was injected, so this shows nothing")
  }

  @Test("an edit leaves the whole old plan or the whole new one, and says which")
  func edit() throws {
    try sweep(
      "edit", "edit", "plan.json", "add pod \"Checkout\"", writes: "plan.json", over: try place.read("plan.json"))
  }

  @Test("an import makes the whole plan or none")
  func newPlan() throws {
    try sweep("import", "import", "people.csv", "--into", "new.json", writes: "new.json", over: nil)
  }

  @Test("an export replaces the whole chart or leaves the old one")
  func export() throws {
    let old = Array("an old chart\n".utf8)
    try sweep(
      "export", "export", "plan.json", "--chart", "tree", "--output", "chart.txt", writes: "chart.txt", over: old)
  }

  @Test("a merge gives the whole merged plan or leaves the side as it was")
  func merge() throws {
    let base = try place.read("plan.json")
    for (name, pod) in [("ours.json", "Ours"), ("theirs.json", "Theirs")] {
      try place.folder.write(base, to: name)
      chmod(place.folder.path(name), 0o600)
      #expect(try place.run("edit", name, "add pod \"\(pod)\"").ending == .exit(0))
    }
    let ours = try place.read("ours.json")
    try sweep(
      "merge", "merge", "plan.json", "ours.json", "theirs.json", "-o", "ours.json", writes: "ours.json", over: ours)
  }
}
