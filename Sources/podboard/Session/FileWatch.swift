import Glibc
import PodFiles

/// Tells when somebody writes to a plan's file, puts another in its place, or opens it on a board of their own.
final class FileWatch {
  /// Readable when there is something to tell; -1 where the system does not watch.
  let descriptor: Int32
  private let folder: JournalFolder

  /// - Parameter folder: of the plan; all of it is watched, as saving replaces the file.
  init(_ folder: JournalFolder) {
    self.folder = folder
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE)
    if descriptor >= 0 { inotify_add_watch(descriptor, folder.parent, events) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  struct Seen {
    var isFileChanged = false
    var isJournalMade = false
  }

  /// What was seen since it was last asked. Where more happened than the system keeps, all may have.
  func take() -> Seen {
    var seen = Seen()
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while descriptor >= 0 {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return seen }
      buffer.withUnsafeBytes { bytes in look(UnsafeRawBufferPointer(rebasing: bytes[..<count]), &seen) }
    }
    return seen
  }

  private func look(_ bytes: UnsafeRawBufferPointer, _ seen: inout Seen) {
    let head = MemoryLayout<inotify_event>.size
    var start = 0
    while start + head <= bytes.count {
      let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
      let end = min(bytes.count, start + head + Int(event.len))
      let name = bytes[(start + head)..<end].prefix { $0 != 0 }
      if name.elementsEqual(folder.name.utf8) || event.mask & UInt32(IN_Q_OVERFLOW) != 0 { seen.isFileChanged = true }
      if folder.isLive(name) { seen.isJournalMade = true }
      start = end
    }
  }
}
