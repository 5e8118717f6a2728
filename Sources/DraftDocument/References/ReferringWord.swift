import DraftLanguage
import DraftText

/// An English word that a number behind it makes a reference: Section, clauses, SCHEDULE.
struct ReferringWord {
  let scheme: LabelScheme
  var attachment: AttachmentWord?
  /// Numbers what stands in an attachment, where others number the body with clauses.
  var isParagraph = false
  var isPlural = false
  var isCapital = true
  /// Behind the word.
  var end: Int

  /// The word at `at`, in small letters, with a capital or in capitals.
  init?(_ bytes: TextView, _ at: Int, _ end: Int) {
    let first = bytes[at].lowercased
    for word in EnglishSectionWord.references where word.text.utf8Start[0] == first {
      let behind = at + word.text.utf8CodeUnitCount
      guard behind <= end, bytes.has(small: word.text, at: at) else { continue }
      scheme = word.scheme
      attachment = word.attachment
      self.end = behind
      isParagraph = first == "p"
      isCapital = "A"..."Z" ~= bytes[at]
      skipPlural(bytes, end)
      return
    }
    return nil
  }

  init(scheme: LabelScheme, isPlural: Bool = false, end: Int) {
    self.scheme = scheme
    self.isPlural = isPlural
    self.end = end
  }

  /// § and §§.
  static func sign(_ bytes: TextView, _ at: Int) -> ReferringWord? {
    guard bytes.has("§", at: at) else { return nil }
    let isPlural = bytes.has("§", at: at + 2)
    return ReferringWord(scheme: .enSection, isPlural: isPlural, end: at + (isPlural ? 4 : 2))
  }

  private mutating func skipPlural(_ bytes: TextView, _ limit: Int) {
    if end + 1 < limit, bytes[end].lowercased == "e", bytes[end + 1].lowercased == "s" {
      end += 2
      isPlural = true
    } else if end < limit, bytes[end].lowercased == "s" {
      end += 1
      isPlural = true
    }
  }
}
