import DraftChange
import DraftDocument
import DraftText

/// Where the parts of a text lay in the one before it, where sentences changed in their places and
/// nothing else did.
struct PlainPlaces: Sendable {
  private let common: [ChangedPieces.Run]
  /// Where the text of each ends in the new text, without the white space behind it.
  private let ends: [Int]
  /// The sentences that changed, in each text.
  private var olds: [Range<Int>] = []
  private var news: [Range<Int>] = []

  /// nil where more than that happened, or the texts can't be cut.
  init?(_ old: RevisionText, _ new: RevisionText, _ options: ReadingOptions) {
    guard let excerpts = ExcerptComparison(old, new, options, worthwhile: 0.6),
      excerpts.plainCounts != nil
    else { return nil }
    let (changed, drafts) = (excerpts.changed, excerpts.drafts)
    common = changed.common
    ends = common.map { run in
      var end = run.old.upperBound + run.shift
      while end > run.old.lowerBound + run.shift, new.text.bytes[end - 1].isBlank { end -= 1 }
      return end
    }
    func place(_ sentence: Sentence, _ excerpt: ChangedPieces.Excerpt) -> Range<Int> {
      let start = excerpt.whole(sentence.range.start).offset
      return start..<start + sentence.range.count
    }
    for change in drafts.sentences where change.kind != .same {
      olds += change.old.map { place(drafts.old.sentences[$0], changed.old) }
      news += change.new.map { place(drafts.new.sentences[$0], changed.new) }
    }
  }

  /// Where a section of the new text lay in the old one; nil where it may have been touched.
  func untouched(_ section: Range<Int>) -> Range<Int>? {
    guard !section.isEmpty, let first = run(at: section.lowerBound),
      let last = run(at: section.upperBound - 1), first <= last
    else { return nil }
    let old =
      section.lowerBound - common[first].shift..<section.upperBound - common[last].shift
    // Where nothing of what both texts have follows at once, what stood there may have been its end.
    var reach = old
    if section.upperBound >= ends[last] {
      reach = old.lowerBound..<(last + 1 < common.count ? common[last + 1].old.lowerBound : .max)
    }
    let isTouched = news.contains { $0.overlaps(section) } || olds.contains { $0.overlaps(reach) }
    return isTouched ? nil : old
  }

  private func run(at offset: Int) -> Int? {
    common.firstIndex { $0.old.contains(offset - $0.shift) }
  }
}
