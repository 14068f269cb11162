import BoardUI
import Glibc
import PodFiles
import PodModel

extension RunLoop {
  /// What a change is followed by: it is in the journal before it is painted, and saved soon after.
  func record(_ effect: Effect) {
    switch effect {
    case .changed(let logged):
      if let message = records.note(logged) { tell(message) }
      changed = (changed?.first ?? Clock.now, Clock.now)
    case .settled(let taken): records.settle(taken: taken)
    case .answered, .export, .copy, .round, .redraw, .suspend, .quit, .editText, .listRosters, .readRoster: break
    }
  }

  /// The plan's deadline for being saved: 300 ms after the last change, 2 s after the first at the latest. nil where
  /// nothing is to be saved, or a worker is at the file already.
  var deadline: Int? {
    guard let changed, saver.isFree else { return nil }
    return min(changed.last + 300, changed.first + 2000)
  }

  var snapshot: Snapshot { Snapshot(plan: board.plan, changes: board.changes, entries: records.entries) }

  func saveWhenDue() {
    guard let deadline, deadline <= Clock.now else { return }
    changed = nil
    board.receive(.saving)
    saver.start(snapshot)
  }

  func takeNews(_ news: [Saver.News]) {
    for item in news {
      switch item {
      case .message(let message): tell(message)
      case .incoming(let incoming, let known): join(incoming, known)
      case .unreadable(let file): board.ask(about: file)
      case .earlier(let past, let future): board.remember(past: past, future: future)
      case .moment(let moment): board.remember(moment: moment.name, when: moment.when, moment.plan)
      case .seen(let plan, let when): board.remember(seen: plan, when: when)
      }
    }
  }

  /// Moments that were named just now outlive the board.
  func keepMarks() {
    let marks = board.marks
    for mark in marks[keptMarks...] { records.keep(mark.name, mark.plan) }
    keptMarks = marks.count
  }

  /// A save that is done does not mean "saved" where there have been changes since it began.
  func tell(_ message: Message) {
    if message != .saved || changed == nil { board.receive(message) }
  }

  /// Joins what somebody else wrote with what is here; what is only here is saved at once then.
  private func join(_ incoming: Incoming, _ known: KnownPlan) {
    guard let effects = board.takeIn(incoming) else {
      guard !board.isReadOnly else {
        return board.ask(about: UnreadableFile(sentence: "What the file holds now cannot be joined with what is here."))
      }
      do throws(FileProblem) { takeNews(try saver.goBeside(snapshot)) } catch {
        board.receive(.saveFailed(error.sentence))
      }
      return
    }
    saver.accept(known)
    for effect in effects { record(effect) }
    if board.plan == known.plan {
      changed = nil
      board.receive(.saved)
    } else {
      changed = (Clock.now - 2000, Clock.now)
    }
  }

  /// Carries out what somebody decided about a file that cannot be read, unless it can be by now.
  func settle(_ answer: UnreadableFile.Answer) {
    changed = nil
    do throws(FileProblem) { takeNews(try saver.settle(answer, snapshot)) } catch {
      board.receive(.saveFailed(error.sentence))
    }
  }

  private var isUnsaved: Bool { changed != nil || board.save != .saved || saver.isBusy }

  func saveNow() {
    guard isUnsaved else { return }
    do throws(FileProblem) { try saveAll(isLast: false) } catch { board.receive(.saveFailed(error.sentence)) }
  }

  /// Saves, and where somebody else wrote to the file joins that and saves again. Each round that fails is one in which
  /// somebody else saved, so that among all boards there is always one that comes through.
  /// - Parameter isLast: whether nobody can be asked any more about a file that cannot be read.
  private func saveAll(isLast: Bool) throws(FileProblem) {
    for _ in 0..<100 where isUnsaved {
      let news = saver.takeNews()
      if news.isEmpty {
        changed = nil
        let outcome = try saver.finish(snapshot)
        guard outcome.contains(where: \.isQuestion) else {
          takeNews(outcome)
          continue
        }
        return takeNews(isLast ? try saver.goBeside(snapshot) : outcome)
      } else {
        takeNews(news)
      }
    }
    if isUnsaved { takeNews(try saver.goBeside(snapshot)) }
  }

  /// Saves before leaving. Where that fails, a copy goes to the state folder; where that fails too, nil: the board stays.
  func finish() -> End? {
    do throws(FileProblem) {
      if isUnsaved { try saveAll(isLast: true) }
      records.end(seen: saver.path)
      return .saved
    } catch {
      if let rescued = Rescue.keep(board.plan, of: saver.path) {
        return .notSaved("\(error.sentence) The plan is kept in \(rescued).")
      }
      board.receive(
        .saveFailed("\(error.sentence) Nothing is closed, so that nothing is lost. Make room, then press q."))
      return nil
    }
  }
}
