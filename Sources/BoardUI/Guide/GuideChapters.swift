extension Guide {
  struct Chapter: Sendable {
    let title: String
    let steps: [Step]
  }

  /// In the order of a session; each goes on where the one before it ended.
  static let chapters = [
    frame, board, moving, lines, outcomes, people, checks, options, decision, taking, telling, room,
  ]

  private static let frame = Chapter(
    title: "The frame",
    steps: [
      Step(
        text: """
          Begin with what is to be answered: `g`, then `f`. The question, what matters, who may take pods, and by when to
          decide stand here, and later comparisons come back to them. Enter fills in the row under the cursor.
          """, keys: "g f")
    ])

  private static let board = Chapter(
    title: "The board",
    steps: [
      Step(
        text: """
          `g b` shows the pods as cards, beside everybody who has no pod yet. `a`, then `p`, adds a pod; `a` adds outcomes,
          agents, people and open seats too. The last row of a card speaks: what is broken there, else what is to do.
          """, keys: "g b"),
      Step(
        text:
          "`z` turns all cards over, here to outcomes and agents; the next faces show needs and the teams of today.",
        keys: "z"),
    ])

  private static let moving = Chapter(
    title: "Moving people",
    steps: [
      Step(
        text: """
          `m` picks up the person under the cursor, or all who were marked with Space. Now every card says what would come of
          it, and the three best are marked. Digits, part of a name or arrows choose a card.
          """, keys: "z z z / \"vera\" Enter m 5"),
      Step(
        text: """
          Enter drops, Esc puts back. What was done is told in a sentence, with what it breaks or mends. `*` makes somebody
          lead, `w` tells why somebody is there, `r` records a reason.
          """, keys: "Enter"),
    ])

  private static let lines = Chapter(
    title: "Lines",
    steps: [
      Step(
        text: """
          `g l` shows who leads what, beside today, and pods that report to nobody yet. `t` picks the leader of the pod under
          the cursor, `d` adds a dotted line. Who leads today and would lead nobody is told as well.
          """, keys: "g l")
    ])

  private static let outcomes = Chapter(
    title: "Outcomes",
    steps: [
      Step(
        text: """
          `g o`: what each pod is judged by, from baseline to target, with its owner and the loop that serves it. Enter opens
          an outcome; `a`, then `o`, adds one to the pod under the cursor.
          """, keys: "g o")
    ])

  private static let people = Chapter(
    title: "People",
    steps: [
      Step(
        text: """
          `g p` lists everybody. `/` shows only those whom a text fits, Space marks people, and `m` then moves all of them.
          """, keys: "g p")
    ])

  private static let checks = Chapter(
    title: "Checks",
    steps: [
      Step(
        text: """
          `g c`: what contradicts a rule is broken, what is not there yet is to do, and the two are never counted together.
          Enter goes to what a finding is about.
          """, keys: "g c Home"),
      Step(
        text: "`f` proposes what would mend it; `A` accepts it with a reason, and it is then shown but not counted.",
        keys: "f"),
    ])

  private static let options = Chapter(
    title: "Options",
    steps: [
      Step(
        text: """
          `C` copies the option on the board to try something else in it, and asks what the copy is called. `[` and `]` go
          through the options. Here Vera Rubin goes to pod 1 instead.
          """, keys: "Enter g b C \"A bigger checkout\" Enter / \"vera\" Enter m 1 Enter", isDrawn: false),
      Step(
        text: """
          `g d` tells what changes, and `v` with what it is compared: today, the options with each other, or a moment of the
          session. The options differ only where they differ: person by person, then in measures and checks.
          """, keys: "g d v"),
    ])

  private static let decision = Chapter(
    title: "Deciding",
    steps: [
      Step(
        text: """
          What is broken is mended or accepted first: podboard says so when `D` is pressed too early. Then `D` asks who decides,
          when, why, and from when it holds.
          """, keys: "D")
    ])

  private static let taking = Chapter(
    title: "Taking it away",
    steps: [
      Step(
        text: """
          `x` shows a chart as it would be taken away. Left and right choose the chart, Tab the format, Enter writes it to a
          file, `c` puts it on the clipboard. [charts.md](charts.md) shows all of them.
          """, keys: "Esc g b x")
    ])

  private static let telling = Chapter(
    title: "Telling people",
    steps: [
      Step(
        text: """
          Changes against today ends in the conversations that follow from them: who has to be told what, by whom, in order.
          Enter ticks one off when it has been held.
          """, keys: "Esc g d v v End")
    ])

  private static let room = Chapter(
    title: "In front of a room",
    steps: [
      Step(
        text: """
          `p` makes the cards larger for a projector. `P` draws the curtain: initials instead of names, and nothing else about
          people; only `P` lifts it.
          """, keys: "g b p P")
    ])
}
