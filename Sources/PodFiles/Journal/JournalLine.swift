import Glibc
import PodModel
import Syntax

/// Whose session a journal is of, and what it began with.
public struct JournalHeader: Hashable, Sendable {
  public var session: Text
  public var user: Text
  public var host: Text
  /// The id of the board's process on that computer; 0 where it is not known.
  public var process: Int
  /// What tells one start of the computer from another.
  public var boot: Text
  /// When the session began, as a `Timestamp`, in UTC; empty where it is not known.
  public var since: String
  /// Of the plan that was read; nil where the plan was in no file yet.
  public var hash: ContentHash?

  /// Of a session of this process, which begins now with a file of this hash.
  public init(over hash: ContentHash?) {
    session = Text(String(UInt64.random(in: 1 << 60 ... .max), radix: 16))
    user = Text(Computer.user)
    host = Text(Computer.host)
    process = Int(getpid())
    boot = Text(Computer.boot)
    since = Timestamp.now
    self.hash = hash
  }
}

extension JournalHeader {
  /// Of another user's journal, which may not be read: all that can be known is whose it is, and whether a board on this
  /// computer holds it. Where none does the host is empty.
  init?(ofOther path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.isRegular else { return nil }
    self.init(over: nil)
    session = Text(path.parentAndName.name)
    if !Computer.holdsLock(of: status) { host = "" }
    user = Text(Computer.user(status.st_uid))
    process = 0
    boot = ""
    since = ""
  }
}

/// A change with its number in the journal, when it was made, and by whom.
public struct JournalEntry: Hashable, Sendable {
  /// From 1, one more with each entry of the session.
  public var number: Int
  /// As a `Timestamp`, in UTC.
  public var at: String
  /// The user whose board made it.
  public var by: Text
  public var logged: LoggedChange
}

/// A line of a journal: its content in JSON, after a checksum of it.
public enum JournalLine: Hashable, Sendable {
  case header(JournalHeader)
  case entry(JournalEntry)
  /// The file is about to hold the plan of this hash, with all entries up to a number.
  case saving(ContentHash, through: Int)
  /// The file holds it, and the disk has confirmed it.
  case saved(ContentHash, through: Int)
  /// The file held this, which somebody else wrote; of this session's entries it has those up to a number.
  case read(ContentHash, through: Int)
  /// Somebody saw what was not saved, and decided.
  case settled(taken: Bool, at: String)
}

extension JournalLine {
  /// The bytes of the line, with the newline at its end.
  public var bytes: [UInt8] {
    let content = JSONWriter.bytes(of: json)
    return Array(Self.checksum(content).utf8) + [UInt8(ascii: " ")] + content + [UInt8(ascii: "\n")]
  }

  /// nil where the bytes, without a newline, are no whole line.
  init?(_ bytes: [UInt8]) {
    let content = Array(bytes.dropFirst(Self.checksumLength + 1))
    guard bytes.starts(with: Array("\(Self.checksum(content)) ".utf8)),
      let json = try? JSONReader.value(of: content), let line = JournalLine(json: json)
    else { return nil }
    self = line
  }

  private static let checksumLength = 16

  /// Tells a whole line from a torn one.
  private static func checksum(_ content: [UInt8]) -> String {
    String(ContentHash(of: content).digits.prefix(checksumLength))
  }
}

// MARK: JSON

extension JournalLine {
  private var json: JSON {
    switch self {
    case .header(let header): header.json
    case .entry(let entry): entry.json
    case .saving(let hash, let through): Self.mark("saving", hash, through)
    case .saved(let hash, let through): Self.mark("saved", hash, through)
    case .read(let hash, let through): Self.mark("read", hash, through)
    case .settled(let taken, let at): .map([.init("settled", .flag(taken)), .init("at", .text(Text(at)))])
    }
  }

  private static func mark(_ key: Text, _ hash: ContentHash, _ through: Int) -> JSON {
    .map([.init(key, .text(Text(hash.digits))), .init("through", .number(Text("\(through)")))])
  }

  private init?(json: JSON) {
    if let header = JournalHeader(json: json) {
      self = .header(header)
    } else if let entry = JournalEntry(json: json) {
      self = .entry(entry)
    } else if case .flag(let taken)? = json["settled"] {
      self = .settled(taken: taken, at: json["at"]?.words ?? "")
    } else if let through = json["through"]?.asWhole {
      if let hash = json["saving"]?.hash { self = .saving(hash, through: through); return }
      if let hash = json["saved"]?.hash { self = .saved(hash, through: through); return }
      guard let hash = json["read"]?.hash else { return nil }
      self = .read(hash, through: through)
    } else {
      return nil
    }
  }
}

extension JournalHeader {
  /// The version of the form of journals.
  private static let version = 1

  fileprivate var json: JSON {
    var members: [JSON.Member] = [
      .init("journal", .number(Text("\(Self.version)"))), .init("session", .text(session)), .init("user", .text(user)),
      .init("host", .text(host)), .init("process", .number(Text("\(process)"))), .init("boot", .text(boot)),
      .init("since", .text(Text(since))),
    ]
    if let hash { members.append(.init("hash", .text(Text(hash.digits)))) }
    return .map(members)
  }

  fileprivate init?(json: JSON) {
    guard json["journal"]?.asWhole == Self.version, let session = json["session"]?.asText else { return nil }
    self.session = session
    user = json["user"]?.asText ?? "somebody"
    host = json["host"]?.asText ?? ""
    process = json["process"]?.asWhole ?? 0
    boot = json["boot"]?.asText ?? ""
    since = json["since"]?.words ?? ""
    hash = json["hash"]?.hash
  }
}

extension JournalEntry {
  fileprivate var json: JSON {
    .map([
      .init("n", .number(Text("\(number)"))), .init("at", .text(Text(at))), .init("by", .text(by)),
      .init("way", .text(Text(logged.way.rawValue))), .init("step", .text(logged.step)),
      .init("said", .text(Text(logged.said))), .init("commands", .list(logged.commands.map { .text(Text($0)) })),
      .init("change", logged.change.json),
    ])
  }

  fileprivate init?(json: JSON) {
    guard let number = json["n"]?.asWhole, let way = json["way"]?.words.flatMap(LoggedChange.Way.init(word:)),
      let change = json["change"].flatMap({ try? Change(json: $0) }), case .list(let commands)? = json["commands"]
    else { return nil }
    self.number = number
    at = json["at"]?.words ?? ""
    by = json["by"]?.asText ?? "somebody"
    logged = LoggedChange(
      way, step: json["step"]?.asText ?? "", change, said: json["said"]?.words ?? "",
      commands: commands.compactMap(\.words))
  }
}

extension JSON {
  fileprivate var words: String? { asText?.string }

  fileprivate var hash: ContentHash? { words.flatMap(ContentHash.init(digits:)) }
}
