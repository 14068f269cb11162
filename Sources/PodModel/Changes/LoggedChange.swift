import Syntax

/// One thing that was done to a plan, as a journal keeps it: enough to tell it, to do it again and to take it back.
public struct LoggedChange: Hashable, Sendable {
  public enum Way: String, CaseIterable, Sendable {
    case done, undone, redone
    /// Came from the file: somebody else saved it there.
    case received
  }

  public var way: Way
  /// The step of the history that this makes, takes back or does again; unique among all sessions.
  public var step: Text
  public var change: Change
  /// What was told in the room.
  public var said: String
  /// Edits as text that do the same.
  public var commands: [String]
  /// By whom it was done in an earlier session, and when, as it is told: "tom, 23 Nov 14:05". Empty for what is done now.
  public var origin = ""

  public init(_ way: Way = .done, step: Text, _ change: Change, said: String, commands: [String]) {
    self.way = way
    self.step = step
    self.change = change
    self.said = said
    self.commands = commands
  }
}

extension IndexedPlan {
  /// Does again what a journal says: the change itself or, where somebody else changed the same records since, its
  /// commands. Gives what it did; refused where neither can be.
  public mutating func follow(_ logged: LoggedChange) throws(EditRefusal) -> Change {
    do throws(EditRefusal) {
      try perform(logged.change)
      return logged.change
    } catch {
      let refusal = error
      guard !logged.commands.isEmpty else { throw refusal }
      do throws(CommandRefusal) {
        return try apply(commands: logged.commands.map { Text($0) }, in: nil).change
      } catch {
        throw error.refusal
      }
    }
  }
}
