import PodModel
import Syntax

/// What the board wants of the world outside; the run loop carries it out.
public enum Effect: Hashable, Sendable {
  /// The plan changed: to be noted before it is painted, and saved.
  case changed(LoggedChange)
  /// Somebody decided about what an earlier session left unsaved; what was taken over has been told by `changed`.
  case settled(taken: Bool)
  /// A chart is to be written to a new file; none that is there is replaced.
  case export([UInt8], path: Text)
  /// A round begins and lasts so long, or ends; what is left is to be told every second.
  case round(seconds: Int?)
  /// A note is to be opened in the reader's editor; what comes of it goes to `Board.take`.
  case editText(NoteDraft)
  /// The rosters of a folder are to be listed; "" is the folder that podboard was started in.
  case listRosters(folder: Text)
  /// A roster is to be read, with columns whose meaning was said: "Squad=team".
  case readRoster(path: Text, columns: [Text])
  /// Text for the clipboard.
  case copy(Text)
  /// Somebody decided about a plan's file that cannot be read.
  case answered(UnreadableFile.Answer)
  case redraw
  case suspend
  /// Leave, once what is to be saved is saved.
  case quit
}

/// What the world outside tells the board.
public enum Message: Hashable, Sendable {
  case saving
  case saved
  /// A sentence that says what went wrong and what follows.
  case saveFailed(String)
  case notice(String)
  /// The rosters of a folder that was asked about.
  case rosters([StartFile], folder: Text)
  /// A roster that was asked for, or why it cannot be read.
  case roster(ReadRoster)
  /// The same, with what it would do to the plan worked out already.
  case preview(ImportPreview)
  case noRoster(String, path: Text)
  /// What was ordered by `Board.orderFits`.
  case fits(WorkedOutFits)
  /// How many seconds of the round are left.
  case roundLeft(Int)
  /// Where a chart was written to.
  case exported(String)
  /// Why a chart was not written, and what to do.
  case notExported(String)
}

/// How the file stands against what is on the screen.
public enum SaveState: Hashable, Sendable {
  case saved
  /// Changed, or being written.
  case saving
  case failed
}
