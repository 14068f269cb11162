import ArgumentParser
import BoardUI
import PodFiles
import PodModel
import Syntax

struct Recover: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what a board that ended by force left unsaved, and asks what is to become of it.",
    discussion: """
      Ends with 0 where nothing is left, with 1 where something is and nothing was decided.

      Examples:
        podboard recover plan.json
        podboard recover plan.json --take
      """)

  @Argument(help: "The plan's file.", completion: .plans)
  var plan: String

  @Flag(help: "Takes what is left over into the plan, without asking.")
  var take = false

  @Flag(help: "Leaves the plan as it is, without asking; podboard log still shows what was left.")
  var leave = false

  func run() throws {
    let opened: PlanStore.Opened
    do throws(FileProblem) { opened = try PlanStore.open(plan) } catch { throw Problem.couldNot(error.sentence) }
    let left = folder.left(over: opened.hash)
    guard !left.isEmpty else { return Output.say("Nothing is left to recover: \(plan) has all that was done.") }
    let recovery = Recovery(left.map(\.journal), over: opened.hash)
    for sentence in recovery.heading { Output.say(sentence) }
    for logged in recovery.changes { Output.say("  \(logged.said)") }
    if take || !leave && Output.isInteractive && Output.confirms("Take them over into \(plan)?") {
      try takeOver(recovery, opened)
      for journal in left { journal.settle(taken: true) }
    } else if leave {
      for journal in left { journal.settle(taken: false) }
      Output.say("\(plan) is as it was. podboard log \(plan) still shows what was left.")
    } else {
      Output.say("Nothing was changed. --take takes it over into \(plan), --leave leaves it.")
      throw ExitCode(1)
    }
  }

  /// In a session of its own, so that the log has it and the board can undo it.
  private func takeOver(_ recovery: Recovery, _ opened: PlanStore.Opened) throws {
    var indexed = IndexedPlan(opened.plan)
    var refused: [String] = []
    do throws(FileProblem) {
      let journal = try JournalWriter(in: folder, JournalHeader(over: opened.hash))
      for logged in recovery.changes {
        let change: Change
        do throws(EditRefusal) { change = try indexed.follow(logged) } catch {
          refused.append("Not done again: \(logged.said) \(error.sentence)")
          continue
        }
        let step = Text("\(journal.header.session)-\(journal.count + 1)")
        let again = LoggedChange(step: step, change, said: logged.said, commands: logged.commands)
        try journal.note(again, by: journal.header.user)
      }
      let hash = try PlanStore.save(indexed.plan, to: plan, expecting: opened.hash) { hash in
        journal.noteSaving(hash, through: journal.count)
      }
      journal.noteSaved(hash, through: journal.count)
      journal.end(keeping: true)
    } catch {
      throw Problem.couldNot(error.sentence)
    }
    Output.say("\(plan) has them now.")
    for sentence in refused { Output.complain(sentence) }
  }

  private var folder: JournalFolder { JournalFolder(of: plan, state: Rescue.stateFolder) }
}
