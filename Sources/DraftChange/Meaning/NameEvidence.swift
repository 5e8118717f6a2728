import DraftLanguage
import DraftText

/// Whether one side of an edit is the name of somebody or of some body, by what stands in it and
/// right behind it. Names have no certain form: this requires a capital, a title or a kind of
/// institution, and leaves out what has none.
enum NameEvidence {

  /// O(length).
  static func isName(_ bytes: TextView, _ side: ByteRange) -> Bool {
    guard !side.isEmpty, side.count <= 96 else { return false }
    guard bytes[side.start].startsHan else {
      return isCapitalised(bytes, side) || isPerson(bytes, side)
    }
    return isPerson(bytes, side) || isInstitution(bytes, side) || isLevel(bytes, side)
      || isProvince(bytes, side)
  }

  // MARK: Institutions and places

  /// Whether a kind of institution, or one that is short for it (市金融办, 市发改委), ends at `end`.
  static func endsName(_ bytes: TextView, _ end: Int) -> Bool {
    [ChineseNames.institutions, ChineseNames.shortInstitutions].contains {
      $0.contains { bytes.has($0, before: end) }
    }
      && !isInWord(bytes, end)
  }

  /// Where a kind of institution that stands at `place` ends, at most at `end`.
  static func kind(_ bytes: TextView, at place: Int, _ end: Int) -> Int? {
    for kinds in [ChineseNames.institutions, ChineseNames.shortInstitutions] {
      for kind in kinds where bytes.has(kind, at: place) {
        let behind = place + kind.utf8CodeUnitCount
        return behind <= end && !isInWord(bytes, behind) ? behind : nil
      }
    }
    return nil
  }

  /// The person's name that the edit is a part of: 知秋 of 镇长叶知秋.
  static func person(_ bytes: TextView, _ edit: ByteRange, _ window: ByteRange) -> ByteRange? {
    guard edit.count <= 9, edit.start < bytes.count, bytes[edit.start].startsHan else { return nil }
    for start in stride(from: edit.start, through: max(window.start, edit.start - 6), by: -3)
    where bytes.scalar(at: start) >= "一" && ChineseNames.surnames.contains(bytes.scalar(at: start))
    {
      let end = max(edit.end, start + 6)
      guard end - start <= 9, end <= window.end else { continue }
      let isTitled =
        ChineseNames.titles.contains { bytes.has($0, before: start) || bytes.has($0, at: end) }
        || ChineseNames.deeds.contains { bytes.has($0, at: end) } || isLabelled(bytes, start)
      if isTitled { return ByteRange(start, end) }
    }
    return nil
  }

  /// 林业局→林草局, of which the edit may hold 林业 and 林草 alone.
  private static func isInstitution(_ bytes: TextView, _ side: ByteRange) -> Bool {
    for kind in ChineseNames.institutions {
      let inside = side.end - kind.utf8CodeUnitCount
      let isOwn = inside >= side.start && bytes.has(kind, at: inside)
      guard isOwn || bytes.has(kind, at: side.end),
        !isInWord(bytes, isOwn ? side.end : side.end + 3)
      else { continue }
      // 应急办公室→应急管理局, of which the edit holds the kind alone.
      let start = isOwn && inside == side.start ? max(0, inside - 6) : side.start
      let name = ByteRange(start, isOwn ? inside : side.end)
      guard name.count >= 6, isAllHan(bytes, name) else { return false }
      return !ChineseNames.generalWords.contains { bytes.has($0, at: name.start) }
    }
    return false
  }

  /// Whether the last Han of a kind is the first of another word: 市场, and not 市.
  private static func isInWord(_ bytes: TextView, _ end: Int) -> Bool {
    ChineseNames.continuations.contains { bytes.has($0, at: end - 3) }
  }

  /// 市→省 in 市人民政府.
  private static func isLevel(_ bytes: TextView, _ side: ByteRange) -> Bool {
    ChineseNames.levels.contains {
      bytes.has($0, at: side.start) && $0.utf8CodeUnitCount == side.count
    }
      && ChineseNames.institutions.contains { bytes.has($0, at: side.end) }
  }

