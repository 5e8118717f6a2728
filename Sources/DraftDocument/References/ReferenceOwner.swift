import DraftText

/// Tells the references to other documents by the words around them: Section 2(1) of the Act, clause
/// 3 of the Lease, Schedule 1 to that Deed, Code Section 409.
struct ReferenceOwner {
  let bytes: TextView
  let range: ByteRange

  func isOther(_ place: ByteRange, _ word: ReferringWord) -> Bool {
    // American practice puts the statute first.
    if bytes.has("Act ", at: place.start - 4) || bytes.has("Code ", at: place.start - 5) {
      return true
    }
    let end = behindBrackets(place.end)
    if bytes.has(" of ", at: end) { return isOther(end + 4) }
    // Attachments are to a document: clause 3 may go on "to the extent".
    return word.attachment != nil && bytes.has(" to ", at: end) && isOther(end + 4)
      && !bytes.has("the ex", at: end + 4)
  }

  /// What may stand around a section of this draft, and what an "of" leads to elsewhere.
  private static let own: [StaticString] = [
    "this ", "these ", "the Ag", "Article ", "Part ", "Chapter ",
  ]
  private static let determiners: [StaticString] = [
    "the ", "that ", "those ", "such ", "said ", "any ", "an ", "a ", "each ", "another ",
    "our ", "your ", "its ", "their ",
  ]

  /// Whether a name, or a noun that is not this draft, stands at `at`. An attachment numbers its
  /// clauses anew, so that clause 2 of Schedule 1 is none of the draft's either.
  private func isOther(_ at: Int) -> Bool {
    guard at < range.end, !Self.own.contains(where: { bytes.has($0, at: at) }) else { return false }
    return ("A"..."Z" ~= bytes[at])
      || Self.determiners.contains { bytes.has($0, at: at) }
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

  // MARK: Chinese

  /// Whether the words before the number are the title of another law: 》, or 法 and the like
  /// without 本 in front.
  func isOther(before at: Int) -> Bool {
    let start = range.start
    guard at - 3 >= start else { return false }
    if bytes.has("》", at: at - 3) || bytes.has("法典", at: at - 6) { return true }
    if isOtherContract(before: at) { return true }
    let kinds: [StaticString] = ["法", "条例", "办法", "规定", "规则", "细则", "章程"]
    for kind in kinds {
      let place = at - kind.utf8CodeUnitCount
      guard place >= start, bytes.has(kind, at: place) else { continue }
      if place - 3 >= start, bytes.has("本", at: place - 3) { return false }
      // 依照规定第三条 names none; 公司法第三条 does.
      return kind.utf8CodeUnitCount == 3 && !bytes.has("办法", at: place - 3)
    }
    return false
  }

  /// 主合同第三条, 原协议附件1.
  private func isOtherContract(before at: Int) -> Bool {
    guard at - 9 >= range.start, bytes.has("合同", at: at - 6) || bytes.has("协议", at: at - 6) else {
      return false
    }
    return bytes.has("主", at: at - 9) || bytes.has("原", at: at - 9)
  }
}
