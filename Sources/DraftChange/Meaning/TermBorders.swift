import DraftDocument
import DraftLanguage
import DraftText

/// Where the name ends of which an edit replaced a part: 市→市委 is one of 市金融办→市委金融办. What all
/// the places have around them shows it.
struct TermBorders {

  let old: TextView
  let new: TextView
  private let tokenizer = Tokenizer()

  init(old: TextView, new: TextView) {
    self.old = old
    self.new = new
  }

  /// TextView of eight Han: no name goes on for longer behind what changed in it.
  private static let farthest = 24

  /// The sides of the term whose places these are.
  ///
  /// - Parameter isWhole: Whether the words are known to be a term by themselves. Then only a name that
  ///   they are the beginning of goes on behind them.
  func term(_ places: [TermCandidate], isWhole: Bool) -> (old: ByteRange, new: ByteRange) {
    if let title = title(places) { return title }
    let behind = behind(places)
    let (lead, tail) = wholeWords(
      places, lead(places),
      nameEnd(places[0], behind) ?? (isWhole ? compound(places, behind) : behind))
    return (
      ByteRange(places[0].old.start - lead, places[0].old.end + tail),
      ByteRange(places[0].new.start - lead, places[0].new.end + tail)
    )
  }

  /// Whether the words around are a name or a title. Where words only came or went, nothing else is a
  /// term: 不得 that went in three places was not replaced by anything.
  func isName(_ places: [TermCandidate]) -> Bool {
    title(places) != nil || nameEnd(places[0], behind(places)) != nil
  }

  // MARK: Widened places

  /// With the Han behind, 甲→委托 is one of 甲方→委托方.
  func withNext(_ place: TermCandidate, han count: Int) -> TermCandidate? {
    let length = count * 3
    guard isSame(place.old.end, place.new.end, length), areHan(place.old.end, length) else {
      return nil
    }
    var wider = place
    wider.old = ByteRange(place.old.start, place.old.end + length)
    wider.new = ByteRange(place.new.start, place.new.end + length)
    return wider
  }

  /// With the Han before, 大会→会 is one of 股东大会→股东会.
  func withPrevious(_ place: TermCandidate, han count: Int) -> TermCandidate? {
    let length = count * 3
    guard isSame(place.old.start - length, place.new.start - length, length),
      areHan(place.old.start - length, length)
    else { return nil }
    var wider = place
    wider.old = ByteRange(place.old.start - length, place.old.end)
    wider.new = ByteRange(place.new.start - length, place.new.end)
    return wider
  }

  private func isSame(_ a: Int, _ b: Int, _ length: Int) -> Bool {
    a >= 0 && b >= 0 && a + length <= old.count && b + length <= new.count
      && (0..<length).allSatisfy { old[a + $0] == new[b + $0] }
  }

  private func areHan(_ start: Int, _ length: Int) -> Bool {
    stride(from: start, to: start + length, by: 3).allSatisfy { old[$0].startsHan }
  }

  /// With the Latin word behind, Guest→Visitor is one of Guest Card→Visitor Card.
  func withNextWord(_ place: TermCandidate) -> TermCandidate? {
    let length = nextWord(place)
    guard length > 0 else { return nil }
    var wider = place
    wider.old = ByteRange(place.old.start, place.old.end + length)
    wider.new = ByteRange(place.new.start, place.new.end + length)
    return wider
  }

  /// With the Latin word before.
  func withPreviousWord(_ place: TermCandidate) -> TermCandidate? {
    guard place.old.start > 1, old[place.old.start - 1] == " " else { return nil }
    var length = 1
    while length < Self.longestWord, place.old.start > length,
      Self.isLetter(old[place.old.start - length - 1])
    {
      length += 1
    }
    guard length > 1, isSame(place.old.start - length, place.new.start - length, length) else {
      return nil
    }
    var wider = place
    wider.old = ByteRange(place.old.start - length, place.old.end)
    wider.new = ByteRange(place.new.start - length, place.new.end)
    return wider
  }

