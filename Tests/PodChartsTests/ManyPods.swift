import PodModel
import Syntax

/// An organisation of any size that is not hostile: leaders, pods of four or five, outcomes, agents, a bench.
enum ManyPods {
  private static let first = [
    "Ana", "Bo", "Chi", "Dag", "Eva", "Femi", "Gül", "Hugo", "Ines", "Jun", "Kofi", "Lena", "Mei",
  ]
  private static let last = [
    "Ruiz", "Lindqvist", "Nguyễn", "Okafor", "Wójcik", "Haddad", "Rossi", "O'Neill", "Álvarez-Íñiguez", "Tanaka",
    "Weiss",
  ]
  private static let crafts = ["engineering", "design", "product", "data", "support", "sales", "marketing"]
  private static let pods = [
    "Checkout", "Search", "Onboarding", "Partner Desk", "Platform Core", "Renewals", "Insight",
  ]

  static func plan(pods count: Int, people: Int) throws -> IndexedPlan {
    let leaders = max(2, count / 6)
    let members = (0..<count).map { pod in Array(stride(from: leaders + pod, to: people, by: count).prefix(5)) }
    let json = """
      {"podboard": 1, "title": "Company", "marking": "CONFIDENTIAL", "asOf": "2026-11-23",
       "frame": {"question": "Can every customer journey have one owner?"},
       "people": [\(list(people) { person($0, leaders) })],
       "scenarios": [{"id": "a", "name": "Pods", "pods": [\(list(count) { pod($0, members[$0], leaders) })],
        "agents": [\(list(count / 3, agent))],
        "outcomes": [\(list(count) { outcome($0, members[$0].first ?? 0) })]}]}
      """
    return IndexedPlan(try Plan(json: try JSONReader.value(of: Array(json.utf8))))
  }

  private static func list(_ count: Int, _ record: (Int) -> String) -> String {
    (0..<count).map(record).joined(separator: ",\n")
  }

  private static func person(_ number: Int, _ leaders: Int) -> String {
    let name = "\(first[number % first.count]) \(last[number * 7 % last.count]) \(number)"
    let craft = crafts[number % crafts.count]
    let manager = number == 0 ? "" : #", "manager": "p\#(number < leaders ? 0 : number % leaders)""#
    return #"""
      {"id": "p\#(number)", "name": "\#(name)", "title": "Senior \#(craft) specialist", "employee": "E\#(number)",
       "capabilities": {"\#(craft)": \#(number % 5 + 1), "skill \#(number % 17)": 3},
       "today": {"teams": ["Team \#(number / 9)"]\#(manager)}}
      """#
  }

  private static func pod(_ number: Int, _ members: [Int], _ leaders: Int) -> String {
    let seats = members.map { #"{"person": "p\#($0)"}"# }.joined(separator: ", ")
    let open =
      number % 5 == 0 ? #"\#(seats.isEmpty ? "" : ", "){"id": "open", "role": "Designer", "by": "2027-03-01"}"# : ""
    let lead = members.first.map { #", "lead": "p\#($0)""# } ?? ""
    return #"""
      {"id": "pod\#(number)", "number": \#(number + 1), "name": "\#(pods[number % pods.count]) \#(number + 1)",
       "mission": "Owns part \#(number) of the customer journey from end to end", "importance": "high",
       "needs": {"\#(crafts[number % crafts.count])": 3}\#(lead), "reportsTo": "p\#(number % leaders)",
       "dottedTo": ["p\#((number + 1) % leaders)"], "seats": [\#(seats)\#(open)]}
      """#
  }

  private static func agent(_ number: Int) -> String {
    #"{"id": "agent\#(number)", "name": "Helper \#(number)", "purpose": "drafts answers", "pods": ["pod\#(number * 3)"]}"#
  }

  private static func outcome(_ number: Int, _ owner: Int) -> String {
    #"{"id": "o\#(number)", "measure": "Days until part \#(number) is delivered", "unit": "days", "baseline": 10, "target": 4, "#
      + #""due": "2027-06-30", "owner": "p\#(owner)", "pod": "pod\#(number)"}"#
  }
}
