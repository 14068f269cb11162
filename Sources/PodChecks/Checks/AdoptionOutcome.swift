import PodModel
import Syntax

extension Check {
  static let adoptionOutcome = Check(
    name: "adoption-outcome",
    counted: ("outcome about the use of AI", "outcomes about the use of AI"),
    summary: "An outcome that measures how much AI is used instead of what it is used for.",
    reason: "Use is easy to raise and says nothing; a goal of use is met by using it for show.",
    source: "domain.md, Checks",
    limits: "Measures or statements with a word for AI beside a word for use.",
    examples: [
      Example("what it is for", people: "", outcome("Days to match an invoice")),
      Example("use of something else", people: "", outcome("Users of the new checkout")),
      Example(
        "use of AI", people: "", outcome("AI usage per week"),
        finds: ["AI usage per week measures how much AI is used, and not what for."]),
      Example(
        "a tool by its name", people: "", outcome("Engineers who use Copilot"),
        finds: ["Engineers who use Copilot measures how much AI is used, and not what for."]),
    ],
    touched: { delta, _ in delta.subject.kind == .outcome ? [delta.subject] : [] },
    each: .outcome { outcome, _ in
      // The measure is what counts; the statement stands for it only where there is none.
      let words = words(of: outcome.measure.isEmpty ? outcome.statement : outcome.measure)
      guard !words.isDisjoint(with: wordsForAI), !words.isDisjoint(with: wordsForUse) else { return [] }
      return [
        Finding(
          "adoption-outcome", at: Subject(.outcome, outcome.id), .watch,
          "\(outcome.shownName) measures how much AI is used, and not what for.", short: "measures AI use")
      ]
    })

  private static let wordsForAI: Set<String> = [
    "ai", "agent", "agents", "assistant", "assistants", "chatbot", "chatgpt", "claude", "copilot", "gemini", "genai",
    "gpt", "llm", "llms",
  ]

  private static let wordsForUse: Set<String> = [
    "active", "adopt", "adopted", "adoption", "licence", "licences", "license", "licenses", "prompts", "rollout",
    "sessions", "tokens", "trained", "usage", "use", "used", "users", "uses", "using",
  ]

  private static func words(of text: Text) -> Set<String> {
    Set(text.sortKey.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func outcome(_ measure: String) -> String {
    #""outcomes": [{"id": "o", "measure": "\#(measure)"}]"#
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
