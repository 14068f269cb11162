import Glibc

/// Attributes for starting another program: what podboard ignores does not stay ignored there, or pipes in it would not
/// end as they should.
func withUnignoredSignals(_ start: (UnsafePointer<posix_spawnattr_t>) -> Int32) -> Int32 {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigemptyset(&signals)
  for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
  posix_spawnattr_setsigdefault(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  return start(&attributes)
}
