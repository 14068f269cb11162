import Cells

/// Turns the bytes that a terminal sends into events. Knows no clock: whoever feeds it says when to wait no longer.
///
/// A sequence that nobody knows is left out as a whole, so that a stray key never ends up as commands.
struct InputParser {
  /// What the bytes so far are the beginning of.
  enum Waiting: Equatable {
    case nothing
    /// A key: if nothing follows at once, the bytes are what they are; a lone ESC is the Esc key.
    case key
    /// Pasted text whose end has not come.
    case paste
  }

  private let keys: KeySequences
  private var buffer: [UInt8] = []
  private var paste: PasteReader?
  /// Whether the bytes so far are a sequence that is longer than any key's: all up to its end is left out.
  private var isPassingOver = false

  /// How many parameters a key's sequence has at most, in bytes.
  private static let longestSequence = 64

  init(keys: KeySequences = .common) {
    self.keys = keys
  }

  var waiting: Waiting { paste != nil ? .paste : buffer.isEmpty && !isPassingOver ? .nothing : .key }

  mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    buffer += bytes
    return parse(isComplete: false)
  }

  /// Takes what there is for all that will come.
  mutating func flush() -> [TerminalEvent] {
    var events = parse(isComplete: true)
    if let text = paste?.finish(with: buffer) { events.append(.paste(text)) }
    paste = nil
    buffer = []
    isPassingOver = false
    return events
  }

  private mutating func parse(isComplete: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var rest = buffer[...]
    while !rest.isEmpty {
      if paste != nil {
        guard let text = paste?.read(&rest) else { break }
        events.append(.paste(text.pasted))
        if text.isLast { paste = nil }
        continue
      }
      if isPassingOver {
        passOver(&rest)
        continue
      }
      guard let step = nextStep(in: rest, isComplete: isComplete) else { break }
      rest = rest.dropFirst(step.length)
      if step.startsPaste { paste = PasteReader() }
      if step.isEndless { isPassingOver = true }
      if let event = step.event { events.append(event) }
    }
    buffer = Array(rest)
    return events
  }

  /// Leaves out what is left of a long sequence: its parameters, and the byte that ends it.
  private mutating func passOver(_ bytes: inout ArraySlice<UInt8>) {
    bytes = bytes.drop { (0x20...0x3F).contains($0) }
    guard let end = bytes.first else { return }
    if (0x40...0x7E).contains(end) { bytes = bytes.dropFirst() }
    isPassingOver = false
  }

  /// What so many bytes mean; nil for an event: nothing.
  private struct Step {
    var length: Int
    var event: TerminalEvent?
    var startsPaste = false
    /// The end of the sequence is still to come, and all up to it means nothing.
    var isEndless = false
  }

  /// Nil where more bytes are needed to tell.
  private func nextStep(in bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B { return escapeStep(in: bytes, isComplete: isComplete) }
    if first < 0x80 { return Step(length: 1, event: Self.key(ofByte: first).map { .key($0) }) }
    return characterStep(in: bytes, isComplete: isComplete)
  }

  private static func key(ofByte byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00...0x1A: .control(Character(Unicode.Scalar(byte == 0 ? 0x40 : byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// A character beyond ASCII; bytes that are no UTF-8 and C1 controls are left out.
  private func characterStep(in bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step? {
    guard let first = bytes.first else { return nil }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let sequence = bytes.prefix(length)
    let isCut = sequence.count < length && sequence.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    if isCut, first >= 0xC2, first < 0xF5, !isComplete { return nil }
    guard let text = String(validating: sequence, as: UTF8.self), let scalar = text.unicodeScalars.first,
      sequence.count == length, scalar.value > 0x9F
    else { return Step(length: 1) }
    return Step(length: length, event: .key(.character(Character(scalar))))
  }

  private func escapeStep(in bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step? {
    let escape = Step(length: 1, event: .key(.escape))
    guard let second = bytes.dropFirst().first else { return isComplete ? escape : nil }
    switch second {
    case UInt8(ascii: "["):
      // What was cut short is left out; `ESC [` alone are two keys.
      let unfinished = bytes.count > 2 ? Step(length: bytes.count) : escape
      return controlSequenceStep(in: bytes) ?? (isComplete ? unfinished : nil)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return isComplete ? escape : nil }
      return Step(length: 3, event: keys[bytes.prefix(3)].map { .key($0) })
    default:
      return escape
    }
  }

  /// `ESC [`, parameters, and a final byte; nil where that has not come.
  private func controlSequenceStep(in bytes: ArraySlice<UInt8>) -> Step? {
    // However many bytes came at once, the same ones decide.
    let body = bytes.dropFirst(2).prefix(Self.longestSequence)
    // The Linux console's function keys: `ESC [ [ A`.
    if body.first == UInt8(ascii: "[") {
      guard body.count > 1 else { return nil }
      return Step(length: 4, event: keys[bytes.prefix(4)].map { .key($0) })
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return body.count == Self.longestSequence ? Step(length: 2 + body.count, isEndless: true) : nil
    }
    let length = end - bytes.startIndex + 1
    guard (0x40...0x7E).contains(bytes[end]) else { return Step(length: length - 1) }
    return sequenceStep(bytes, length: length, parameters: body[..<end], final: bytes[end])
  }

  private func sequenceStep(
    _ bytes: ArraySlice<UInt8>, length: Int, parameters: ArraySlice<UInt8>, final: UInt8
  ) -> Step? {
    if let key = keys[bytes.prefix(length)] { return Step(length: length, event: .key(key)) }
    switch final {
    case UInt8(ascii: "M") where parameters.isEmpty:
      guard bytes.count >= length + 3 else { return nil }
      let report = MouseReport(bytes: bytes.dropFirst(length).prefix(3))
      return Step(length: length + 3, event: report.event.map { .mouse($0) })
    case UInt8(ascii: "M"), UInt8(ascii: "m"):
      let report = MouseReport(parameters: parameters, isRelease: final == UInt8(ascii: "m"))
      return Step(length: length, event: report?.event.map { .mouse($0) })
    case UInt8(ascii: "~") where parameters.elementsEqual("200".utf8):
      return Step(length: length, startsPaste: true)
    default:
      return Step(length: length)
    }
  }
}
