import DraftText

/// What an English draft calls the parts that it numbers.
package enum PartNoun: String, CaseIterable, Sendable {
  case section, clause, article, paragraph

  /// At the start of a name: Clause.
  package var capitalised: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// References enough to be certain.
  private static let most = 200

  /// The noun that the first references of a draft to its own parts have most often, the earlier case where two
  /// have it as often; `nil` where there are no references. O(text up to the last of them).
  package static func commonest(in document: Document) -> PartNoun? {
    document.text.withView { bytes in
      var counts: [PartNoun: Int] = [:]
      var found = 0
      for sentence in document.sentences {
        for reference in CrossReferences.find(bytes, sentence.range) where reference.within == nil {
          guard let noun = PartNoun(before: reference, in: bytes) else { continue }
          counts[noun, default: 0] += 1
          found += 1
        }
        if found >= most { break }
      }
      let best = counts.values.max()
      return allCases.first { best != nil && counts[$0] == best }
    }
  }

  /// The word before a reference's number: clause, Clauses.
  private init?(before reference: CrossReference, in bytes: TextView) {
    let start = reference.place.start
    let noun = PartNoun.allCases.first { noun in
      let word = noun.rawValue.utf8
      return start + word.count <= reference.number
        && bytes[start..<start + word.count].lazy.map(\.lowercased).elementsEqual(word)
    }
    guard let noun else { return nil }
    self = noun
  }
}
