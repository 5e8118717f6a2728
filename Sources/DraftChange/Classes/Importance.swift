import DraftDocument
import DraftText

/// How much whoever signs must look at a change, from 1 to 5.
struct Importance {
  let old: Document
  let new: Document

  /// 1 nobody, 2 a glance, 3 a fact of little consequence, 4 a duty, right, date or amount, 5 money,
  /// liability, penalty, a reversal; 0 where nothing changed. O(length of the changed sentences).
  func judge(_ changes: inout [SentenceChange]) {
    old.text.withView { a in
      new.text.withView { b in
        for index in changes.indices {
          changes[index].importance = importance(of: changes[index], a, b)
        }
      }
    }
  }

  private func importance(of change: SentenceChange, _ a: TextView, _ b: TextView) -> Int {
    switch change.weight {
    case .none: return change.moved == 0 ? 0 : 2
    case .editorial: return change.categories.isDisjoint(with: Self.glance) ? 1 : 2
    case .consequential: return 2
    case .substantive: break
    }
    if change.categories.contains(.penalty) { return 5 }
    let words = MeaningRules.all.words(of: text(change, a, b))
    if words.has(.stake) { return 5 }
    if change.categories.contains(.negation), isOfDuty(change, words, a) { return 5 }
    let duties: ChangeCategories = [
      .figure, .modality, .negation, .condition, .exception, .deadline, .threshold, .connective,
      .reference, .term,
    ]
    if !change.categories.isDisjoint(with: duties) { return 4 }
    let binds = words.has(.modality) || words.has(.condition) || words.has(.bound)
    if change.categories.isSubset(of: [.name, .date, .wording]), !binds {
      return change.categories.contains(.wording) ? 4 : 3
    }
    return 4
  }

  /// Of 有权 that became 无权 only the old side has a word of modality.
  private func isOfDuty(_ change: SentenceChange, _ words: MeaningMap, _ a: TextView) -> Bool {
    if change.categories.contains(.modality) || words.has(.modality) { return true }
    return !change.old.isEmpty
      && MeaningRules.all.words(of: text(old, change.old, a)).has(.modality)
  }

  /// Wording for the same is worth a glance; a mark is not.
  private static let glance: ChangeCategories = [.wording]

  private func text(_ change: SentenceChange, _ a: TextView, _ b: TextView) -> SentenceText {
    change.new.isEmpty ? text(old, change.old, a) : text(new, change.new, b)
  }

  private func text(
    _ document: Document, _ sentences: Range<SentenceIndex>, _ bytes: TextView
  ) -> SentenceText {
    let range = ByteRange(
      document.sentences[sentences.lowerBound].range.start,
      document.sentences[sentences.upperBound - 1].range.end)
    return SentenceText(bytes, range.count < 20_000 ? range : .none)
  }
}
