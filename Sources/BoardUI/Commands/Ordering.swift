import PodModel
import Syntax

extension Command {
  static let earlier = Command(
    "earlier", "Puts the pod before the one ahead of it, or somebody before whoever is ahead in the pod",
    .character("<"), changes: true, in: .records, whyNot: { $0.whyNoStep(-1) }
  ) { $0.putInOrder(-1) }

  static let later = Command(
    "later", "Puts the pod behind the one that follows it, or somebody behind whoever follows in the pod",
    .character(">"), changes: true, in: .records, whyNot: { $0.whyNoStep(1) }
  ) { $0.putInOrder(1) }
}

extension Board {
  /// What is put in order by the cursor: the seats of a pod, or the pods; and where in it the cursor is.
  private var order: (ids: [Text], index: Int, subject: Subject)? {
    guard let pod = focusedPod else { return nil }
    if let seat = focusedSeat, let index = pod.seats.firstIndex(where: { $0.id == seat.id }) {
      return (pod.seats.map(\.id.text), index, Subject(.seat, seat.id, in: pod.id))
    }
    guard focus.item == nil, let index = pods.position(of: pod.id) else { return nil }
    return (pods.map(\.id.text), index, .pod(pod.id))
  }

  fileprivate func whyNoStep(_ step: Int) -> String? {
    guard let order else { return "Put the cursor on a pod, or on somebody in one, first." }
    guard !order.ids.indices.contains(order.index + step) else { return nil }
    return step < 0 ? "This is the first already." : "This is the last already."
  }

  fileprivate mutating func putInOrder(_ step: Int) -> [Effect] {
    guard let order, order.ids.indices.contains(order.index + step) else { return [] }
    let (ids, index) = (order.ids, order.index)
    let ahead = step > 0 ? index + 1 : index - 2
    return commit([.order(order.subject, ahead < 0 ? .first : .after(ids[ahead]))], then: focus)
  }
}
