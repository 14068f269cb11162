import PodFiles
import PodModel
import Syntax

extension Benchmark {
  /// The plan file: reading it, and writing it for a save.
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
  ]
}

extension Company {
  static func read(_ bytes: [UInt8]) throws -> Plan { try PlanFile.read(bytes, named: "company.json").plan }
}
