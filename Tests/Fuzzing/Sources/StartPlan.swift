import PodFiles
import PodModel

/// What fuzzers begin with.
enum StartPlan {
  /// A plan with a record of every kind that an edit names.
  static let indexed: IndexedPlan = {
    let bytes = Array(source.utf8)
    do throws(FileProblem) { return IndexedPlan(try PlanFile.read(bytes, named: "start").plan) } catch {
      fatalError(error.sentence)
    }
  }()

  private static let source = """
    {"podboard": 1, "title": "T", "people": [
       {"id": "ana", "name": "Ana Ruiz", "fte": 80, "today": {"manager": "deepa", "team": "Web"}},
       {"id": "tom", "name": "Tom Whitfield"}, {"id": "maya", "name": "Maya Chen"}, {"id": "maya-2", "name": "Maya Chen"},
       {"id": "deepa"}, {"id": "é \\u0301", "name": "to"}, {"id": "post", "vacant": true}],
     "scenarios": [
       {"id": "a", "name": "A", "pods": [
          {"id": "search", "number": 1, "name": "Search", "lead": "ana", "reportsTo": "deepa", "dottedTo": ["tom"],
           "seats": [{"person": "ana", "share": 60}, {"id": "ux", "role": "Designer"}]},
          {"id": "growth", "name": "Growth", "seats": [{"person": "ana", "share": 40}, {"person": "maya"}]}],
        "outcomes": [{"id": "drop-off", "statement": "Drop-off", "pod": "search"}],
        "agents": [{"id": "ledgerly", "name": "Ledgerly", "pods": ["growth"]}],
        "placements": [{"person": "tom", "is": "leaves"}]},
       {"id": "b", "name": "B", "pods": [{"id": "in", "name": "In"}]}]}
    """
}
