package import DraftText

/// Words behind which a number or a letter names a place in a text: Section 4.2, Schedule B, 附件2.
package enum ReferenceWords {

  /// Whether such a word stands before `place`, with no more than further members of its list between:
  /// Sections 2, 3 and 4. O(1): a longer list is not followed.
  package static func stand(before place: Int, in bytes: TextView) -> Bool {
    if joined.contains(where: { bytes.has($0, before: place) }) { return true }
    var at = place
    var isList = false
    while at > 0, place - at < 64 {
      switch bytes[at - 1] {
      case " ", "(", ")", "-", ".", "0"..."9": at -= 1
      case ",":
        isList = true
        at -= 1
      default:
        guard bytes.isLetter(at - 1) else { return bytes.has("§", before: at) }
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
    joints.contains {
      $0.utf8CodeUnitCount == end - start && bytes.has($0, at: start)
    }
  }

  /// A list has its word in the plural.
  private static func isWord(_ bytes: TextView, _ start: Int, _ end: Int, isList: Bool) -> Bool {
    let word = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    return plurals.contains(word) || !isList && singulars.contains(word)
  }

  private static let singulars = all.reduce(into: Set<String>()) { $0.formUnion($1.singular) }
  private static let plurals = all.reduce(into: Set<String>()) { $0.formUnion($1.plural) }
  private static let joints = all.flatMap { $0.joints + $0.ranges }
  /// 本 and 第 are seen to by those who read Chinese numerals.
  private static let joined = all.flatMap(\.joined)
  private static let all = Language.all.map(\.referenceWords)
}
