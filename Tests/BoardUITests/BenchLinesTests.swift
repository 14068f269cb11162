import Cells
import PodModel
import Testing

@testable import BoardUI

/// The people without a pod, worked out from sizes of teams: held against all lines written down.
@Suite("People without a pod, as lines")
struct BenchLinesTests {
  struct Bench: Sendable, CustomTestStringConvertible {
    let people: Int
    let team: Int
    let columns: Int
    var testDescription: String { "\(people) people in teams of \(team), \(columns) columns" }
  }

  static let benches = [0, 1, 2, 5, 6, 23].flatMap { people in
    [1, 3, 50].flatMap { team in [40, 80, 100, 200].map { Bench(people: people, team: team, columns: $0) } }
  }

  private static func board(_ bench: Bench) throws -> Board {
    let names = (0..<bench.people).map { "Person \($0)" }
    return Board(try Plans.people(names, inTeamsOf: bench.team), size: Size(columns: bench.columns, rows: 30))
  }

  /// All lines, written down team by team.
  private static func written(_ board: Board) -> [BenchLines.Line] {
    let teams = board.content?.unplaced ?? []
    if board.layout.benchIsColumn {
      return Array(
        teams.map { [.team($0.team)] + $0.people.map { .people([$0]) } }.joined(separator: [.blank]))
    }
    let everybody = teams.flatMap(\.people)
    let perLine = max(1, (board.layout.bench.columns - 2) / 26)
    return stride(from: 0, to: everybody.count, by: perLine).map {
      .people(Array(everybody[$0..<min($0 + perLine, everybody.count)]))
    }
  }

  @Test("the lines are those of the teams, one after the other", arguments: benches)
  func lines(bench: Bench) throws {
    let board = try Self.board(bench)
    let lines = BenchLines(board, board.layout)
    let written = Self.written(board)
    #expect(lines.count == written.count)
    #expect((0..<lines.count).map { lines[$0] } == written)
    #expect(lines[-1] == .blank)
    #expect(lines[lines.count] == .blank)
  }

  @Test("everybody is on the line that is theirs, and a step goes to the next", arguments: benches)
  func places(bench: Bench) throws {
    let board = try Self.board(bench)
    let lines = BenchLines(board, board.layout)
    let everybody = (board.content?.unplaced ?? []).flatMap(\.people)
    for (index, person) in everybody.enumerated() {
      let line = try #require(lines.line(of: person))
      guard case .people(let people) = lines[line] else {
        Issue.record("line \(line) has no people")
        continue
      }
      #expect(people.contains(person))
      #expect(lines.neighbour(of: person, by: 1) == everybody[min(index + 1, everybody.count - 1)])
      #expect(lines.neighbour(of: person, by: -1) == everybody[max(index - 1, 0)])
    }
  }

  @Test("near any line there is somebody, where there is anybody", arguments: benches)
  func near(bench: Bench) throws {
    let board = try Self.board(bench)
    let lines = BenchLines(board, board.layout)
    for line in -2...lines.count + 2 {
      let person = lines.person(near: line)
      #expect((person == nil) == (bench.people == 0))
      if let person, case .people(let people) = lines[line] { #expect(people.contains(person)) }
    }
  }

  @Test("the cursor stays in sight all the way down and up", arguments: benches)
  func scrolling(bench: Bench) throws {
    var player = Player(try Plans.people((0..<bench.people).map { "Person \($0)" }, inTeamsOf: bench.team), bench.columns, 30)
    for key in Array(repeating: "j", count: bench.people + 1) + Array(repeating: "k", count: bench.people + 1) {
      player.press(key)
      guard case .unplaced(let person) = player.board.focus else { continue }
      let lines = BenchLines(player.board, player.board.layout)
      let line = try #require(lines.line(of: person))
      #expect((player.board.benchTop..<player.board.benchTop + lines.rows).contains(line))
    }
  }
}
