/// The whole environment of a program under test: nothing of the machine or of the person running the tests comes through.
///
/// EDITOR, VISUAL, NO_COLOR and LC_ALL are not set; a test that needs one adds it.
public func pinnedEnvironment(home: TemporaryFolder) -> [String: String] {
  [
    "HOME": home.path,
    "XDG_CONFIG_HOME": home.path(".config"),
    "XDG_STATE_HOME": home.path(".local/state"),
    "XDG_DATA_HOME": home.path(".local/share"),
    "XDG_RUNTIME_DIR": home.path(".run"),
    "TMPDIR": home.path,
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "SHELL": "/bin/sh",
    "USER": "tester",
    "LOGNAME": "tester",
    "TERM": "xterm-256color",
    "LANG": "C.UTF-8",
    "TZ": "UTC",
  ]
}
