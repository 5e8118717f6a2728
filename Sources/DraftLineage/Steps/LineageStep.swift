import DraftChange
package import DraftDocument
import DraftText

/// What the sentences of a draft became in its next revision, whoever wrote them first.
///
/// It depends on the two texts alone, so steps can be found in any order and at the same time.
package struct LineageStep: Sendable {
  /// A sentence, or the few that became one another; ranges of the whole texts.
  struct Change: Sendable {
    var kind: ChangeKind
    var old: [Sentence]
    var new: [Sentence]
  }
  struct Sentence: Sendable {
    var range: Range<Int>
    /// Its characters without white space: how its lines break says nothing about what it is. Empty
    /// where the sentence stayed.
    var text: [UInt8]
  }

  /// What both texts have; the sentences in it are in no change.
  private(set) var common: [ChangedPieces.Run] = []
  private(set) var changes: [Change] = []

  /// Whether only excerpts were compared.
  package private(set) var isPartial = false

  /// - Parameter worthwhile: how large, as a share of the texts, excerpts may be to be compared
  ///   instead of them. Whole texts (0) give the same answer.
  package init(
    from old: RevisionText, to new: RevisionText, _ options: ReadingOptions,
    worthwhile: Double = 0.6
  ) {
    let wholes = (old.text.bytes.count, new.text.bytes.count)
    if old.text.bytes == new.text.bytes, old.reader == new.reader {
      common = [ChangedPieces.Run(old: 0..<wholes.0, shift: 0)]
      return
    }
    if let excerpts = ExcerptComparison(old, new, options, worthwhile: worthwhile) {
      common = excerpts.changed.common
      isPartial = true
      add(excerpts.changed, excerpts.drafts)
    } else {
      add(PairedDrafts(old.read(options), new.read(options)))
    }
  }

  private typealias Place = (offset: Int, isCommon: Bool)

  /// Sentences in what both texts have are left out: `common` has them.
  private mutating func add(
    _ changed: ChangedPieces, _ drafts: PairedDrafts
  ) {
    for change in drafts.sentences {
      let news = sentences(change, change.new, drafts.new) { changed.new.whole($0) }
      let olds = sentences(change, change.old, drafts.old) { changed.old.whole($0) }
      // Where a repeated sentence was taken for its copy, the copy's origin is as good.
      let own = news.filter { !$0.isCommon }.map(\.sentence)
      if own.isEmpty, change.kind == .same || olds.isEmpty { continue }
      changes.append(Change(kind: change.kind, old: olds.map(\.sentence), new: own))
    }
  }

  /// Neighbours that stayed neighbours are one run: a step is as small as what changed.
  private mutating func add(_ drafts: PairedDrafts) {
    // Behind the last sentences that stayed.
    var end: (old: SentenceIndex, new: SentenceIndex)?
    for change in drafts.sentences {
      if change.kind == .same, change.old.count == 1, change.new.count == 1 {
        let (at, next) = (change.old.lowerBound, change.new.lowerBound)
        let old = drafts.old.sentences[at].range.range
        let new = drafts.new.sentences[next].range.range
        // Lines that break elsewhere make the same sentence longer or shorter.
        if old.count == new.count {
          let shift = new.lowerBound - old.lowerBound
          if let last = end, last == (at, next), let run = common.last, run.shift == shift {
            common[common.count - 1].old = run.old.lowerBound..<old.upperBound
          } else {
            common.append(ChangedPieces.Run(old: old, shift: shift))
          }
          end = (at + 1, next + 1)
          continue
        }
      }
      let place: (Int) -> Place = { ($0, false) }
      changes.append(
        Change(
          kind: change.kind,
          old: sentences(change, change.old, drafts.old, place).map(\.sentence),
          new: sentences(change, change.new, drafts.new, place).map(\.sentence)))
    }
  }

  private func sentences(
    _ change: SentenceChange, _ indexes: Range<SentenceIndex>, _ document: Document,
    _ whole: (Int) -> Place
  ) -> [(sentence: Sentence, isCommon: Bool)] {
    indexes.map { at in
      let range = document.sentences[at].range.range
      let (start, isCommon) = whole(range.lowerBound)
      let isKept = change.kind == .same || isCommon
      let text = isKept ? [] : document.text.bytes[range].filter { !$0.isBlank }
      return (Sentence(range: start..<start + range.count, text: text), isCommon)
    }
  }
}
