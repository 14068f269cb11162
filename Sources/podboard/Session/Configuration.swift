import BoardUI
import Cells
import PodFiles
import PodModel
import Syntax

/// What the reader has set once for all plans, in `config.json`. What is wrong in it is named and left out.
struct Configuration {
  private(set) var keys: [String: [Key]] = [:]
  private(set) var theme: Theme?
  private(set) var isASCII = false
  /// What was left out and why, as sentences with the file and the line.
  private(set) var problems: [String] = []

  private let path: String
  private let bytes: [UInt8]

  /// Reads the file by the XDG rules; without one nothing is set.
  static func read() -> Configuration {
    guard let folder = folder else { return Configuration([], at: "") }
    let path = "\(folder)/podboard/config.json"
    do throws(FileProblem) { return Configuration(try DurableFile.read(path), at: path) } catch {
      var none = Configuration([], at: path)
      if error.kind != .missing { none.problems = [error.sentence] }
      return none
    }
  }

  private static var folder: String? {
    EnvironmentFolder.named("XDG_CONFIG_HOME") ?? EnvironmentFolder.named("HOME").map { "\($0)/.config" }
  }

  init(_ bytes: [UInt8], at path: String) {
    self.bytes = bytes
    self.path = path
    guard !bytes.isEmpty else { return }
    do throws(JSONError) {
      take(try JSONReader.value(of: bytes))
    } catch {
      problems = ["\(path), \(error.position): \(error.message). Nothing in it counts until that is corrected."]
    }
  }

  private mutating func take(_ value: JSON) {
    guard case .map(let members) = value else {
      return skip([], "found \(value.kind), expected an object with \"keys\", \"theme\" or \"marks\"")
    }
    for member in members {
      switch member.key {
      case "keys": takeKeys(member.value)
      case "theme": takeTheme(member.value)
      case "marks": takeMarks(member.value)
      default: skip([.key(member.key)], "found \(quoted(member.key)), expected \"keys\", \"theme\" or \"marks\"")
      }
    }
  }

  private mutating func takeTheme(_ value: JSON) {
    theme = value.asText.flatMap { Theme(named: $0.string) }
    if theme == nil {
      skip([.key("theme")], "found \(told(value)), expected one of \(Theme.names.joined(separator: ", "))")
    }
  }

  private mutating func takeMarks(_ value: JSON) {
    switch value.asText {
    case "ascii": isASCII = true
    case "unicode": isASCII = false
    default: skip([.key("marks")], "found \(told(value)), expected \"unicode\" or \"ascii\"")
    }
  }

  // MARK: Keys

  private mutating func takeKeys(_ value: JSON) {
    guard case .map(let members) = value else {
      return skip([.key("keys")], "found \(value.kind), expected an object of commands and their keys")
    }
    var taken: Set<Key> = []
    for member in members {
      let path = [JSONStep.key("keys"), .key(member.key)]
      guard let command = Command.all.first(where: { Text($0.name) == member.key }) else {
        skip(path, "found \(quoted(member.key)), expected the name of a command, as docs/keys.md lists them")
        continue
      }
      do throws(FieldRefusal) {
        let keys = try Self.keys(of: member.value)
        if let key = keys.first(where: taken.contains) {
          throw FieldRefusal("found \(key.notation), expected a key that no other command was given")
        }
        taken.formUnion(keys)
        self.keys[command.name] = keys
      } catch {
        skip(path, error.problem)
      }
    }
  }

  private static func keys(of value: JSON) throws(FieldRefusal) -> [Key] {
    let notations: [JSON] = if case .list(let list) = value { list } else { [value] }
    var keys: [Key] = []
    for notation in notations {
      guard let text = notation.asText, text.utf8.count < 40, let key = Key.parse(text.string) else {
        throw FieldRefusal("found \(told(notation)), expected a key such as \"v\", \"Ctrl-R\" or \"PgDn\"")
      }
      guard !Keymap.isReserved(key) else {
        throw FieldRefusal("found \(key.notation), expected a key that has no meaning of its own")
      }
      keys.append(key)
    }
    return keys
  }

  // MARK: Problems

  private mutating func skip(_ steps: [JSONStep], _ problem: String) {
    let line = jsonPosition(of: steps, in: bytes).map { ", line \($0.line)" } ?? ""
    problems.append("\(path)\(line): \(problem). That is left out.")
  }

  private func quoted(_ text: Text) -> String { Self.told(.text(text)) }
  private func told(_ value: JSON) -> String { Self.told(value) }

  /// A value as a message quotes it: short, and with nothing in it that acts on a terminal.
  private static func told(_ value: JSON) -> String {
    guard case .text(let text) = value else { return value.kind }
    return JSON.text(Text(String(text.string.unicodeScalars.prefix(40)))).inline
  }
}
