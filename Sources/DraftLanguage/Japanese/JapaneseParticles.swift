package import DraftText

/// Particles, which join a word to what follows.
package enum JapaneseParticles {
  /// の, を, が, は, に, へ: no sentence ends with one.
  package static func isOpen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "の", "を", "が", "は", "に", "へ": true
    default: false
    }
  }

  /// Whether a particle that a quotation takes stands at `place`: 「…。」と言った.
  package static func takesQuotation(_ bytes: TextView, at place: Int) -> Bool {
    switch bytes.scalar(at: place) {
    case "と", "は", "が", "を", "も", "に": true
    case "っ": bytes.has("って", at: place)
    default: false
    }
  }
}
