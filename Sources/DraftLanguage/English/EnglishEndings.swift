/// What English words end in and begin with when they are formed from others.
package enum EnglishEndings {
  /// Of nouns in the plural and of verbs, behind which the word of a list stands.
  package static let inflections = bytes("s ed ing")
  /// Those that a word which no list has may bear.
  package static let derivations = bytes("s es 's er ers ly ness able")
  /// What a word that no list has may begin with.
  package static let prefixes = bytes(
    "un non re pre de dis mis sub co multi inter over under anti micro super auto")
  /// Behind the s or the z of organise and organize.
  package static let behindIz: Set<String> = [
    "e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able",
  ]

  private static func bytes(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { Array($0.utf8) }
  }
}
