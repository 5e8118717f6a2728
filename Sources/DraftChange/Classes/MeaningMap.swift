/// The words of one side of a sentence that carry its meaning.
struct MeaningMap {
  struct Match {
    var range: Range<Int>
    /// Which word of the lexicon it is.
    var word: Int
    var value: MeaningRules.Word
  }

  let matches: [Match]

  init(_ matches: [Match]) { self.matches = matches }

  /// Those that a range touches; an empty one touches the word that it stands inside.
  func touching(_ range: Range<Int>) -> [Match] {
    matches.filter {
      range.isEmpty
        ? $0.range.lowerBound < range.lowerBound && range.lowerBound < $0.range.upperBound
        : $0.range.overlaps(range)
    }
  }

  func has(_ kind: MeaningRules.Kind) -> Bool { matches.contains { $0.value.kind == kind } }
}
