import Glibc
import PodFiles
import PodModel
import Syntax

extension Benchmark {
  /// The plan file and the journal: reading, writing for a save, noting a change.
  static let files: [Benchmark] = [
    Benchmark("open a file: parse and check") { company in
      try repeated(3) { _ in try Company.read(company.bytes) }
    },
    Benchmark("read the JSON alone") { company in
      try repeated(3) { _ in try JSONReader.value(of: company.bytes) }
    },
    Benchmark("write the plan") { company in
      repeated(3) { _ in PlanFile.write(company.plan) }
    },
    Benchmark("guess at 4,000 different job titles", atMost: .seconds(1)) { _ in
      let people = (0..<4_000).map { #"{"id": "p\#($0)", "title": "Senior Backend engineer \#($0) of payments"}"# }
      let plan = try Company.read(Array(#"{"podboard": 1, "people": [\#(people.joined(separator: ","))]}"#.utf8))
      return repeated(3) { _ in TitleGuesses(in: plan) }
    },
    Benchmark("note a move in the journal", atMost: .microseconds(200)) { company in
      let path = "/tmp/podboard-benchmark-\(getpid()).json"
      let journal = try JournalWriter(in: JournalFolder(of: path, state: nil), JournalHeader(over: nil))
      defer { journal.end(keeping: false) }
      return try company.editing(200, { .company(move: $0) }) { _, change, watch in
        let logged = LoggedChange(step: "1", change, said: "", commands: [])
        try watch.time { try journal.note(logged, by: "benchmark") }
      }
    },
  ]
}

extension Company {
  static func read(_ bytes: [UInt8]) throws -> Plan { try PlanFile.read(bytes, named: "company.json").plan }
}
