import ArgumentParser
import Glibc
import Syntax

/// A word that was meant for a command and is taken for the name of a plan otherwise.
enum MistypedCommand {
  /// Throws where the first word, or the one after `help`, is no command and cannot be a plan that is to be opened either.
  static func refuse(_ words: [String]) throws {
    guard let first = words.first else { return }
    if first == "help", words.count > 1 { return try refuseHelp(on: words[1]) }
    guard isBare(first), !Podboard.commandNames.contains(first), access(first, F_OK) != 0 else { return }
    let near = nearest(to: first)
    // `podboard autumn --ascii` makes a new plan: anything that Open takes does.
    guard near != nil || (try? Open.parse(words)) == nil else { return }
    let others = near == nil ? "There is no command and no file \"\(first)\"." : "There is no command \"\(first)\"."
    throw Problem.couldNot("\(others) \(advice(near))")
  }

  private static func refuseHelp(on word: String) throws {
    guard !word.hasPrefix("-"), !Podboard.commandNames.contains(word) else { return }
    throw Problem.couldNot("There is no command \"\(word)\". \(advice(nearest(to: word)))")
  }

  private static func advice(_ near: String?) -> String {
    near.map { "Did you mean \($0)?" } ?? "podboard --help tells all commands."
  }

  /// A word as commands are: names of plans have a dot or a slash as a rule.
  private static func isBare(_ word: String) -> Bool {
    !word.isEmpty && !word.hasPrefix("-")
      && !word.utf8.contains { [UInt8(ascii: "."), UInt8(ascii: "/")].contains($0) }
  }

  /// The command that differs least; hidden ones are never meant.
  private static func nearest(to word: String) -> String? {
    let shown = Podboard.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    return Text(word.lowercased()).nearest(among: (shown + ["help"]).map { Text($0) })?.string
  }
}
