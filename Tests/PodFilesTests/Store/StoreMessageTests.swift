import Testing

@testable import PodFiles

@Suite("Errors that the state of the disk can cause")
struct StoreMessageTests {
  @Test("each has its sentence", arguments: StoreMessage.all)
  func sentence(_ message: StoreMessage) throws {
    #expect(try message.told() == message.sentence)
  }
}
