import PodModel
import Syntax

/// Northwind in small: six people, three pods, an agent, an outcome.
enum SamplePlan {
  static func indexed() throws -> IndexedPlan { IndexedPlan(try plan()) }

  static func plan() throws -> Plan { try Plan(json: JSONReader.value(of: Array(text.utf8))) }

  static func json(_ text: String) throws -> JSON { try JSONReader.value(of: Array(text.utf8)) }

  static let text = #"""
    {"podboard": 1, "people": [
      {"id": "deepa", "name": "Deepa Nair", "title": "CPO"},
      {"id": "farah", "name": "Farah Aziz"},
      {"id": "ana", "name": "Ana Ruiz", "today": {"manager": "deepa"}},
      {"id": "tom", "name": "Tom Whitfield"},
      {"id": "maya", "name": "Maya Chen"},
      {"id": "maya-2", "name": "Maya Chen"},
      {"id": "post", "title": "Analyst", "vacant": true}
    ], "scenarios": [
      {"id": "a", "name": "Pods by product",
       "pods": [
        {"id": "search", "number": 1, "name": "Search", "lead": "ana", "reportsTo": "deepa", "seats": [
          {"person": "ana", "share": 80, "role": "Engineer"}, {"person": "maya"}]},
        {"id": "growth", "number": 2, "name": "Growth", "seats": [{"id": "ux", "role": "UX designer"}]},
        {"id": "payments", "number": 3, "name": "Payments", "seats": [{"person": "tom"}]}
       ],
       "agents": [{"id": "ledgerly", "name": "Ledgerly", "owner": "tom", "pods": ["payments"]}],
       "outcomes": [{"id": "drop-off", "statement": "Fewer leave", "measure": "Drop-off", "unit": "%",
         "target": 22, "pod": "search", "owner": "ana", "loop": {"agent": "ledgerly", "is": "trial"}}],
       "lines": [{"person": "tom", "reportsTo": "farah"}]
      },
      {"id": "b", "name": "Pods by journey", "pods": [{"id": "checkout", "number": 1, "name": "Checkout"}]}
    ]}
    """#
}
