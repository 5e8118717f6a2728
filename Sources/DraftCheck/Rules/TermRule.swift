import DraftDocument
import DraftReview
import DraftText

/// Defined terms that are defined again, written in full again, or written in small letters.
enum TermRule {
  /// O(bytes · terms), of at most `most` terms.
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    let terms = DefinedTerm.find(draft)
    return redefined(draft, terms) + redefined(draft, DefinedTerm.meanings(draft))
      + inFull(draft, terms) + inSmallLetters(draft, terms)
  }

  /// More terms than any draft defines.
  private static let most = 200

  private static func redefined(_ draft: CheckedDraft, _ terms: [DefinedTerm]) -> [Finding] {
    var first: [[UInt8]: DefinedTerm] = [:]
    var found: [Finding] = []
    for term in terms {
      let name = Array(draft.bytes[term.name.range])
      if let before = first[name] {
        guard before.isOther(than: term, draft.bytes) else { continue }
        found.append(
          Finding(
            kind: .termRedefined, place: term.name,
            detail: .defined(draft.text(before.name), at: before.name)))
      } else {
        first[name] = term
      }
    }
    return found
  }

  /// The full title of what has a short name by then: 《中华人民共和国行政许可法》 behind （以下简称《行政许可法》）.
  private static func inFull(_ draft: CheckedDraft, _ terms: [DefinedTerm]) -> [Finding] {
    terms.prefix(most).flatMap { term -> [Finding] in
      guard let full = term.full, draft.bytes.has("《", at: full.start) else { return [] }
      let definitions = terms.compactMap(\.full)
      return prose(draft, behind: term.name.end).flatMap { range in
        places(of: full, in: range, draft.bytes)
      }.filter { place in
        !definitions.contains { $0.start == place }
      }.map { place in
        Finding(
          kind: .termVariant, place: ByteRange(place, place + full.count),
          detail: .defined(draft.text(term.name), at: term.name))
      }
    }
  }

  /// "effective date" where "Effective Date" is defined. One word alone means much else besides.
  private static func inSmallLetters(_ draft: CheckedDraft, _ terms: [DefinedTerm]) -> [Finding] {
    terms.prefix(most).flatMap { term -> [Finding] in
      let name = Array(draft.bytes[term.name.range])
      guard isTitled(name) else { return [] }
      let small = name.map { $0.lowercased }
      return prose(draft, behind: 0).flatMap { range in
        words(small, in: range, draft.bytes)
      }.map { place in
        Finding(
          kind: .termVariant, place: ByteRange(place, place + small.count),
          detail: .defined(draft.text(term.name), at: term.name))
      }
    }
  }

  private static func prose(_ draft: CheckedDraft, behind place: Int) -> [ByteRange] {
    draft.prose.map(\.range).filter { $0.end > place }.map {
      ByteRange(max($0.start, place), $0.end)
    }
  }

  /// Two words or more, each with a capital.
  private static func isTitled(_ name: [UInt8]) -> Bool {
    let words = name.split(separator: UInt8(ascii: " "))
    return words.count > 1
      && words.allSatisfy { word in
        word.first.map { "A"..."Z" ~= $0 } ?? false
          && word.dropFirst().contains { "a"..."z" ~= $0 }
      }
  }

  private static func places(of text: ByteRange, in range: ByteRange, _ bytes: TextView) -> [Int] {
    guard range.count >= text.count else { return [] }
    return (range.start...range.end - text.count).filter {
      bytes[$0] == bytes[text.start]
        && bytes.isSame(ByteRange($0, $0 + text.count), as: bytes, text)
    }
  }

  private static func words(_ text: [UInt8], in range: ByteRange, _ bytes: TextView) -> [Int] {
    guard range.count >= text.count else { return [] }
    return (range.start...range.end - text.count).filter { at in
      bytes[at] == text[0]
        && !(at > 0 && bytes.isLetter(at - 1))
        && !bytes.isLetter(at + text.count)
        && text.indices.allSatisfy { bytes[at + $0] == text[$0] }
    }
  }
}
