import Syntax

extension Plan {
  /// An empty plan with its first scenario, so that pods can be formed at once.
  public init(title: Text, asOf: Day?) {
    self.init()
    self.title = title
    self.asOf = asOf
    var first = Scenario()
    first.id = "a"
    first.name = "Pods"
    scenarios.insert(first, at: 0)
  }
}
