import PodModel

/// The measures of one side as a summary tells them: those that one move changes together stand in one line.
struct SummaryValues {
  let measures: Measures

  /// Labels, and what stands beside them; nil where there is nothing to tell.
  static let rows: [(label: String, words: @Sendable (SummaryValues) -> String?)] = [
    ("People", { $0.told("people") }),
    ("In pods", { $0.inPods }),
    ("Leaving", { $0.told("leave") }),
    ("Leaders", { $0.leaders }),
    ("Dotted lines", { $0.told("dotted-lines") }),
    ("Moving, dissolved", { $0.moves }),
    ("Outcomes judgeable", { $0.told("outcomes") }),
    ("Outcomes on loops", { $0.told("loops") }),
    ("Agents by autonomy", { $0.told("agents") }),
  ]

  private func told(_ key: String) -> String? {
    measures[key].map { $0.lines.joined(separator: "; ") }
  }

  /// "36 in 9 pods of 3 to 5"
  private var inPods: String? {
    guard let people = told("in-pod"), let pods = told("pods") else { return nil }
    return "\(people) in \(pods == "1" ? "1 pod" : "\(pods) pods")\(range("pod-sizes").map { " of \($0)" } ?? "")"
  }

  /// "6; 3 layers; spans 4 to 10"
  private var leaders: String? {
    guard let leaders = told("leaders") else { return nil }
    let layers = told("layers").map { "; \($0 == "1" ? "1 layer" : "\($0) layers")" } ?? ""
    return leaders + layers + (range("spans").map { "; spans \($0)" } ?? "")
  }

  /// "33 people, 8 of 11 teams"
  private var moves: String? {
    guard let moves = told("moves") else { return nil }
    let people = moves == "1" ? "1 person" : "\(moves) people"
    guard case .part(_, let all)? = measures["dissolved-teams"] else { return people }
    return people + (told("dissolved-teams").map { ", \($0) \(all == 1 ? "team" : "teams")" } ?? "")
  }

  private func range(_ key: String) -> String? {
    guard case .spread(let spread)? = measures[key] else { return nil }
    let (least, greatest) = (spread.least.grouped, spread.greatest.grouped)
    return least == greatest ? least : "\(least) to \(greatest)"
  }
}
