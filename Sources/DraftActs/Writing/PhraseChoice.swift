/// Chooses the words that an act quotes for the edits of a line: whole words, found once where they are looked
/// for, and never nothing.
struct PhraseChoice {
  enum Script { case chinese, english }

  let script: Script
  /// All lines of the part that the act names: the words must stand there once.
  let lines: [Letters]

  /// More phrases than this, or a larger share of the line in percent, and the line is better rewritten: so
  /// the offices do it.
  private var most: Int { script == .chinese ? 2 : 3 }
  private var share: Int { script == .chinese ? 30 : 50 }

  /// Pairs of old and new words, or `nil` where the line is better rewritten.
  func pairs(_ edits: [LineEdit], _ old: Letters, _ new: Letters) -> [Replacement]? {
    if let same = everywhere(edits, old, new) { return [same] }
    var edits = joined(edits, old)
    guard edits.count <= most else { return nil }
    let changed = edits.reduce(0) { $0 + max($1.old.count, $1.new.count) }
    guard changed * 100 <= max(old.count, new.count) * share else { return nil }
    var index = 0
    while index < edits.count {
      guard let wide = widened(index, edits, old, new) else { return nil }
      edits[index] = wide
      if index > 0, edits[index - 1].old.upperBound >= wide.old.lowerBound {
        edits[index - 1] = LineEdit(
          old: edits[index - 1].old.lowerBound..<wide.old.upperBound,
          new: edits[index - 1].new.lowerBound..<wide.new.upperBound)
        edits.remove(at: index)
        index -= 1
      } else {
        index += 1
      }
    }
    let pairs = edits.map { Replacement(Letters(old[$0.old]), Letters(new[$0.new])) }
    guard areApart(pairs) else { return nil }
    return pairs
  }

  /// The same words replaced by the same at every place where they stand.
  private func everywhere(_ edits: [LineEdit], _ old: Letters, _ new: Letters) -> Replacement? {
    guard script == .chinese, edits.count > 1 else { return nil }
    // The words may be no more than a part of those that have to be named: 三 of 三十分钟.
    for extra in 0..<6 {
      let wide = edits.map { edit in
        LineEdit(
          old: edit.old.lowerBound..<min(old.count, edit.old.upperBound + extra),
          new: edit.new.lowerBound..<min(new.count, edit.new.upperBound + extra))
      }
      let words = Letters(old[wide[0].old])
      let others = Letters(new[wide[0].new])
      guard !others.isEmpty, words.count >= 2, words.isQuotable, others.isQuotable,
        wide.allSatisfy({ old[$0.old].elementsEqual(words) && new[$0.new].elementsEqual(others) })
      else { continue }
      if lines.reduce(0, { $0 + $1.overlapping(words) }) == edits.count {
        return Replacement(words, others)
      }
    }
    return nil
  }

  /// No words stand in the new words of a pair before them: who replaces one after the other gets the same.
  private func areApart(_ pairs: [Replacement]) -> Bool {
    for (index, pair) in pairs.enumerated() {
      for other in pairs[..<index] where !other.new.places(of: pair.old).isEmpty { return false }
    }
    return true
  }

  /// Edits with next to nothing between them are one.
  private func joined(_ edits: [LineEdit], _ old: Letters) -> [LineEdit] {
    let least = script == .chinese ? 4 : 24
    var out: [LineEdit] = []
    for edit in edits {
      if let last = out.last, edit.old.lowerBound - last.old.upperBound < least {
        out[out.count - 1] = LineEdit(
          old: last.old.lowerBound..<edit.old.upperBound,
          new: last.new.lowerBound..<edit.new.upperBound)
      } else {
        out.append(edit)
      }
    }
    return out
  }

  private func widened(
    _ index: Int, _ edits: [LineEdit], _ old: Letters, _ new: Letters
  ) -> LineEdit? {
    let floor = index > 0 ? edits[index - 1].old.upperBound : 0
    let ceiling = index + 1 < edits.count ? edits[index + 1].old.lowerBound : old.count
    var edit = atWords(edits[index], old, floor, ceiling)
    for step in 0..<24 {
      if isGood(edit, old, new) { return edit }
      let wider = step.isMultiple(of: 2) ? left(edit, old, floor) : right(edit, old, ceiling)
      let other = step.isMultiple(of: 2) ? right(edit, old, ceiling) : left(edit, old, floor)
      guard let next = wider ?? other else { return nil }
      edit = next
    }
    return nil
  }

