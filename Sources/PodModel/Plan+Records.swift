import Syntax

extension Plan {
  /// How many records of a kind there are: of the plan, or of the scenario at a position.
  public func count(of kind: Kind, in scenario: Int?) -> Int {
    RecordAccess.all[kind]?.count(self, Plan.place(of: kind, in: scenario)) ?? 0
  }

  /// Goes through the records of a kind as the file has them, one after the other, so that they need not all be there
  /// in that form at once.
  public func forEachRecord(of kind: Kind, in scenario: Int?, _ body: (JSON) -> Void) {
    RecordAccess.all[kind]?.forEach(self, Plan.place(of: kind, in: scenario), body)
  }

  private static func place(of kind: Kind, in scenario: Int?) -> RecordAccess.Place {
    RecordAccess.Place(scenario: scenario, subject: Subject(kind, text: ""))
  }
}
