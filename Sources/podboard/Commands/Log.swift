import ArgumentParser
import Glibc
import PodFiles
import PodModel

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what was done on the board, session by session.",
    discussion: """
      Each computer and user has a log of their own. As commands, what was undone is left out: podboard edit does the
      rest again.

      Examples:
        podboard log plan.json
        podboard log plan.json --as commands > edits.txt
        podboard edit monday.json --file edits.txt
      """)

  @Argument(help: "The plan's file.", completion: .plans)
  var plan: String

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, commands }

  @Option(name: .customLong("as"), help: "text: sentences. commands: edits, a line each.")
  var form = Form.text

  func run() throws {
    let journals = JournalFolder(of: plan, state: Rescue.stateFolder).all().filter { !$0.entries.isEmpty }
    guard !journals.isEmpty else {
      // A plan that was removed since may still have a log; without one, its name is misspelt.
      guard access(plan, F_OK) == 0 else {
        throw Problem.couldNot("There is no file \(plan). Name a plan that is there.")
      }
      return Output.say("Nothing was done on a board with \(plan) here yet.")
    }
    switch form {
    case .text: journals.forEach(tell)
    case .commands:
      for logged in journals.flatMap(\.done).map(\.logged).effective {
        for command in logged.commands {
          // Byte for byte, so that it does the same again. An edit of podboard's has escapes for what hides or acts; in a
          // journal of a stranger's there may be anything.
          if command.hidesNothing { try Output.put(Array("\(command)\n".utf8)) } else { Output.say(page: command) }
        }
      }
    }
  }

  private func tell(_ journal: Journal) {
    Output.say("\(journal.header.told):")
    for entry in journal.done { Output.say("  \(Timestamp.told(entry.at))  \(entry.logged.said)") }
    if !journal.left.isEmpty { Output.say("  Not saved when the board ended:") }
    for entry in journal.left { Output.say("    \(Timestamp.told(entry.at))  \(entry.logged.said)") }
    if journal.isTorn { Output.say("  (A line that was being written when the board ended is left out.)") }
  }
}

extension [LoggedChange] {
  /// All that still holds, in its order: what was done and not undone, and what came in from others.
  fileprivate var effective: [LoggedChange] {
    let standing = Set(self.standing.past.map(\.step))
    return filter { $0.way == .received || $0.way == .done && standing.contains($0.step) }
  }
}

extension String {
  /// Whether all of it is to be seen where it is printed, but for what joins and varies letters and emoji.
  fileprivate var hidesNothing: Bool {
    unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      if properties.isJoinControl || properties.isVariationSelector { return true }
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: return false
      default: return !properties.isDefaultIgnorableCodePoint
      }
    }
  }
}
