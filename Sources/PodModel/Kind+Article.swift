extension Kind {
  /// "a", or "an" before a vowel.
  var article: String {
    let isVowel = rawValue.first.map { "aeiou".contains($0) } ?? false
    return isVowel ? "an" : "a"
  }

  /// "a pod", "an outcome"
  public var withArticle: String { "\(article) \(rawValue)" }
}
