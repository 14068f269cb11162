import Glibc

/// The path of the `podboard` that was built together with the running tests, whatever the configuration or scratch path.
///
/// Never one found by PATH: that would test something else without a word.
public func podboardExecutable() throws(HarnessError) -> String {
  guard let resolved = realpath("/proc/self/exe", nil) else {
    throw HarnessError("Finding the program that runs the tests", code: errno)
  }
  defer { free(resolved) }
  let runner = String(cString: resolved)
  var folder = runner[...]
  while let slash = folder.lastIndex(of: "/") {
    folder = folder[..<slash]
    let candidate = "\(folder)/podboard"
    // The runner stands next to the program; a bundle would stand a few folders deeper, still inside the scratch path.
    if isProgram(candidate) { return candidate }
  }
  throw HarnessError(
    "No program 'podboard' was found beside \(runner) or above it. Build it with: swift build --product podboard"
  )
}

private func isProgram(_ path: String) -> Bool {
  var found = stat()
  return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
}
