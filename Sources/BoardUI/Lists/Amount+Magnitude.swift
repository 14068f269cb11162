import PodModel

extension Amount {
  /// The number itself, or the hours of a duration with days of 24 hours; nil for what is too long to be a number.
  ///
  /// Only for bars: how far a value has come, and never what it is.
  var magnitude: Double? {
    switch self {
    case .number(let digits): return Double(digits.string)
    case .duration(let text):
      let parts = text.string.split(separator: " ")
      guard parts.count == 2, let value = Double(parts[0]), let hours = Self.hours[String(parts[1])] else { return nil }
      return value * hours
    }
  }

  private static let hours: [String: Double] = [
    "s": 1 / 3600, "min": 1 / 60, "h": 1, "d": 24, "w": 168, "months": 730,
  ]
}