  private func isGood(_ edit: LineEdit, _ old: Letters, _ new: Letters) -> Bool {
    let words = Letters(old[edit.old])
    let others = Letters(new[edit.new])
    guard words.count >= 2, words.isQuotable, others.isQuotable else { return false }
    guard !others.isEmpty || isDeletable(edit, old) else { return false }
    guard
      script == .chinese
        || !(words[0].isBlank || others[0].isBlank || words[words.count - 1].isBlank
          || others[others.count - 1].isBlank)
    else { return false }
    return lines.reduce(0) { $0 + $1.overlapping(words) } == 1
  }

  /// Whether words can be deleted as they are: no mark is left over that would go with them.
  private func isDeletable(_ edit: LineEdit, _ old: Letters) -> Bool {
    guard script == .chinese else { return false }
    var rest = old
    rest.removeSubrange(edit.old)
    let bare = rest
    ChineseMarks.close(&rest, at: edit.old.lowerBound)
    return rest == bare
  }

  /// An edit that begins or ends inside an English word takes the whole word.
  private func atWords(
    _ edit: LineEdit, _ old: Letters, _ floor: Int, _ ceiling: Int
  ) -> LineEdit {
    guard script == .english else { return edit }
    var edit = edit
    while edit.old.lowerBound > floor, !old[edit.old.lowerBound - 1].isBlank {
      edit = edit.growing(left: 1, right: 0)
    }
    while edit.old.upperBound < ceiling, !old[edit.old.upperBound].isBlank {
      edit = edit.growing(left: 0, right: 1)
    }
    return withNoun(edit, old, floor)
  }

  /// The number of a reference with the word before it: clause 6.1, and not 6.1 alone.
  private func withNoun(_ edit: LineEdit, _ old: Letters, _ floor: Int) -> LineEdit {
    guard edit.old.lowerBound > floor,
      let noun = left(edit, old, floor),
      EnglishReferences.behindNoun(old, noun.old.lowerBound) == edit.old.lowerBound
    else { return edit }
    return noun
  }

  /// One segment more at the left: up to the mark before it, or one English word.
  private func left(_ edit: LineEdit, _ old: Letters, _ floor: Int) -> LineEdit? {
    guard edit.old.lowerBound > floor else { return nil }
    var start = edit.old.lowerBound - 1
    if script == .english {
      while start > floor, old[start].isBlank { start -= 1 }
      while start > floor, !old[start - 1].isBlank { start -= 1 }
    } else {
      while start > floor, !old[start - 1].partsSegments { start -= 1 }
    }
    return edit.growing(left: edit.old.lowerBound - start, right: 0)
  }

  private func right(_ edit: LineEdit, _ old: Letters, _ ceiling: Int) -> LineEdit? {
    guard edit.old.upperBound < ceiling else { return nil }
    var end = edit.old.upperBound + 1
    if script == .english {
      while end < ceiling, old[end - 1].isBlank { end += 1 }
      while end < ceiling, !old[end].isBlank { end += 1 }
    } else {
      while end < ceiling, !old[end].partsSegments { end += 1 }
    }
    return edit.growing(left: 0, right: end - edit.old.upperBound)
  }
}

extension LineEdit {
  /// With unchanged letters around it.
  func growing(left: Int, right: Int) -> LineEdit {
    LineEdit(
      old: (old.lowerBound - left)..<(old.upperBound + right),
      new: (new.lowerBound - left)..<(new.upperBound + right))
  }
}

extension Letter {
  fileprivate var partsSegments: Bool {
    switch scalar {
    case "，", "。", "；", "：", "、", "！", "？", "“", "”", "（", "）", "《", "》": true
    default: false
    }
  }
}

extension Array where Element == Letter {
  /// Whether quotation marks inside are in pairs, so that a reader finds the end.
  var isQuotable: Bool {
    var depth = 0
    for letter in self {
      if letter == "“" { depth += 1 } else if letter == "”" { depth -= 1 }
      if depth < 0 || letter == "\n" { return false }
    }
    let straight = count { $0 == "\"" }
    let curly = contains { $0 == "“" || $0 == "”" || $0 == "‘" }
    return depth == 0 && (straight == 0 || !curly)
  }

  /// How often words stand in a text, those that overlap counted too.
  func overlapping(_ words: Letters) -> Int {
    guard let first = words.first, words.count <= count else { return 0 }
    return (0...(count - words.count)).count { place in
      self[place] == first && self[place..<(place + words.count)].elementsEqual(words)
    }
  }
}
