import Cells
import PodModel
import Syntax

extension Command {
  static let nextOption = Command(
    "next option", "The next option of the plan", .character("]"), footer: "option", in: .options,
    whyNot: { board in
      board.plan.scenarios.count > 1
        ? nil : "This plan has one option. \(board.key(of: .copyOption)) copies it, to try something else."
    }
  ) { board in
    board.showOption(by: 1)
    return []
  }

  static let previousOption = Command(
    "previous option", "The option before", .character("["), in: .options, whyNot: nextOption.whyNot
  ) { board in
    board.showOption(by: -1)
    return []
  }

  static let copyOption = Command(
    "copy option", "The option on the board once more, to try something else; Changes then compares both",
    .character("C"), changes: true, in: .options
  ) { board in
    let effects = board.commit([.duplicate(board.scenario, as: nil, name: nil)])
    guard !board.status.isRefusal, let added = board.addedOption else { return effects }
    board.show(added)
    board.nameOption("What is this copy called?", isProposed: true)
    return effects
  }

  static let newOption = Command(
    "new option", "An option without any pods, to begin again with the same people", changes: true, in: .options
  ) { board in
    board.startAdding(.scenario)
    return []
  }

  static let renameOption = Command(
    "rename option", "Gives the option on the board another name", changes: true, in: .options
  ) { board in
    board.nameOption("What is this option called?")
    return []
  }

  static let removeOption = Command(
    "remove option", "Takes the option on the board away; u brings it back", changes: true, in: .options,
    whyNot: { $0.plan.scenarios.count < 2 ? "A plan has one option at least." : nil }
  ) { board in board.commit([.remove(Subject(.scenario, board.scenario))]) }
}

extension Board {
  mutating func showOption(by distance: Int) {
    let options = plan.scenarios
    guard let position = options.position(of: scenario), !options.isEmpty else { return }
    let next = options[(position + distance + options.count) % options.count]
    show(next.id)
    say("Option \(look.shown(next.shownName)).")
  }

  /// The option that the last change added.
  var addedOption: ScenarioID? {
    history.past.last?.change.deltas.lazy.compactMap { delta -> ScenarioID? in
      guard case .added = delta.event, delta.subject.kind == .scenario else { return nil }
      return ScenarioID(delta.subject.id)
    }.first
  }

  /// - Parameter isProposed: whether the name that it has is one that nobody chose.
  mutating func nameOption(_ question: String, isProposed: Bool = false) {
    var form = Form.asking(question, ["name"], of: Subject(.scenario, scenario), in: indexed, scenario: scenario)
    if isProposed {
      form.propose()
      let name = plan.scenarios[scenario].map { look.shown($0.shownName) } ?? ""
      form.whenLeft = "The copy is called \(name). \(key(of: .undo)) drops it."
    }
    mode = .form(form)
  }
}
