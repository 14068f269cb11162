import Glibc

/// A call of the system that failed, and why it did in words that can be read aloud.
struct SystemError: Error, Hashable {
  let code: CInt

  /// The error of the call that failed just now on this thread.
  static var latest: SystemError { SystemError(code: errno) }

  var reason: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EIO: "the disk reports an error"
    case EROFS: "the disk can only be read"
    case EACCES: "you have no permission"
    case EPERM: "the system does not allow it"
    case EFBIG: "it would be larger than a file may be here"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of its path is no folder"
    case EISDIR: "it is a folder"
    case ELOOP: "its symbolic links go round in a circle"
    case ENAMETOOLONG: "its name is too long"
    case ENXIO: "it is a socket and no file"
    case EBUSY: "the system holds it in place"
    case EMFILE, ENFILE: "too many files are open"
    case EINTR: "it was interrupted"
    case EWOULDBLOCK: "another program holds it and does not let go"
    case EINVAL: "its name cannot be the name of a file"
    default: "the system reports error \(code)"
    }
  }

  /// What might mend it.
  var advice: String {
    switch code {
    case ENOSPC, EDQUOT: "Free some space and try again."
    case EACCES, EPERM, EROFS, EBUSY: "Use another folder, or have its permissions changed."
    case ENOENT, ENOTDIR, ELOOP, EINVAL, ENAMETOOLONG: "Check the path and try again."
    case EMFILE, ENFILE, EINTR, EWOULDBLOCK: "Try again."
    default: "Try again, or use another disk."
    }
  }
}
