import DraftDocument
import DraftLanguage
import DraftText

/// The names of institutions and persons that an edit touches, and the compounds that it would cut.
enum Names {

  /// O(1).
  static func find(_ edit: ByteRange, _ side: EditSide, _ window: ByteRange) -> [Whole] {
    let bytes = side.bytes
    var found: [Whole] = []
    // A border before the kind of institution cuts it from its name.
    if let end = kindEnd(edit.start, side, window) {
      found.append(
        Whole(range: ByteRange(max(window.start, edit.start - 6), end), cost: Whole.name))
    }
    if !edit.isEmpty, let end = kindEnd(edit.end, side, window) {
      found.append(Whole(range: ByteRange(max(edit.start, edit.end - 6), end), cost: Whole.name))
    }
    if edit.count > 6, NameEvidence.endsName(bytes, edit.end) {
      found.append(
        Whole(range: ByteRange(max(edit.start, edit.end - 15), edit.end), cost: Whole.name))
    }
    if let person = NameEvidence.person(bytes, edit, window) {
      found.append(Whole(range: person, cost: Whole.name))
    }
    return found
  }

  /// The end of the kind of institution that stands at `place` behind Han of its name.
  private static func kindEnd(_ place: Int, _ side: EditSide, _ window: ByteRange) -> Int? {
    let before = side.bytes.scalar(before: place, from: window.start)
    guard Scalars.isHan(before), !EditMarks.isParticle(before),
      !generalCharacters.contains(before),
      let end = NameEvidence.kind(side.bytes, at: place, window.end),
      side.words.word(over: end) == nil
    else { return nil }
    return end
  }

  private static let generalCharacters = ScalarSet(
    Language.all.map(\.terms.generalCharacters).joined())

  /// A Han beside the edit that the dictionary cut from its word: 总支 of 团总支, 经理 of 经理人.
  static func compounds(
    _ edit: ByteRange, _ side: EditSide, _ window: ByteRange
  ) -> [Whole] {
    var found: [Whole] = []
    let (first, last) = (side.bytes.scalar(at: edit.start), side.bytes.scalar(before: edit.end))
    if edit.start - 3 >= window.start, isStem(first), !side.isNumber(at: edit.start),
      side.isLoneWord(ByteRange(edit.start - 3, edit.start)),
      edit.start - 6 < window.start || !side.isLoneWord(ByteRange(edit.start - 6, edit.start - 3))
    {
      found.append(Whole(range: ByteRange(edit.start - 3, edit.start + 3), cost: Whole.compound))
    }
    if edit.end + 3 <= window.end, isStem(last), !side.isNumber(at: edit.end - 1),
      side.isLoneWord(ByteRange(edit.end, edit.end + 3)),
      edit.end + 6 > window.end || !side.isLoneWord(ByteRange(edit.end + 3, edit.end + 6))
    {
      found.append(Whole(range: ByteRange(edit.end - 3, edit.end + 3), cost: Whole.compound))
    }
    return found
  }

  private static func isStem(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.isHan(scalar) && !ChineseNumeral.isPlain(scalar) && !ChineseNumeral.isFinancial(scalar)
      && !EditMarks.isParticle(scalar)
  }
}
