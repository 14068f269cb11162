import Cells
import PodModel
import Syntax

extension Board {
  /// Takes in what the terminal tells, and says what is wanted of the world outside.
  public mutating func handle(_ event: TerminalEvent) -> [Effect] {
    defer {
      settleList()
      askWhenFree()
    }
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      paste(text)
      return []
    case .mouse(let mouse): return point(mouse)
    case .resize(let size):
      self.size = size
      // How many options are set side by side depends on the room.
      if page == .changes { revision += 1 }
      reveal()
      return []
    case .closed: return [.quit]
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    switch (mode, key) {
    case (_, .control("z")): return [.suspend]
    case (_, .control("l")): return [.redraw]
    case (.browsing, _): return pressBrowsing(key)
    case (.moving(let move), _): return pressMoving(key, move)
    case (.adding, _): return pressAdding(key)
    case (.going, _): return pressGoing(key)
    case (.exporting(let screen), _): return pressExport(key, screen)
    case (.filtering(let line), _): return pressFilter(key, line)
    case (.form(let form), _): return pressForm(key, form)
    case (.picking(let picker), _): return pressPicker(key, picker) + lookForRosters()
    case (.importing(let screen), _): return pressImport(key, screen)
    case (.titles(let screen), _): return pressTitles(key, screen)
    case (.help(let help), _): return pressHelp(key, help)
    case (.recovering(let recovery), _): return pressRecovery(key, recovery)
    case (.unreadable(let file), _): return pressUnreadable(key, file)
    }
  }

  private mutating func pressBrowsing(_ key: Key) -> [Effect] {
    if case .character(let digit) = key, digit.isASCII, digit.isNumber {
      goToPod(typing: digit)
      return []
    }
    digits = ""
    grip = nil
    if key == .control("c") {
      say("Nothing is lost. q leaves.")
      return []
    }
    if swapping != nil, key == .enter { return pickForSwap() }
    guard let command = keymap[key] else {
      say("\(key.notation) does nothing here. \(self.key(of: .help)) shows all keys.")
      return []
    }
    return perform(command)
  }

  /// Does what a command says, or says why it cannot be done now.
  mutating func perform(_ command: Command) -> [Effect] {
    if let reason = whyNot(command) {
      refuse(reason)
      return []
    }
    return command.perform(&self)
  }

  /// Digits go to the pod with that number: 1, then 2, goes to pod 1 and then to pod 12 where there is one.
  private mutating func goToPod(typing digit: Character) {
    let longer = Int(digits + String(digit)).flatMap { content?.pod(numbered: $0) }
    digits = longer == nil ? String(digit) : digits + String(digit)
    guard let pod = longer ?? Int(digits).flatMap({ content?.pod(numbered: $0) }) else {
      refuse("There is no pod \(digits).")
      return
    }
    go(to: .card(pod.id, nil))
  }

  private mutating func pressForm(_ key: Key, _ current: Form) -> [Effect] {
    var form = current
    switch form.press(key == .control("c") ? .escape : key) {
    case .editing: mode = .form(form)
    case .cancelled:
      mode = .browsing
      if form.isChanged { draft = form } else if draft?.asksTheSame(as: form) == true { draft = nil }
      say(
        form.isChanged ? "\(form.whenLeft) What you typed is there again when you open the form again." : form.whenLeft)
    case .submitted(let verbs): return submit(verbs, of: form)
    }
    return []
  }

  /// Opens a form, with what was typed into it when it was left.
  mutating func open(_ form: Form) {
    if var draft, draft.asksTheSame(as: form) {
      draft.plan = plan
      mode = .form(draft)
      say("What you had typed is here again.")
    } else {
      mode = .form(form)
    }
  }

  private mutating func submit(_ verbs: [Edit.Verb], of form: Form) -> [Effect] {
    guard !verbs.isEmpty else {
      mode = .browsing
      say(form.whenLeft)
      return []
    }
    let before = indexed
    let effects = commit(verbs)
    if status.isRefusal {
      var refused = form
      refused.refuse(status.sentence)
      mode = .form(refused)
      return []
    }
    mode = .browsing
    draft = nil
    if let added = history.past.last?.change.deltas.first, case .added = added.event,
      let place = place(of: added.subject, before: before)
    {
      go(to: place)
    }
    return effects
  }

  private mutating func pressPicker(_ key: Key, _ current: Picker<Pick>) -> [Effect] {
    var picker = current
    switch picker.press(key == .control("c") ? .escape : key) {
    case .picking: mode = .picking(picker)
    case .cancelled:
      mode = .browsing
      status.sentence = ""
    case .picked(let pick):
      mode = .browsing
      return perform(pick)
    }
    return []
  }

  private mutating func pressHelp(_ key: Key, _ current: HelpScreen) -> [Effect] {
    var help = current
    switch help.press(key == .control("c") ? .escape : key) {
    case .reading: mode = .help(help)
    case .left: mode = .browsing
    }
    return []
  }

  /// Pasted text is text, never commands.
  private mutating func paste(_ text: String) {
    switch mode {
    case .form(var form):
      form.paste(text)
      mode = .form(form)
    case .picking(var picker):
      picker.paste(text)
      mode = .picking(picker)
    case .moving(let move): paste(text, move)
    case .exporting(var screen):
      screen.paste(text)
      mode = .exporting(screen)
    case .filtering(var line):
      line.paste(text)
      filter(by: line)
    case .adding: paste(names: text)
    case .titles(var screen):
      screen.paste(text)
      mode = .titles(screen)
    case .browsing, .going, .help, .recovering, .unreadable, .importing:
      say(
        "Pasted text is never taken for keys. To add names, press \(self.key(of: .add)) first and then paste them, one a line."
      )
    }
  }
}
