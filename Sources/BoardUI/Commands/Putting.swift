import PodModel
import Syntax

extension Board {
  /// What was said when somebody was put into a pod, and when that was; nil where this history does not know.
  func lastPutting(of person: Person, into pod: Pod) -> String? {
    let step = history.past.last { step in
      step.change.deltas.contains { delta in
        delta.scenario == scenario && delta.subject.kind == .seat && delta.subject.pod == pod.id
          && delta.change(of: "person")?.after == .text(person.id.text)
      }
    }
    guard let step else { return nil }
    let sentences = step.change.sentences(in: indexed)
    let names = [person.shownName.string, pod.shownName.string]
    let about = sentences.first { sentence in names.allSatisfy { sentence.contains($0) } } ?? sentences.first
    return about.map { told($0.asSaid(in: step.said), step) }
  }

  /// When a pod was added or last given its line, whatever else of it was edited since.
  func lastPlacing(of pod: PodID) -> String? {
    for step in history.past.reversed() {
      let placing = step.change.deltas.last { delta in
        delta.subject == .pod(pod) && delta.scenario == scenario && delta.placing != nil
      }
      guard let delta = placing?.placing else { continue }
      return Change([delta]).sentences(in: indexed).first.map { told($0, step) }
    }
    return nil
  }

  private func told(_ sentence: String, _ step: History<Place>.Step) -> String {
    let origin = step.origin.isEmpty ? "in this session" : look.shown(Text(step.origin))
    return "\(look.shown(Text(sentence))) That was \(origin)."
  }
}

extension Delta {
  /// What of it adds a pod or gives it its line; nil where nothing does.
  fileprivate var placing: Delta? {
    switch event {
    case .added: self
    case .set: change(of: "reportsTo").map { Delta(subject, in: scenario, .set([$0])) }
    case .removed, .moved, .reordered: nil
    }
  }
}

extension String {
  /// A sentence as it was said then: told now, whether somebody "also" joins a pod depends on what they joined since.
  fileprivate func asSaid(in said: String) -> String {
    if said.contains(self) { return self }
    let words = split(separator: " ").map(String.init)
    guard let joining = words.firstIndex(where: { ["joins", "join"].contains($0) }), joining > 0 else { return self }
    let hadOthers = said.contains("also joins ") || said.contains("also join ")
    let isAlso = words[joining - 1].utf8.elementsEqual("also".utf8)
    let before = words[..<(isAlso ? joining - 1 : joining)]
    return (before + (hadOthers ? ["also"] : []) + words[joining...]).joined(separator: " ")
  }
}
