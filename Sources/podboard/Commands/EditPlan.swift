import ArgumentParser
import Glibc
import PodChecks
import PodFiles
import PodModel
import Syntax

struct EditPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Applies edits, all of them or none, and says what they did.",
    discussion: """
      Ends with 0 where all was done, with 1 where an edit is refused, and with 2 where the plan cannot be read or written.

      Examples:
        podboard edit plan.json 'move ana to search at 60%' 'lead ana of search'
        podboard edit plan.json 'add pod "Payments"' 'line pod payments to deepa'
        podboard edit plan.json --file edits.txt

      The edits:
      \(EditVerb.all.map { "  \($0.usage)\n      \($0.summary)" }.joined(separator: "\n"))
      """)

  @OptionGroup var options: PlanOptions

  @Argument(help: "Edits, each in quotes of its own.", completion: .list([]))
  var edits: [String] = []

  @Option(help: "A file with an edit a line; - is standard input.", completion: .file())
  var file: String?

  func run() throws {
    let lines = edits.map { Text($0) } + (try fileLines())
    // As on the board: what says nothing, and remarks, are no edits.
    guard lines.contains(where: \.isEdit) else {
      throw Problem.couldNot("No edit was given. podboard edit --help shows how they are written.")
    }
    // A board may save between reading and writing: then the edits are applied to what it saved.
    for _ in 0..<20 { if try isDone(lines) { return } }
    throw Problem.couldNot("\(options.plan) is being changed all the time by somebody else. Try again.")
  }

  /// Applies the edits to the plan as it is in the file now; false where the file was changed meanwhile.
  private func isDone(_ lines: [Text]) throws -> Bool {
    let opened = try options.open()
    var indexed = IndexedPlan(opened.plan)
    let scenario = try options.scenario.map { _ in try options.scenario(of: indexed).scenario.id }
    let change: Change
    do {
      let done = try indexed.apply(commands: lines, in: scenario)
      try refuseUnknownChecks(done.edits)
      change = done.change
    } catch let error as CommandRefusal {
      let place = lines.count > 1 ? "Edit \(error.line): " : ""
      throw Problem.no("\(place)\(error.refusal.sentence.closed) The plan is as it was.")
    }
    guard !change.isEmpty else {
      Output.say("That is so already.")
      return true
    }
    do throws(FileProblem) {
      _ = try PlanStore.save(indexed.plan, to: options.plan, expecting: opened.hash)
    } catch {
      if error.kind == .changedElsewhere { return false }
      throw Problem.couldNot(error.sentence)
    }
    for sentence in change.sentences(in: indexed) { Output.say(sentence) }
    return true
  }

  /// A finding that no check makes cannot be accepted: the name is misspelt.
  private func refuseUnknownChecks(_ edits: [Edit]) throws {
    for case .add(let addition) in edits.map(\.verb) where addition.kind == .waiver {
      guard case .text(let name)? = addition.fields.first(where: { $0.key == "check" })?.value,
        !Check.all.contains(where: { $0.name == name })
      else { continue }
      let names = Check.all.map(\.name)
      let meant = name.nearest(among: names).map { "Perhaps \($0) is meant." }
      throw Problem.no(
        "There is no check \"\(name)\". \(meant ?? "The checks are \(names.map(\.string).told).") The plan is as it was."
      )
    }
  }

  private func fileLines() throws -> [Text] {
    guard let file else { return [] }
    do throws(FileProblem) {
      let bytes = try file == "-" ? Stream.readStandardInput() : DurableFile.read(file)
      return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Text(utf8: $0) ?? "?" }
    } catch {
      throw Problem.couldNot(error.sentence)
    }
  }
}

extension String {
  /// With a full stop where a sentence ends with something else, such as how an edit is written.
  fileprivate var closed: String { [".", "?", "!"].contains { hasSuffix($0) } ? self : self + "." }
}

extension Text {
  /// Whether there is more in the line than blanks or a remark.
  fileprivate var isEdit: Bool {
    let first = utf8.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
    return first.map { $0 != UInt8(ascii: "#") } ?? false
  }
}
