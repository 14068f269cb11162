import Glibc

/// Folders: what is in them, and making one's own.
public enum Folder {
  /// The names in a folder that fit, in the order of their bytes; of thousands of others none is made a string. None
  /// where the folder cannot be read.
  public static func names(in folder: String, where fits: (Slice<UnsafeRawBufferPointer>) -> Bool) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let name = bytes.prefix { $0 != 0 }
        if fits(name) { names.append(String(decoding: name, as: UTF8.self)) }
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder that nobody else may look into, and those above it that are missing. `path` is absolute.
  public static func makePrivate(_ path: String) {
    var made = ""
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      made += "/\(String(Substring(part)))"
      mkdir(made, 0o700)
    }
  }

  /// The path behind all symbolic links; nil where there is nothing.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
