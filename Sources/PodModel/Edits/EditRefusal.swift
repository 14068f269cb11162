/// Why an edit cannot be, as a sentence that can be read aloud; the plan is as it was.
public struct EditRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public let sentence: String

  public init(_ sentence: String) { self.sentence = sentence }

  public var description: String { sentence }
}
