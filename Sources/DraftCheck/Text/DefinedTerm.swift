import DraftDocument
import DraftLanguage
import DraftText

/// A term with the place where the draft defines it: 《…法》（以下简称《…》）, the Seller (the “Vendor”), “Term” means.
struct DefinedTerm {
  let name: ByteRange
  /// What stands before the brackets, where its borders are certain: a title in 《》.
  let full: ByteRange?
  /// The section in which it holds, where it says what the term means and where that ends isn't said: a definition of
  /// the same name in another section may be another term's.
  var scope: SectionIndex?
  /// Whether it says what the term means, so that it can be said but once.
  var isMeaning = false

  private static let words = Language.all.map(\.definitions)
  private static let named = words.flatMap(\.named)
  private static let joints = words.flatMap(\.joints)
  private static let quoted = words.flatMap(\.quoted)

  /// In the order of the text. O(bytes).
  static func find(_ draft: CheckedDraft) -> [DefinedTerm] {
    draft.prose.flatMap { sentence in
      let range = sentence.range
      let brackets = draft.places(of: "（", in: range) + draft.places(of: "(", in: range)
      return brackets.sorted().compactMap { open in
        unquoted(draft.bytes, open, range) ?? quoted(draft.bytes, open, range)
      }
    }
  }

  /// What says what a term means: “Goods” means…, 本办法所称…，是指…. In the order of the text. O(bytes).
  static func meanings(_ draft: CheckedDraft) -> [DefinedTerm] {
    draft.prose.flatMap { sentence in
      meanings(draft, sentence.range, sentence.section) + called(draft, sentence.range)
    }
  }

  private static let meanings = words.flatMap(\.meanings)
  private static let called = words.flatMap(\.called)
  private static let callers = words.flatMap(\.callers)
  private static let calling = words.flatMap(\.calling)

  private static func meanings(
    _ draft: CheckedDraft, _ range: ByteRange, _ section: SectionIndex
  ) -> [DefinedTerm] {
    let bytes = draft.bytes
    var found: [DefinedTerm] = []
    for (open, close) in [("\"", "\""), ("“", "”")] as [(StaticString, StaticString)] {
      for place in draft.places(of: open, in: range) {
        let start = place + open.utf8CodeUnitCount
        guard let end = first(close, bytes, start, min(range.end, start + 80)), end > start else {
          continue
        }
        var behind = end + close.utf8CodeUnitCount
        while bytes.has("*", at: behind) || bytes.has("_", at: behind) { behind += 1 }
        guard meanings.contains(where: { bytes.has($0, at: behind) }) else { continue }
        found.append(
          DefinedTerm(name: ByteRange(start, end), full: nil, scope: section, isMeaning: true))
      }
    }
    return found
  }

  private static func called(_ draft: CheckedDraft, _ range: ByteRange) -> [DefinedTerm] {
    let bytes = draft.bytes
    return called.flatMap { word in
      draft.places(of: word, in: range).compactMap { place in
        guard callers.contains(where: { bytes.has($0, before: place) }) else { return nil }
        let start = place + word.utf8CodeUnitCount
        let ends = calling.compactMap { first($0, bytes, start, min(range.end, start + 60)) }
        guard let end = ends.min(), end > start else { return nil }
        return DefinedTerm(name: ByteRange(start, end), full: nil, isMeaning: true)
      }
    }
  }

  /// Whether two terms of one name are defined of what is certainly not the same.
  func isOther(than other: DefinedTerm, _ bytes: TextView) -> Bool {
    if isMeaning { return other.isMeaning && scope == other.scope }
    guard let full, let others = other.full else { return false }
    return !bytes.isSame(full, as: bytes, others)
  }

  /// （以下简称甲方）, with quotation marks around the name or without.
  private static func unquoted(
    _ bytes: TextView, _ open: Int, _ range: ByteRange
  ) -> DefinedTerm? {
    guard let lead = named.first(where: { bytes.has($0, at: open) }) else { return nil }
    var start = open + lead.utf8CodeUnitCount
    for mark in joints where bytes.has(mark, at: start) {
      start += mark.utf8CodeUnitCount
    }
    guard let close = ["）", ")"].compactMap({ first($0, bytes, start, range.end) }).min() else {
      return nil
    }
    let name = unquoted(bytes, start, close)
    guard !name.isEmpty, name.count <= 90 else { return nil }
    return DefinedTerm(name: name, full: title(bytes, before: open, range.start))
  }

  private static func first(_ mark: StaticString, _ bytes: TextView, _ at: Int, _ end: Int) -> Int?
  {
    (at..<max(at, end)).first { bytes.has(mark, at: $0) }
  }

  private static func unquoted(_ bytes: TextView, _ start: Int, _ end: Int) -> ByteRange {
    let pairs: [(StaticString, StaticString)] = [("“", "”"), ("\"", "\""), ("「", "」"), ("‘", "’")]
    for (open, close) in pairs where bytes.has(open, at: start) && bytes.has(close, before: end) {
      return ByteRange(
        start + open.utf8CodeUnitCount,
        max(start + open.utf8CodeUnitCount, end - close.utf8CodeUnitCount))
    }
    return ByteRange(start, end)
  }

  /// The 《…》 that ends right before a bracket.
  private static func title(_ bytes: TextView, before open: Int, _ floor: Int) -> ByteRange? {
    guard bytes.has("》", before: open) else { return nil }
    var at = open - 3
    var depth = 1
    while at > floor, open - at < 300 {
      at = bytes.start(before: at)
      if bytes.has("》", at: at) { depth += 1 }
      if bytes.has("《", at: at) { depth -= 1 }
      if depth == 0 { return ByteRange(at, open) }
    }
    return nil
  }

  /// (the “Seller”).
  private static func quoted(
    _ bytes: TextView, _ open: Int, _ range: ByteRange
  ) -> DefinedTerm? {
    for lead in quoted where bytes.has(lead, at: open) {
      let start = open + lead.utf8CodeUnitCount
      for (mark, end) in [("\"", "\""), ("“", "”")] as [(StaticString, StaticString)]
      where bytes.has(mark, at: start) {
        let first = start + mark.utf8CodeUnitCount
        guard let close = self.first(end, bytes, first, min(range.end, first + 80)),
          bytes.has(")", at: close + end.utf8CodeUnitCount)
        else { continue }
        return DefinedTerm(name: ByteRange(first, close), full: nil)
      }
    }
    return nil
  }
}
