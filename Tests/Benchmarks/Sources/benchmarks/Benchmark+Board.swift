import BoardUI
import Cells
import PodModel

extension Benchmark {
  /// What keys do on the whole board, each with the picture that follows; without what the terminal does with that.
  static let board: [Benchmark] = [
    Benchmark("a board of the plan, before the first key") { company in
      repeated(3) { _ in company.board }
    },
    Benchmark("cursor keys on cards", atMost: 1.5, ofThatIn: .small) { company in
      company.pressing([.right, .home], each: [.down, .right, .up, .left], times: 50)
    },
    Benchmark("cursor keys among people without a pod", atMost: 1.5, ofThatIn: .small) { company in
      company.pressing(each: [.down, .up], times: 100)
    },
    Benchmark("page down over cards", atMost: .milliseconds(16)) { company in
      company.pressing([.right, .home], each: [.pageDown], times: 100)
    },
    Benchmark("the first m") { company in
      (0..<3).flatMap { _ in company.pressing([.right, .home, .down, .down], each: [.character("m")], times: 1) }
    },
    Benchmark("m, from the second on", atMost: .milliseconds(16)) { company in
      company.pressing(
        upToMove + [.escape], then: [.escape, .pageDown, .down, .down], each: [.character("m")], times: 20)
    },
    Benchmark("m, from the second on, as in a small company", atMost: 1.5, ofThatIn: .screenful) { company in
      company.pressing(
        upToMove + [.escape], then: [.escape, .pageDown, .down, .down], each: [.character("m")], times: 20)
    },
    Benchmark("drop a move, with its checks", atMost: .milliseconds(10)) { company in
      company.pressing(
        upToMove + [.escape], then: [.pageDown, .down, .down, .character("m")], each: [.enter], times: 50)
    },
    Benchmark("undo a move, with its checks", atMost: .milliseconds(10)) { company in
      company.pressing(
        [.right, .home], then: [.pageDown, .down, .down, .character("m"), .enter], each: [.character("u")], times: 50)
    },
    Benchmark("cursor keys in People", atMost: 1.5, ofThatIn: .small) { company in
      company.pressing([.character("g"), .character("p")], each: [.down, .up], times: 100)
    },
    Benchmark("cursor keys in Lines", atMost: 1.5, ofThatIn: .screenful) { company in
      company.pressing([.character("g"), .character("l")], each: [.down, .up], times: 100)
    },
    Benchmark("cursor keys in Checks", atMost: 1.5, ofThatIn: .small) { company in
      company.pressing([.character("g"), .character("c")], each: [.down, .up], times: 100)
    },
    Benchmark("to People and back") { company in
      company.pressing(
        [], then: [.character("g"), .character("b"), .character("g")], each: [.character("p")], times: 3)
    },
    Benchmark("find a name, key by key", atMost: .milliseconds(16)) { company in
      company.pressing([.character("/")], each: "number 99".map { .character($0) }, times: 1)
    },
    Benchmark("find what nobody is called, key by key", atMost: .milliseconds(16)) { company in
      company.pressing([.character("/")], each: "zzzzzzzz".map { .character($0) }, times: 1)
    },
  ]

  /// To a person of the first card, who is then in the air: where cards have room, what comes first is an outcome.
  private static let upToMove: [Key] = [.right, .home, .down, .down, .character("m")]
}

extension Company {
  fileprivate var board: Board { Board(plan, size: Size(columns: 200, rows: 60)) }

  /// Times single keys: those before them are pressed once, those between before each round.
  fileprivate func pressing(
    _ before: [Key] = [], then between: [Key] = [], each keys: [Key], times: Int
  ) -> [Duration] {
    var board = self.board
    var painter = ScreenPainter()
    var watch = Stopwatch()
    func press(_ key: Key) {
      _ = board.handle(.key(key))
      _ = painter.draw(board)
    }
    for key in before { press(key) }
    for _ in 0..<times where !watch.isEnough {
      for key in between { press(key) }
      for key in keys { watch.time { press(key) } }
    }
    return watch.samples
  }
}
