package import DraftChange
import DraftDocument
import DraftText

/// Which sentence changes the heading of their section shows, because they are its title: a report
/// that shows titles shows them there and nowhere else.
///
/// A class, as it is asked for each sentence and a copy of all the lists behind it would be counted.
package final class SectionTitles: Sendable {
  package let drafts: PairedDrafts
  package let lookup: SectionLookup

  package init(_ drafts: PairedDrafts, lookup: SectionLookup) {
    self.drafts = drafts
    self.lookup = lookup
  }

  /// Whether the heading of `section` shows the sentence change.
  ///
  /// An edited title has to be one sentence on both sides: of a part of a title the heading has no edits.
  package func covers(_ index: SentenceChangeIndex, in section: SectionChangeIndex) -> Bool {
    let change = drafts.sentences[index]
    let pair = drafts.sections[section]
    switch pair.kind {
    case .added:
      return change.old.isEmpty && isInside(change.new, pair.new, drafts.new)
    case .removed:
      return change.new.isEmpty && isInside(change.old, pair.old, drafts.old)
    default:
      guard change.moved == 0 || lookup.movedWithItsSection(change) else { return false }
      let isEnough = change.kind == .same ? isInside : isWhole
      return isEnough(change.old, pair.old, drafts.old)
        && isEnough(change.new, pair.new, drafts.new)
    }
  }

  /// The change of the title of a section that stayed, where there is one.
  package func change(of section: SectionChangeIndex) -> SentenceChangeIndex? {
    let pair = drafts.sections[section]
    guard pair.old != nil, let id = pair.new, id != .document else { return nil }
    let title = drafts.new.sections[id].title
    guard !title.isEmpty, let found = lookup.change(ofNewSentence: title) else { return nil }
    return covers(found, in: section) ? found : nil
  }

  private func isInside(
    _ sentences: Range<SentenceIndex>, _ id: SectionIndex?, _ document: Document
  ) -> Bool {
    guard let id, id != .document, sentences.count == 1 else { return false }
    return document.sections[id].title.contains(document.sentences[sentences.lowerBound].range)
  }

  private func isWhole(_ sentences: Range<SentenceIndex>, _ id: SectionIndex?, _ document: Document)
    -> Bool
  {
    guard let id, id != .document, sentences.count == 1 else { return false }
    return document.sections[id].title == document.sentences[sentences.lowerBound].range
  }
}
