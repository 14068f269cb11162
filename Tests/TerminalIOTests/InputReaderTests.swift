import Cells
import Glibc
import Testing

@testable import TerminalIO

@Suite("Reading from a terminal")
struct InputReaderTests {
  /// A pipe that stands for the terminal's line.
  private func line(_ body: (_ reader: inout InputReader, _ writer: Int32) -> Void) {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    var reader = InputReader(descriptor: ends[0], keys: .common)
    body(&reader, ends[1])
    close(ends[0])
  }

  private func send(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
  }

  @Test("does not wait where nothing comes")
  func nothing() {
    line { reader, writer in
      #expect(reader.events() == [])
      close(writer)
    }
  }

  @Test("takes a lone escape for the Esc key, and pasted text without an end for all of it")
  func pauses() {
    line { reader, writer in
      send("\u{1B}", to: writer)
      #expect(reader.events() == [.key(.escape)])
      send("\u{1B}[200~half", to: writer)
      #expect(reader.events() == [.paste("half")])
      close(writer)
    }
  }

  @Test("delivers what came before the terminal went, then says that it is gone, each time")
  func closed() {
    line { reader, writer in
      send("jk", to: writer)
      close(writer)
      #expect(reader.events() == [.key(.character("j")), .key(.character("k")), .closed])
      #expect(reader.events() == [.closed])
    }
  }
}
