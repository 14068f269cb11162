import Glibc
import PodModel
import Synchronization
import Syntax

extension JournalFolder {
  /// A plan as it was when somebody on a board of this user gave that moment a name.
  public struct Moment: Sendable {
    public let name: Text
    /// As people read it, "23 Nov 14:05".
    public let when: String
    public let plan: Plan

    public init(_ name: Text, when: String, _ plan: Plan) {
      self.name = name
      self.when = when
      self.plan = plan
    }
  }

  /// So many moments of a plan are kept: the last ones, of a large plan fewer.
  public static let mostMoments = 9
  private static let mostBytes = 64 << 20

  /// One after the other, in whatever threads.
  private static let keeping = Mutex(())

  /// The moments that are kept, the oldest first.
  public var moments: [Moment] {
    guard let momentsPath, let bytes = try? DurableFile.read(momentsPath),
      case .list(let moments)? = (try? JSONReader.value(of: bytes))?["moments"]
    else { return [] }
    return moments.compactMap { moment in
      guard let name = moment["name"]?.asText, let when = moment["when"]?.asText, let plan = moment["plan"],
        let read = try? PlanFile.read(JSONWriter.bytes(of: plan), named: momentsPath)
      else { return nil }
      return Moment(name, when: when.string, read.plan)
    }
  }

  /// Keeps a moment with those before it. It is only for telling what was done since, so that it may fail.
  public func keep(_ moment: Moment) {
    guard let momentsPath else { return }
    Self.keeping.withLock { _ in
      var kept = (moments + [moment]).suffix(Self.mostMoments).map(\.json)
      while kept.count > 1, Self.bytes(of: kept).count > Self.mostBytes { kept.removeFirst() }
      write(Self.bytes(of: kept), to: momentsPath)
    }
  }

  private static func bytes(of moments: [JSON]) -> [UInt8] {
    JSONWriter.bytes(of: .map([JSON.Member("moments", .list(moments))]))
  }
}

extension JournalFolder.Moment {
  fileprivate var json: JSON {
    .map([
      JSON.Member("name", .text(name)), JSON.Member("when", .text(Text(when))),
      JSON.Member("plan", plan.json ?? .map([])),
    ])
  }
}
