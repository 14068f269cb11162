import ArgumentParser
import PodModel

extension Plan {
  /// Tells what clashes after a merge, and how it is settled in the file; the command ends with 1 then.
  /// - Parameter opening: makes the beginning of a sentence of "one clash is" or "2 clashes are".
  func tellOpenClashes(in file: String, _ opening: (String) -> String) throws {
    let clashes = openClashes
    guard let first = clashes.first else { return }
    let number = clashes.count == 1 ? "one clash is" : "\(clashes.count) clashes are"
    Output.complain("\(opening(number)) open:")
    for (scenario, clash) in clashes { Output.complain("  @\(scenario) \(clash.sentence)") }
    let edit = "@\(first.scenario) settle \(first.clash.on.text) \(first.clash.field) 1"
    Output.complain("Nothing is lost. Settle each, for example: podboard edit \(file) '\(edit)'")
    throw ExitCode(1)
  }
}
