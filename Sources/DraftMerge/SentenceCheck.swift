import DraftDocument
import DraftLanguage
import DraftText
import DraftThreads

/// Whether whoever takes one side at every conflict finds each sentence as often as the drafts say: what nobody took
/// out stays, though a side moved it, and nothing stands twice that nobody wrote twice.
///
/// The check of words alone does not see a sentence that a side took out at one place and has in a conflict again.
struct SentenceCheck {
  private let base: Document
  /// By sentence how often each draft has it, the base first.
  private let drafts: [[UInt64: Int]]

  /// - Parameter drafts: The base and the sides. Numbers with signs are the same where their signs are, whatever number
  ///   each draft has there.
  /// - Complexity: O(bytes · sides).
  init(_ drafts: [AlteredDraft]) {
    base = drafts[0].draft
    self.drafts = Threads.map(drafts.count) { Self.counts(drafts[$0]) }
  }

  /// How often a text, with the same signs, has each sentence. O(bytes).
  func counts(_ text: [UInt8]) -> [UInt64: Int] { Self.counts(NumberSign.read(text, as: base)) }

  /// - Parameter taken: What comes out, by the side that is taken at every conflict; one text where there is none.
  /// - Complexity: O(sentences · sides).
  func holds(_ taken: [[UInt64: Int]]) -> Bool {
    drafts[0].keys.allSatisfy { sentence in
      let found = taken.map { $0[sentence, default: 0] }
      let wanted = wanted(sentence)
      return found.allSatisfy(wanted.bounds.contains)
        && (wanted.alone == nil || Set(found).count > 1 || found[0] == wanted.alone)
    }
  }

  /// How often a sentence of the base may stand, and, where one side alone has it more often or more seldom, how often
  /// it must where it is in no conflict.
  private func wanted(_ sentence: UInt64) -> (bounds: ClosedRange<Int>, alone: Int?) {
    let all = drafts.map { $0[sentence, default: 0] }
    let (old, sides) = (all[0], all.dropFirst())
    let others = sides.filter { $0 != old }
    let least = old - sides.reduce(0) { $0 + max(0, old - $1) }
    let most = old + sides.reduce(0) { $0 + max(0, $1 - old) }
    return (max(0, least)...most, others.count == 1 ? others[0] : nil)
  }

  /// By the hashes of sentences without their white space. A label that stands out of its order is read as a part of its
  /// sentence, which is the same without it and its sign.
  private static func counts(_ draft: AlteredDraft) -> [UInt64: Int] {
    draft.bytes.withView { text in
      draft.draft.sentences.reduce(into: [:]) { counts, sentence in
        guard let range = draft.range(of: sentence.range) else { return }
        let end = range.upperBound
        let start = behindSign(text, range.lowerBound, end)
        let label =
          ChineseMarkers(bytes: text).marker(start, end)
          ?? EnglishMarkers(bytes: text).marker(start, end)
        guard label?.rest != end else { return }
        counts[hash(text, label?.rest ?? start, end), default: 0] += 1
      }
    }
  }

  private static func hash(_ text: TextView, _ start: Int, _ end: Int) -> UInt64 {
    var hash = ByteHash()
    var at = behindSign(text, start, end)
    while at < end {
      let word = at
      while at < end, !text[at].isBlank { at += 1 }
      hash.add(text, word, at)
      while at < end, text[at].isBlank { at += 1 }
    }
    return hash.value
  }

  /// Behind the sign of a label that a text stands behind, which the draft has before its sentence.
  private static func behindSign(_ text: TextView, _ start: Int, _ end: Int) -> Int {
    let word = text.skipSpace(start, end)
    return word < end && NumberSign.isSign(text, word) ? word + NumberSign.length : word
  }
}
