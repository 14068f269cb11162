import BoardUI
import Cells
import Glibc
import PodFiles
import Syntax
import TerminalIO

extension RunLoop {
  /// Milliseconds that an editor is given to end when the program is told to.
  private static let grace = 2000

  /// Opens a note in the reader's editor, and takes in what comes back.
  /// - Returns: the signals that came meanwhile and end the program, once all is saved.
  func edit(_ draft: NoteDraft) -> [Int32] {
    guard let command = EditorProcess.command else {
      let advice = "No editor is set, as EDITOR=nano would set one."
      carryOut(edited: .noEditor(advice), draft, nil)
      return []
    }
    saveNow()
    let file: EditorFile
    do throws(EditorFile.Problem) { file = try EditorFile(holding: draft.document) } catch {
      carryOut(edited: .failed(error.sentence), draft, nil)
      return []
    }
    var ending: EditorProcess.Ending?
    var signals: [Int32] = []
    terminal.lend {
      guard let editor = EditorProcess(command, opening: file.path, wake: wake) else { return }
      (ending, signals) = wait(for: editor)
    }
    _ = board.handle(.resize(terminal.size))
    take(file, of: draft, after: ending, command, wasTold: !signals.isEmpty)
    return signals
  }

  /// Until the editor has ended. What ends this program ends the editor first, by force where it takes too long.
  private func wait(for editor: EditorProcess) -> (EditorProcess.Ending, [Int32]) {
    var told: [Int32] = []
    var deadline: Int?
    while true {
      if let ending = editor.end() { return (ending, told) }
      var waiting = pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&waiting, 1, Int32(deadline.map { max(0, $0 - Clock.now) } ?? -1))
      for signal in wake.drain() where Signals.end.contains(signal) {
        editor.send(signal)
        told.append(signal)
        deadline = deadline ?? Clock.now + Self.grace
      }
      if let due = deadline, due <= Clock.now {
        editor.send(SIGKILL)
        deadline = Clock.now + Self.grace
      }
    }
  }

  private func take(
    _ file: EditorFile, of draft: NoteDraft, after ending: EditorProcess.Ending?, _ command: String, wasTold: Bool
  ) {
    switch (ending, file.read()) {
    case (nil, _), (.exited(126)?, _), (.exited(127)?, _):
      let sentence = "The editor \(command) cannot be started."
      carryOut(edited: .noEditor(sentence), draft, file)
    case (.exited(let code)?, _) where code != 0 && !wasTold:
      carryOut(edited: .failed("The editor ended with \(code), so the note is as it was."), draft, file)
    case (_, .unfit(let sentence)):
      carryOut(edited: .failed("\(sentence) The note is as it was."), draft, file, keeps: file.holdsText)
    case (let ending?, .text(let document)):
      // Editors save what was not written yet beside the file when they are killed.
      let leaves = ending != .exited(0) && file.hasLeftovers
      carryOut(edited: .document(document), draft, leaves ? nil : file)
      if leaves { parting = "What the editor had not written is in \(file.folder)." }
      if ending != .exited(0) { tell(.notice(ended(ending))) }
    }
  }

  private func ended(_ ending: EditorProcess.Ending) -> String {
    let how = if case .killed(let signal) = ending { "was killed by signal \(signal)" } else { "was told to end" }
    let sentences =
      ["The editor \(how); what it had written counts.", board.status.sentence] + [parting].compactMap { $0 }
    return sentences.joined(separator: " ")
  }

  /// Hands the board what came of it. Nothing that was written is lost: where the board cannot take it, it is kept.
  private func carryOut(edited: EditedText, _ draft: NoteDraft, _ file: EditorFile?, keeps: Bool = false) {
    for effect in board.take(edited, of: draft) { record(effect) }
    guard let file else { return }
    var isRefused = false
    if case .document = edited { isRefused = board.status.isRefusal }
    guard keeps || isRefused else { return file.remove() }
    tell(.notice("\(board.status.sentence) What you wrote is in \(file.keep())."))
  }
}
