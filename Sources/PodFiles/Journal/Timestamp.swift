import Glibc

/// Times as journals have them, "2026-11-23T20:05:00.250Z": two sessions of one second keep their order.
public enum Timestamp {
  public static var now: String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    gmtime_r(&time.tv_sec, &parts)
    let thousandths = String(1000 + time.tv_nsec / 1_000_000).dropFirst()
    return text(parts, format: "%Y-%m-%dT%H:%M:%S") + ".\(thousandths)Z"
  }

  /// A time as people here read it, "23 Nov 14:05"; what is no time comes back as it is.
  public static func told(_ timestamp: String) -> String {
    let numbers = timestamp.utf8.split { !(0x30...0x39).contains($0) }.compactMap { Int32(Substring($0)) }
    guard numbers.count >= 6 else { return timestamp.printable }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    return told(seconds: timegm(&parts))
  }

  /// The same of a time in seconds since 1970.
  static func told(seconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    return String(text(parts, format: "%e %b %H:%M").drop { $0 == " " })
  }

  private static func text(_ parts: tm, format: String) -> String {
    var parts = parts
    var buffer = [CChar](repeating: 0, count: 64)
    let length = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