  private static func isProvince(_ bytes: TextView, _ side: ByteRange) -> Bool {
    ChineseNames.provinces.contains { place in
      let end = side.start + place.utf8CodeUnitCount
      return bytes.has(place, at: side.start)
        && (end == side.end
          || end + 3 == side.end && ChineseNames.regions.contains { bytes.has($0, at: end) })
    }
  }

  private static func isAllHan(_ bytes: TextView, _ range: ByteRange) -> Bool {
    range.count % 3 == 0
      && stride(from: range.start, to: range.end, by: 3).allSatisfy { bytes[$0].startsHan }
  }

  // MARK: Persons

  /// Right behind the label, or behind other names: 出席人员：王芳、赵敏.
  private static func isLabelled(_ bytes: TextView, _ start: Int) -> Bool {
    var at = start
    while start - at < 240, bytes.has("、", before: at) {
      let end = at - 3
      at = end
      while end - at < 12, at >= 3, bytes[at - 3].startsHan { at -= 3 }
      guard at < end else { return false }
    }
    return bytes.has("：", before: at)
      && ChineseNames.labels.contains { bytes.has($0, before: at - 3) }
  }

  /// 张伟→李娜 before 同志 or behind 联系人：, or several such joined by 、; X and × stand for names, too.
  private static func isPerson(_ bytes: TextView, _ side: ByteRange) -> Bool {
    let isTitled =
      isLabelled(bytes, side.start)
      || ChineseNames.titles.contains {
        bytes.has($0, at: side.end) || bytes.has($0, before: side.start)
      }
    // Of two Han, 方案 and 金额 would be names before what people do.
    guard
      isTitled
        || side.count == 9 && ChineseNames.deeds.contains(where: { bytes.has($0, at: side.end) })
    else { return false }
    // 海涛同志 is called by the given name alone; 单位负责同志 is not.
    let before = bytes.scalar(before: side.start)
    let isFamiliar =
      ChineseNames.familiarTitles.contains { bytes.has($0, at: side.end) }
      && (!Scalars.isHan(before) || EditMarks.isParticle(before))
    var scalars: [Unicode.Scalar] = []
    var at = side.start
    while at < side.end {
      let (scalar, length) = bytes.decode(at: at)
      scalars.append(scalar)
      at += length
    }
    return scalars.split(separator: "、").allSatisfy { name in
      if name.allSatisfy({ $0 == "X" || $0 == "×" }) { return true }
      guard (2...4).contains(name.count) else { return false }
      return isFamiliar && name.count == 2 && name.allSatisfy(Scalars.isHan)
        || name.first.map(ChineseNames.surnames.contains) == true
    }
  }

  // MARK: Capitals

  /// Latin words that all start with a capital, the first of them not where a sentence starts.
  private static func isCapitalised(_ bytes: TextView, _ side: ByteRange) -> Bool {
    guard !startsSentence(bytes, side.start) else { return false }
    let words = bytes[side.range].split { $0.isBlank }
    let isSmall = { (byte: UInt8) in ("a"..."z" ~= byte) }
    guard words.contains(where: { $0.contains(where: isSmall) }) else { return false }
    return words.allSatisfy { word in
      let first = word.drop { $0 < UInt8(ascii: "0") }.first ?? 0
      // The P. of John P. Miller.
      let isInitial = word.count == 2 && word.last == "."
      return ("A"..."Z" ~= first) && (isInitial || word.contains(where: isSmall))
    }
  }

  private static func startsSentence(_ bytes: TextView, _ start: Int) -> Bool {
    var at = start
    while at > 0, bytes[at - 1].isBlank || bytes[at - 1] == "\"" || bytes[at - 1] == "(" {
      at -= 1
    }
    guard at > 0 else { return true }
    let last = bytes[at - 1]
    return last == "." || last == "!" || last == "?" || last == ":" || last == "#"
      || bytes[at..<start].contains(UInt8(ascii: "\n"))
  }
}
