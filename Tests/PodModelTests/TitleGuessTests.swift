import Syntax
import Testing

@testable import PodModel

@Suite("Guesses from job titles")
struct TitleGuessTests {
  @Test(
    "a title tells the craft, and capabilities",
    arguments: [
      ("Backend engineer", "engineering; backend"), ("Senior Back-End Developer", "engineering; backend"),
      ("Payments engineer", "engineering; payments"), ("Full-stack engineer", "engineering; backend, frontend"),
      ("Product manager", "product; product"), ("Product designer", "design; design"),
      ("Content designer", "design; design, content"), ("UX designer", "design; design"),
      ("Senior Data Engineer", "data; data"), ("BI analyst | reporting", "data; data, reporting"),
      ("Site reliability engineer", "engineering; ops"), ("Solutions engineer", "sales; presales"),
      ("Marketing analyst", "marketing; marketing"), ("Head of HR Operations", "people; people"),
      ("Director Human Resources", "people; people"), ("Senior IT Manager", "it; it"),
      ("Marketing designer", "design; design"), ("Product marketing manager", "marketing; marketing"),
      ("Customer success manager", "support; support"), ("CFO", "leadership; finance"), ("CTO", "leadership"),
      ("Permanent Secretary", "leadership; strategy"), ("Private Secretary", "administration; administration"),
      ("Security Guard", "facilities; facilities"), ("Senior Tax Officer", "tax; tax"),
      ("Softwareentwicklerin", "engineering"), ("Bilanzbuchhalter", "finance; finance, accounting"),
      ("Produktmanager (m/w/d)", "product; product"), ("GESCHÄFTSFÜHRER", "leadership; strategy"),
      ("Développeuse backend", "engineering; backend"), ("Cheffe de projet", "delivery; delivery"),
      ("Responsable des ressources humaines", "people; people"), ("Ingénieur logiciel", "engineering"),
      ("compiler-maintainer", "engineering; compilers"),
    ])
  func guessed(title: String, expected: String) throws {
    let guess = try #require(TitleGuess(Text(title)))
    let capabilities = guess.capabilities.map(\.string).joined(separator: ", ")
    #expect("\(guess.craft)" + (capabilities.isEmpty ? "" : "; \(capabilities)") == expected)
  }

  @Test(
    "a title that says nothing, or two things, is not guessed",
    arguments: [
      "", "Manager", "Team Leader", "Member", "Lead", "Trainee", "Director of Finance & IT", "Head of Security",
      "Deputy Director, Head of DFID Sudan", "Make it happen officer", "Executive Assistant to the CEO",
      "Deputy Director Process Design & Customer Engagement", "Director Data Exploitation", "Development Officer",
      "Deputy Director International Relations (also covering the Legacy Project)", "総務部長", "\u{1B}[31m", "🙂",
    ])
  func silent(title: String) {
    #expect(TitleGuess(Text(title)) == nil)
  }

  @Test("every pattern alone is a title that is understood, as its rule says")
  func patterns() {
    for rule in TitleRule.all {
      for pattern in rule.patterns {
        let title = Text(pattern.words.map(\.letters).joined(separator: " "))
        #expect(TitleGuess(title)?.craft == rule.craft, "\(title)")
      }
    }
  }

  private func plan(_ people: String) throws -> IndexedPlan {
    IndexedPlan(try Plan(json: JSONReader.value(of: Array(#"{"podboard": 1, "people": [\#(people)]}"#.utf8))))
  }

  @Test(
    "titles that say nothing are told in the singular and in the plural",
    arguments: [
      (["Manager"], "The job title of 1 person without a craft or capabilities does not say what the work is."),
      (
        ["Manager", "Director"],
        "None of the 2 job titles of 2 people without a craft or capabilities says what the work is."
      ),
    ])
  func silence(titles: [String], sentence: String) throws {
    let people = titles.map { "{\"id\": \"\($0.lowercased())\", \"title\": \"\($0)\"}" }.joined(separator: ", ")
    #expect(TitleGuesses(in: try plan(people).plan).summary == sentence)
  }

  @Test("only what is missing is set, vacant posts are nobody, and a second time there is nothing to do")
  func edits() throws {
    var indexed = try plan(
      #"""
      {"id": "a", "title": "Backend engineer"}, {"id": "b", "title": "backend  Engineer", "craft": "design"},
      {"id": "c", "title": "Backend engineer", "craft": "data", "capabilities": {"data": 5}},
      {"id": "d", "title": "Backend engineer", "vacant": true}, {"id": "e", "title": "Manager"}
      """#)
    let guesses = TitleGuesses(in: indexed.plan)
    #expect(guesses.rows.map(\.sentence) == ["Backend engineer (2 people): craft engineering, can do backend"])
    #expect(
      guesses.summary
        == "Of 2 job titles 1 says what the work is, for 2 of 3 people without a craft or capabilities.")
    #expect(guesses.silent.map(\.title) == ["Manager"])
    #expect(guesses.silent.map(\.people) == [[PersonID("e")]])
    _ = try indexed.apply(guesses.edits)
    let people = indexed.plan.people
    #expect(people.map(\.craft) == ["engineering", "design", "data", "", ""])
    #expect(
      people.map(\.capabilities.json?.inline) == [#"{"backend": 3}"#, #"{"backend": 3}"#, #"{"data": 5}"#, nil, nil])
    #expect(TitleGuesses(in: indexed.plan).edits.isEmpty)
  }
}

extension TitleRule.Word {
  fileprivate var letters: String {
    switch self {
    case .exact(let text), .beginning(let text), .containing(let text), .capitals(let text): text
    }
  }
}
