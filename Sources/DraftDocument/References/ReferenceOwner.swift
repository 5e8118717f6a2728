import DraftLanguage
import DraftText

/// Tells the references to other documents by the words around them: Section 2(1) of the Act, clause
/// 3 of the Lease, Schedule 1 to that Deed, Code Section 409, 公司法第三条.
struct ReferenceOwner {
  let bytes: TextView
  let range: ByteRange

  private static let words = Language.all.map(\.referenceWords)
  private static let owning = words.flatMap(\.owning)
  private static let owningAttachments = words.flatMap(\.owningAttachments)
  private static let own = words.flatMap(\.own)
  private static let otherPhrases = words.flatMap(\.otherPhrases)
  private static let determiners = words.flatMap(\.determiners)
  private static let documents = words.flatMap(\.documentsBefore)
  private static let laws = words.flatMap(\.laws)
  private static let ownLaws = words.flatMap(\.ownLaws)

  func isOther(_ place: ByteRange, _ word: ReferringWord) -> Bool {
    // American practice puts the statute first.
    if stands(Self.documents, before: place.start) { return true }
    let end = behindBrackets(place.end)
    if let noun = behind(Self.owning, at: end) { return isOther(noun) }
    // Attachments are to a document: clause 3 may go on "to the extent".
    guard word.attachment != nil, let noun = behind(Self.owningAttachments, at: end) else {
      return false
    }
    return isOther(noun) && !Self.otherPhrases.contains { bytes.has($0, at: noun) }
  }

  /// Whether the words before the number are the title of another law: 》, or 法 and the like
  /// without 本 in front. 依照规定第三条 names none.
  func isOther(before at: Int) -> Bool {
    stands(Self.documents, before: at)
      || stands(Self.laws, before: at) && !Self.ownLaws.contains { bytes.has($0, before: at) }
  }

  /// Whether a name, or a noun that is not this draft, stands at `at`. An attachment numbers its
  /// clauses anew, so that clause 2 of Schedule 1 is none of the draft's either.
  private func isOther(_ at: Int) -> Bool {
    guard at < range.end, !Self.own.contains(where: { bytes.has($0, at: at) }) else { return false }
    return ("A"..."Z" ~= bytes[at])
      || Self.determiners.contains { bytes.has($0, at: at) }
  }

  private func stands(_ words: [StaticString], before at: Int) -> Bool {
    words.contains { at - $0.utf8CodeUnitCount >= range.start && bytes.has($0, before: at) }
  }

  private func behind(_ words: [StaticString], at place: Int) -> Int? {
    words.first { bytes.has($0, at: place) }.map { place + $0.utf8CodeUnitCount }
  }

  /// Behind (1)(a).
  private func behindBrackets(_ from: Int) -> Int {
    var at = from
    while at < range.end, bytes[at] == "(",
      let close = bytes[at..<min(at + 6, range.end)].firstIndex(of: UInt8(ascii: ")"))
    {
      at = close + 1
    }
    return at
  }
}
