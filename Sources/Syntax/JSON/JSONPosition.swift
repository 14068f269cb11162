/// One step from a value to one within it.
public enum JSONStep: Hashable, Sendable {
  case key(Text)
  /// Counted from 0.
  case index(Int)
}

/// Where the value at the end of a path stands in a document; nil where the document has no such value.
///
/// The document is walked again, so that reading need not keep positions for errors that are rare.
public func jsonPosition(of path: [JSONStep], in bytes: [UInt8]) -> SourcePosition? {
  var reader = JSONReader(bytes, limits: JSONLimits(bytes: .max, depth: 1000, strings: .max))
  for step in path {
    guard (try? reader.enter(step)) == true else { return nil }
  }
  return SourcePosition(offset: reader.offset, in: bytes)
}

extension JSONReader {
  /// Goes to a value within the value that stands here; false where there is none.
  fileprivate mutating func enter(_ step: JSONStep) throws(JSONError) -> Bool {
    switch step {
    case .key(let wanted):
      try beginMap()
      while let key = try nextKey() {
        if key == wanted { return true }
        try skipValue()
      }
    case .index(let wanted):
      try beginList()
      var index = 0
      while try nextElement() {
        if index == wanted { return true }
        try skipValue()
        index += 1
      }
    }
    return false
  }
}
