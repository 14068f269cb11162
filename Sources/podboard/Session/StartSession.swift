import ArgumentParser
import BoardUI
import Cells
import Glibc
import PodFiles
import PodModel
import Syntax
import TerminalIO

/// The start screen, and what is chosen there.
enum StartSession {
  static func run(_ options: ScreenOptions) throws {
    guard Output.isInteractive else {
      Output.complain(page: Podboard.helpMessage())
      throw ExitCode(2)
    }
    switch try choose(options) {
    case .stay, .quit: return
    case .open(let path): try Open.open(path.string, options)
    case .importRoster(let path): try Open.open(path.string, options)
    case .demo: try Demo.open(options)
    case .newPlan(let names): try start(with: names, options)
    }
  }

  private static func choose(_ options: ScreenOptions) throws -> StartOutcome {
    let (terminal, wake) = try BoardSession.takeTerminal(options)
    defer { terminal.leave() }
    let look = options.look(on: terminal)
    var screen = StartScreen(files: FolderListing.files(in: "."))
    while true {
      terminal.show(draw(screen, look, terminal.size))
      var waiting = [
        pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&waiting, 2, -1)
      let signals = wake.drain()
      if signals.contains(where: Signals.end.contains) { return .quit }
      if signals.contains(SIGTSTP) { terminal.suspend() }
      if signals.contains(SIGCONT) { terminal.resume() }
      for event in terminal.readEvents() {
        switch event {
        case .key(.control("z")): terminal.suspend()
        case .key(.control("l")): terminal.redraw()
        case .key(let key):
          let outcome = screen.press(key)
          if case .open(let path) = outcome, access(path.string, F_OK) != 0 {
            screen.refuse("There is no file \(path). n starts a new plan.")
          } else if outcome != .stay {
            return outcome
          }
        case .paste(let text): screen.paste(text)
        case .closed: return .quit
        case .mouse, .resize: break
        }
      }
    }
  }

  private static func draw(_ screen: StartScreen, _ look: Look, _ size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.region(canvas.bounds) { screen.draw(in: &$0, look: look) }
    return canvas
  }

  /// A new plan of these people in this folder, under the first name that is free.
  private static func start(with names: [Text], _ options: ScreenOptions) throws {
    var indexed = IndexedPlan(Plan(title: "New plan", asOf: .today))
    do throws(EditRefusal) { _ = try indexed.apply(names.map { Edit(.add(Edit.Addition(.person, $0))) }) } catch {
      throw Problem.no(error.sentence)
    }
    for number in 1...999 {
      let path = number == 1 ? "pods.plan.json" : "pods-\(number).plan.json"
      do throws(FileProblem) {
        try PlanStore.create(indexed.plan, at: path)
      } catch {
        if error.kind == .exists { continue }
        throw Problem.couldNot(error.sentence)
      }
      return try Open.open(path, options)
    }
    throw Problem.couldNot(
      "This folder has too many plans called pods.plan.json already. Name one: podboard new plan.json")
  }
}
