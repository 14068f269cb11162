/// docs/keys.md: every command with its keys, made from the commands themselves.
public enum KeysDocument {
  public static var markdown: String {
    ([introduction] + Command.Section.allCases.map(section) + [words, mouse, moving, configuration]).joined(
      separator: "\n")
  }

  private static let introduction = """
    # Keys

    `?` shows this on the board, filtered as you type; `:` finds a command by its name and performs it. The names are
    those by which other keys are given in `config.json`.

    """

  private static func section(_ section: Command.Section) -> String {
    let rows = Command.all.filter { $0.section == section }.map { command in
      row(command.keys.map(\.notation), command.name, command.help)
    }
    let digits = section == .moving ? [row(["0-9"], "go to pod", "Goes to the pod with that number")] : []
    return table(section.rawValue, digits + rows)
  }

  private static var words: String {
    table("In words", Board.wordedEntries.map { row([$0.keys], $0.name, $0.help) })
  }

  private static var mouse: String {
    table("The mouse", Board.mouseEntries.map { row([$0.keys], $0.name, $0.help) })
  }

  private static var moving: String {
    table(MovingKey.section, MovingKey.all.map { row([$0.keys(.unicode)], $0.word, $0.help) })
  }

  private static let configuration = """
    ## Keys and looks of your own

    `$XDG_CONFIG_HOME/podboard/config.json`, or `~/.config/podboard/config.json`:

    ```json
    {
      "keys": {"move": "v", "redo": ["Ctrl-R", "U"]},
      "theme": "high-contrast",
      "marks": "ascii"
    }
    ```

    - `keys`: for a command the key or the keys that it has instead of its own. Digits, Esc, Ctrl-C, Ctrl-L and Ctrl-Z
      cannot be given away.
    - `theme`: `default` (the terminal's own colours), `light`, `dark`, `high-contrast`; `--theme` goes before it, and
      `NO_COLOR` before both.
    - `marks`: `unicode` or `ascii`.

    What cannot be read is named with its line and left out; the rest counts.

    """

  private static func table(_ title: String, _ rows: [String]) -> String {
    (["## \(title)", "", "| keys | name | what it does |", "| --- | --- | --- |"] + rows + [""]).joined(separator: "\n")
  }

  private static func row(_ keys: [String], _ name: String, _ help: String) -> String {
    "| \(keys.map { "`\($0)`" }.joined(separator: " ")) | \(name) | \(help) |"
  }
}
