import BoardUI
import PodCharts
import PodModel
import Testing

@Suite("Taking charts away")
struct ExportTests {
  @Test("every chart is looked at in every format that it has, and written as it is shown")
  func everything() throws {
    var player = Player(try Plans.sample())
    player.press("x")
    for chart in Chart.all {
      #expect(player.screen.contains("CHART \(chart.name)"))
      for format in Format.all where format.takes(chart) {
        #expect(player.screen.contains("FORMAT \(format.name)"))
        player.press("Enter Enter")
        guard case .export(let bytes, let path)? = player.effects.first else {
          Issue.record("\(chart.name) as \(format.name) is not written")
          return
        }
        let options = ChartOptions(width: 98)
        let expected = try Chart.render(
          player.board.indexed, scenario: player.board.scenario, chart: chart, format: format, options: options)
        #expect(bytes == expected)
        #expect(path.string.hasPrefix("northwind-customer-reorg-\(chart.name)."))
        player.press("Esc Tab")
      }
      player.press("l")
    }
  }

  @Test("a file that could not be written is said, and another name can be typed; one that was is told")
  func outcome() throws {
    var player = Player(try Plans.sample())
    player.press("x Enter Enter")
    player.receive(.notExported("a.txt is there already, and is left as it is. Type another name."))
    #expect(player.screen.contains("Type another name."))
    player.press("x Enter")
    player.receive(.exported("b.txt"))
    #expect(player.said == "Written to b.txt.")
    #expect(player.screen.contains("BOARD"))
  }

  @Test("behind the curtain the chart is curtained too, and what names everybody is refused")
  func curtained() throws {
    var player = Player(try Plans.sample())
    player.press("P x")
    #expect(!player.screen.contains("Maya Chen"))
    player.press("h")
    #expect(!player.screen.contains("Maya Chen"))
  }

  @Test("what is copied is the chart as text")
  func copied() throws {
    var player = Player(try Plans.sample())
    player.press("x c")
    guard case .copy(let text)? = player.effects.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.string.contains("Maya Chen"))
  }
}
