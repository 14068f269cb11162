import Glibc

/// What is being done to a file, and the sentences for when it fails.
struct Call {
  enum Purpose { case reading, making, saving }

  let path: String
  let purpose: Purpose

  init(_ path: String, _ purpose: Purpose) {
    self.path = path
    self.purpose = purpose
  }

  /// Runs calls of the system, and turns their error into a sentence.
  func callAsFunction<Value: ~Copyable>(_ body: () throws(SystemError) -> Value) throws(FileProblem) -> Value {
    try doing(nil, body)
  }

  /// The same for one step of several, which the sentence names.
  func doing<Value: ~Copyable>(
    _ step: String?, _ body: () throws(SystemError) -> Value
  ) throws(FileProblem) -> Value {
    do { return try body() } catch { throw problem(error, step) }
  }

  private var shown: String { path.printable }

  func problem(_ error: SystemError, _ step: String?) -> FileProblem {
    if purpose == .making, error.code == EEXIST { return refusalAsItExists }
    let place = step.map { ", while \($0.printable)" } ?? ""
    let kind: FileProblem.Kind =
      error.code == ENOENT && step == nil ? .missing : purpose == .reading ? .unreadable : .notWritten
    let start =
      switch purpose {
      case .reading: "\(shown) cannot be read: \(error.reason)."
      case .making: "Not saved: \(error.reason)\(place). \(shown) was not made."
      case .saving where kind == .missing: "Not saved: \(shown) is no longer there."
      case .saving: "Not saved: \(error.reason)\(place). \(shown) is as it was."
      }
    let advice = purpose == .saving && kind == .missing ? "Save it under a new name." : error.advice
    return FileProblem(kind, path, sentence: "\(start) \(advice)")
  }

  /// That something other than a regular file has the name.
  func refusal(of status: stat) -> FileProblem {
    let failed = purpose == .reading ? "cannot be read" : "is not saved"
    return FileProblem(
      purpose == .reading ? .unreadable : .notWritten, path,
      sentence: "\(shown) \(failed): found \(status.kind), expected a file. Choose another name.")
  }

  var refusalAsItExists: FileProblem {
    FileProblem(
      .exists, path,
      sentence: "\(shown) was not made: something with this name is there already. Choose another name.")
  }

  var refusalAsItChanged: FileProblem {
    FileProblem(
      .changedElsewhere, path,
      sentence: "Not saved: \(shown) was changed by somebody else since it was read. "
        + "Keep both by saving yours under a new name, or open it again.")
  }

  /// The file has its new content, but the disk did not confirm the name.
  func uncertainty(_ error: SystemError) -> FileProblem {
    FileProblem(
      .notCertain, path,
      sentence: "\(shown) has the new content, but it may not survive a power cut: \(error.reason). Save it again.")
  }
}
