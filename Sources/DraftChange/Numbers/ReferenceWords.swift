import DraftText

/// Words behind which a number or a letter names a place in a text: Section 4.2, Schedule B, 附件2.
enum ReferenceWords {

  /// Whether such a word stands before `place`, with no more than further members of its list between:
  /// Sections 2, 3 and 4. O(1): a longer list is not followed.
  static func stand(before place: Int, in bytes: TextView) -> Bool {
    if chinese.contains(where: { bytes.has($0, before: place) }) { return true }
    var at = place
    var isList = false
    while at > 0, place - at < 64 {
      let byte = bytes[at - 1]
      switch byte {
      case " ", "(", ")", "-", ".", "0"..."9": at -= 1
      case 0xA7: return bytes.has("§", before: at)
      case ",":
        isList = true
        at -= 1
      default:
        guard bytes.isLetter(at - 1) else { return false }
        let start = bytes.wordStart(at)
        // The (b) of Section 3(b).
        if at - start == 1, start > 0, bytes[start - 1] == "(" {
          at = start
        } else if isJoint(bytes, start, at) {
          isList = true
          at = start
        } else {
          return isWord(bytes, start, at, isList: isList)
        }
      }
    }
    return false
  }

  private static func isJoint(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    (["and", "or", "to", "through"] as [StaticString]).contains {
      $0.utf8CodeUnitCount == end - start && bytes.has($0, at: start)
    }
  }

  /// A list has its word in the plural.
  private static func isWord(_ bytes: TextView, _ start: Int, _ end: Int, isList: Bool) -> Bool {
    let word = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    return plurals.contains(word) || !isList && singulars.contains(word)
  }

  private static let singulars: Set = [
    "section", "sec", "subsection", "article", "art", "clause", "subclause", "paragraph", "para",
    "subparagraph", "chapter", "part", "schedule", "annex", "appendix", "exhibit", "attachment",
    "figure", "fig", "table", "rule", "regulation", "page", "item", "recital", "equation",
    "footnote",
    "note",
  ]

  private static let plurals: Set = [
    "sections", "secs", "subsections", "articles", "clauses", "paragraphs", "paras", "chapters",
    "parts", "schedules", "annexes", "appendices", "exhibits", "figures", "figs", "tables", "rules",
    "regulations", "pages", "items", "recitals", "equations", "notes",
  ]

  /// 本 and 第 are seen to by those who read Chinese numerals.
  private static let chinese: [StaticString] = [
    "附件", "附表", "附录", "附图", "图", "表", "公式", "注释", "脚注",
  ]
}