  private static let longestWord = 32

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isContinuation
      || byte >= UInt8(leading: "À") && byte < UInt8(leading: "\u{800}")
  }

  /// TextView of the blank and the Latin word that stand behind a place in both drafts; 0 where there is none.
  private func nextWord(_ place: TermCandidate) -> Int {
    let start = place.old.end
    guard start + 1 < old.count, old[start] == " " else { return 0 }
    var length = 1
    while length < Self.longestWord, start + length < old.count, Self.isLetter(old[start + length])
    {
      length += 1
    }
    return length > 1 && isSame(start, place.new.end, length) ? length : 0
  }

  // MARK: What all places share

  /// TextView of what all places have behind them that belongs to the term: 组织 of 社会组织→公益组织, Card of
  /// Guest Card→Visitor Card. A word that goes on with the sentence does not.
  private func compound(_ places: [TermCandidate], _ behind: Int) -> Int {
    let word = nextWord(places[0])
    if word > 0 {
      let isTerm =
        "A"..."Z" ~= old[places[0].old.end + 1]
        && places.allSatisfy { place in
          isSame(place.old.end, place.new.end, word) && nextWord(place) == word
            && old[place.old.end..<place.old.end + word].elementsEqual(
              old[places[0].old.end..<places[0].old.end + word])
        }
      return isTerm ? word : 0
    }
    // Two Han make a word; more say nothing of where it ends.
    let start = places[0].old.end
    guard behind == 6, places[0].old.count >= 6,
      !Self.goingOn.contains(where: { has($0, at: start) || has($0, at: start + 3) })
    else { return 0 }
    return behind
  }

  /// Words that no term goes on with.
  private static let goingOn = Language.all.flatMap(\.terms.goingOn)

  /// TextView of the Han, two at most, that stand before every place in both drafts and are no word that
  /// leads to a name: 由市金融办.
  private func lead(_ places: [TermCandidate]) -> Int {
    var lead = 0
    while lead < 6 {
      let at = lead + 3
      guard
        places.allSatisfy({
          shares($0.old.start - at, $0.new.start - at, with: places[0].old.start - at)
        }),
        !Self.leading.contains(where: { has($0, at: places[0].old.start - at) })
      else { break }
      lead += 3
    }
    return lead
  }

  private static let leading = Language.all.flatMap(\.terms.leading)

  /// TextView of the Han that stand behind every place in both drafts.
  private func behind(_ places: [TermCandidate]) -> Int {
    var length = 0
    while length < Self.farthest,
      places.allSatisfy({
        shares($0.old.end + length, $0.new.end + length, with: places[0].old.end + length)
      })
    {
      length += 3
    }
    return length
  }

  /// Whether the same Han stands at both places as at one of the old draft.
  private func shares(_ a: Int, _ b: Int, with first: Int) -> Bool {
    guard isSame(a, b, 3), first >= 0, first + 3 <= old.count, old[first].startsHan
    else { return false }
    return old[a..<a + 3].elementsEqual(old[first..<first + 3])
  }

  /// The same borders, moved to those of words where they cut one: 患者近亲属, and not 者近亲属. Outward where all
  /// places have the rest of the word, else inward where the word is none of those that changed.
  private func wholeWords(
    _ places: [TermCandidate], _ lead: Int, _ tail: Int
  ) -> (lead: Int, tail: Int) {
    let place = places[0].old
    let (start, end) = (place.start - lead, place.end + tail)
    var (from, to) = (start, end)
    while from >= 3, start - from < Self.farthest, areHan(from - 3, 3) { from -= 3 }
    while to + 3 <= old.count, to - end < Self.farthest, areHan(to, 3) { to += 3 }
    guard from < start || to > end else { return (lead, tail) }
    var moved = (lead: lead, tail: tail)
    for word in tokenizer.tokens(old, ByteRange(from, to)).map(\.range) {
      if word.start < start, start < word.end {
        let whole = place.start - word.start
        if share(places, before: whole) {
          moved.lead = whole
        } else if word.end <= place.start {
          moved.lead = place.start - word.end
        }
      }
      if word.start < end, end < word.end {
        let whole = word.end - place.end
        if share(places, behind: whole) {
          moved.tail = whole
        } else if word.start >= place.end {
          moved.tail = word.start - place.end
        }
      }
    }
    return moved
  }

  /// Whether all places have the same Han before them.
  private func share(_ places: [TermCandidate], before length: Int) -> Bool {
    stride(from: 3, through: length, by: 3).allSatisfy { at in
      places.allSatisfy {
        shares($0.old.start - at, $0.new.start - at, with: places[0].old.start - at)
      }
    }
  }

  /// Whether all places have the same Han behind them.
  private func share(_ places: [TermCandidate], behind length: Int) -> Bool {
    stride(from: 0, to: length, by: 3).allSatisfy { at in
      places.allSatisfy { shares($0.old.end + at, $0.new.end + at, with: places[0].old.end + at) }
    }
  }

  /// Behind the last kind of institution or body in what all places share.
  private func nameEnd(_ place: TermCandidate, _ behind: Int) -> Int? {
    stride(from: behind, to: 0, by: -3).first { length in
      let end = place.old.end + length
      return NameEvidence.endsName(old, end) || endsBody(place.old.end, end)
    }
  }

  /// Whether a body is named from `start` to `end`, and not others beside it: 者或者血液提供机构.
  private func endsBody(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 6, let body = Self.bodies.first(where: { old.has($0, before: end) })
    else { return false }
    return stride(from: start, to: end - body.utf8CodeUnitCount, by: 3).allSatisfy { at in
      !Self.goingOn.contains { has($0, at: at) }
    }
  }

  /// What rules call those by whom they are carried out: 园林绿化主管部门.
  private static let bodies = Language.all.flatMap(\.terms.bodies)

  private func has(_ text: StaticString, at place: Int) -> Bool { old.has(text, at: place) }

  // MARK: Titles

  /// The title in 《》 that all places stand in.
  private func title(_ places: [TermCandidate]) -> (old: ByteRange, new: ByteRange)? {
    guard let before = title(old, places[0].old), let after = title(new, places[0].new),
      places.allSatisfy({ place in
        title(old, place.old).map { old[$0.range].elementsEqual(old[before.range]) } == true
          && title(new, place.new).map { new[$0.range].elementsEqual(new[after.range]) } == true
      })
    else { return nil }
    return (before, after)
  }

  private func title(_ bytes: TextView, _ range: ByteRange) -> ByteRange? {
    var start = range.start
    while !bytes.has("《", at: start) {
      guard start > 0, range.start - start < 96, !bytes.has("》", at: start) else { return nil }
      start -= 1
    }
    var end = range.end
    while !bytes.has("》", at: end) {
      guard end < bytes.count, end - range.end < 96, !bytes.has("《", at: end) else { return nil }
      end += 1
    }
    return ByteRange(start, end + 3)
  }
}
