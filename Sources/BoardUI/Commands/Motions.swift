extension Command {
  static let up = Command("up", "Up a row", .up, .character("k"), in: .moving) { board in
    board.step(.up)
    return []
  }

  static let down = Command("down", "Down a row", .down, .character("j"), in: .moving) { board in
    board.step(.down)
    return []
  }

  static let left = Command(
    "left", "To the card on the left, or to the people without a pod; sorts People by the column before, folds Lines",
    .left, .character("h"), in: .moving
  ) {
    board in
    board.step(.left)
    return []
  }

  static let right = Command(
    "right", "To the card on the right; sorts People by the next column, unfolds Lines", .right, .character("l"),
    in: .moving
  ) { board in
    board.step(.right)
    return []
  }

  static let pageUp = Command(
    "page up", "Up by a row of cards, or a screen of people", .pageUp, .control("b"), in: .moving
  ) {
    board in
    board.page(.up)
    return []
  }

  static let pageDown = Command(
    "page down", "Down by a row of cards, or a screen of people", .pageDown, .control("f"), in: .moving
  ) { board in
    board.page(.down)
    return []
  }

  static let toFirst = Command("first", "To the first", .home, in: .moving) { board in
    board.jump(toEnd: false)
    return []
  }

  static let toLast = Command("last", "To the last", .end, in: .moving) { board in
    board.jump(toEnd: true)
    return []
  }
}
