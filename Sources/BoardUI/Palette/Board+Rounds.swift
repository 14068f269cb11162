import PodModel
import Syntax

/// A round of a workshop: so many minutes to fill pods, then everybody stops and looks.
public struct Round: Hashable, Sendable {
  public let number: Int
  /// Seconds that are left.
  public internal(set) var left: Int

  /// "06:40"
  var clock: String {
    let parts = [left / 60, left % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return parts.joined(separator: ":")
  }
}

extension Board {
  private static let longest = 240

  mutating func startRound(_ words: Text) -> [Effect] {
    if words == "stop" {
      guard round != nil else {
        refuse("No round is on.")
        return []
      }
      endRound()
      return [.round(seconds: nil)]
    }
    guard let minutes = Int(words.string), (1...Self.longest).contains(minutes) else {
      refuse("Say how many minutes, from 1 to \(Self.longest): round 10.")
      return []
    }
    rounds += 1
    round = Round(number: rounds, left: minutes * 60)
    moments.append(Moment(name: Text("round \(rounds)"), plan: plan, isMark: true))
    say("Round \(rounds): \(minutes) \(minutes == 1 ? "minute" : "minutes"). Fill, then stop, check, announce.")
    return [.round(seconds: minutes * 60)]
  }

  /// The round goes on, so many seconds from its end.
  mutating func countDown(to left: Int) {
    guard round != nil else { return }
    round?.left = left
    if left <= 0 { endRound() }
  }

  private mutating func endRound() {
    guard let ended = round else { return }
    round = nil
    moments.append(Moment(name: Text("end of round \(ended.number)"), plan: plan, isMark: true))
    say("Round \(ended.number) is over. Stop, check, announce: g d and v tell what it brought.")
  }
}
