import PodModel
import Syntax

extension String {
  /// The last name with the particles that belong to it, for where a whole name does not fit: "Le Guin", "St. John".
  var lastName: String {
    let words = unicodeScalars.split(separator: " ").map(String.init)
    var first = words.count - 1
    // The first word is the given name, whatever else it could be: Al Gore, Van Morrison.
    while first > 1, Self.particles.contains(words[first - 1].particleForm) { first -= 1 }
    return words.dropFirst(max(0, first)).joined(separator: " ")
  }

  /// Folded, so that "Ní", "NI" and "ní" are one.
  private var particleForm: Text { Text(String(decoding: Text(self).sortKey, as: UTF8.self)) }

  private static let particles: Set<Text> = [
    "af", "al", "ap", "av", "bar", "ben", "bin", "bint", "da", "das", "de", "degli", "dei", "del", "della", "den",
    "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "les", "lo", "los", "mac", "mc", "mhic",
    "ni", "nic", "o", "o'", "saint", "sainte", "san", "santa", "st", "st.", "ste.", "te", "ten", "ter", "ui",
    "uit", "van", "vande", "vander", "vom", "von", "y", "zu", "zum", "zur",
  ]
}
