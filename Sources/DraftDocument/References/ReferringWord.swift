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

  /// A clause is what others call a section: contracts number both with a figure alone.
  private static let words: [(StaticString, LabelScheme, AttachmentWord?)] = [
    ("section", .enSection, nil), ("clause", .enSection, nil), ("article", .enArticle, nil),
    ("schedule", .enSchedule, .schedule), ("annex", .enSchedule, .annex),
    ("appendix", .enSchedule, .appendix), ("appendice", .enSchedule, .appendix),
    ("exhibit", .enSchedule, .exhibit), ("attachment", .enSchedule, .attachment),
    ("paragraph", .enSection, nil),
  ]

  /// The word at `at`, in small letters, with a capital or in capitals.
  init?(_ bytes: TextView, _ at: Int, _ end: Int) {
    let first = bytes[at] | 0x20
    for (word, scheme, attachment) in Self.words where word.utf8Start[0] == first {
      guard Self.has(bytes, word, at, end) else { continue }
      self.scheme = scheme
      self.attachment = attachment
      self.end = at + word.utf8CodeUnitCount
      isParagraph = first == "p"
      isCapital = bytes[at] < 0x61
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

  private static func has(_ bytes: TextView, _ word: StaticString, _ at: Int, _ end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard at + length <= end else { return false }
    for index in 1..<length where bytes[at + index] | 0x20 != word.utf8Start[index] {
      return false
    }
    return true
  }

  private mutating func skipPlural(_ bytes: TextView, _ limit: Int) {
    if end + 1 < limit, bytes[end] | 0x20 == 0x65, bytes[end + 1] | 0x20 == 0x73 {
      end += 2
      isPlural = true
    } else if end < limit, bytes[end] | 0x20 == 0x73 {
      end += 1
      isPlural = true
    }
  }
}
