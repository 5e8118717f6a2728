import DraftChange
package import DraftDocument
import DraftText

/// Two revisions compared by what changed and what is around it.
struct ExcerptComparison {
  let changed: ChangedPieces
  let drafts: PairedDrafts

  /// nil where the whole texts are to be compared: they can't be cut, or nearly all of them changed.
  ///
  /// - Parameter worthwhile: how large, as a share of the texts, the excerpts may be.
  init?(
    _ old: RevisionText, _ new: RevisionText, _ options: ReadingOptions, worthwhile: Double
  ) {
    guard worthwhile > 0, old.reader == new.reader, old.pieces.ranges.count > 1 else { return nil }
    changed = ChangedPieces(old.text.bytes, old.pieces, new.text.bytes, new.pieces)
    let size = changed.old.bytes.count + changed.new.bytes.count
    let whole = old.text.bytes.count + new.text.bytes.count
    guard Double(size) < worthwhile * Double(whole) else { return nil }
    var options = options
    options.reader = new.reader
    drafts = PairedDrafts(
      DraftReader.read(DecodedText(bytes: changed.old.bytes), name: old.name, options: options),
      DraftReader.read(DecodedText(bytes: changed.new.bytes), name: new.name, options: options))
  }

  /// What changed, where it is so plain that the whole drafts must say the same: sentences changed in
  /// their places, and no section. nil elsewhere, as what moves depends on all that stays.
  var plainCounts: RevisionCounts? {
    guard drafts.sentences.allSatisfy({ $0.moved == 0 }) else { return nil }
    for change in drafts.sections where change.old == nil || change.new == nil {
      return nil
    }
    guard drafts.sections.allSatisfy({ $0.marks.isEmpty }) else { return nil }
    for change in drafts.sentences {
      let olds = change.old.map {
        changed.old.whole(drafts.old.sentences[$0].range.start).isCommon
      }
      let news = change.new.map {
        changed.new.whole(drafts.new.sentences[$0].range.start).isCommon
      }
      // A sentence around the change has nothing to do with it.
      let isAround = olds.contains(true) || news.contains(true)
      if isAround, change.kind != .same || olds.contains(false) || news.contains(false) {
        return nil
      }
    }
    return RevisionCounts(drafts)
  }
}

extension RevisionCounts {
  /// Counts from excerpts, where these are as good as the whole drafts; nil elsewhere.
  package init?(
    plain old: RevisionText, _ new: RevisionText, _ options: ReadingOptions,
    worthwhile: Double = 0.6
  ) {
    let excerpts = ExcerptComparison(old, new, options, worthwhile: worthwhile)
    guard let counts = excerpts?.plainCounts else { return nil }
    self = counts
  }
}
