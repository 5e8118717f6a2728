import DraftLanguage

/// Words replaced, inserted and deleted inside parts.
extension ChineseConsolidation {
  func replace(
    _ at: [Address], _ pairs: [Replacement], _ occurrences: Occurrences
  ) throws(Refusal) {
    if at == [.whole] { return try replaceThroughout(pairs) }
    var failure: Refusal?
    for address in at {
      do {
        try replace(address, pairs, isOneOfSeveral: at.count > 1)
      } catch {
        // The other articles of the list are done all the same; this one is named.
        if at.count == 1 { throw error }
        refuse(error)
        failure = error
      }
    }
    _ = failure
  }

  private func replace(
    _ address: Address, _ pairs: [Replacement], isOneOfSeveral: Bool
  ) throws(Refusal) {
    var found = try find(address)
    if pairs.count == 1, try rewritesWhole(found, pairs[0], address) { return }
    if let other = counted(address, pairs, found) { found = other }
    var edits = WordEdits(found.target, own: found.isLeadIn)
    var count = 0
    var missing: Replacement?
    for pair in pairs {
      let places = edits.places(of: pair.old)
      if places.isEmpty { missing = missing ?? pair }
      count += places.count
      edits.replace(places, with: pair.new)
    }
    if let missing {
      // A pair that fits is done all the same.
      let reason = wordsNotThere(missing.old, address, found)
      guard count > 0 else { throw reason }
      refuse(reason)
    }
    edits.make()
    done(.replaced, [address], count: count)
  }

  /// Whether the act quotes the whole part: then it is rewritten, paragraph by paragraph.
  private func rewritesWhole(
    _ found: Found, _ pair: Replacement, _ address: Address
  ) throws(Refusal) -> Bool {
    guard !pair.new.isEmpty else { return false }
    let target = found.target
    let own = target.level == .item ? target.label + target.content : target.content
    let quoted = found.article == nil ? pair.old : withoutArticleLabel(pair.old)
    guard
      own == pair.old || own.withoutEndMark == quoted.withoutEndMark
        || target.content.withoutEndMark == quoted.withoutEndMark
    else {
      guard pair.old.contains("\n") else { return false }
      throw .oldTextDiffers(address, is: own.string)
    }
    var text = pair.new
    // The mark that neither quotation has stays.
    if let mark = own.last, mark == "。" || mark == "；", pair.old.last != mark,
      let last = text.last, !"。；：".unicodeScalars.contains(last.scalar)
    {
      text.append(mark)
    }
    try rewrite([address], [Passage(text.parts { $0 == "\n" })])
    return true
  }

  /// The 款 that has the number in the result, where only there the quoted words stand: the act counts after
  /// its own earlier instructions.
  private func counted(_ address: Address, _ pairs: [Replacement], _ found: Found) -> Found? {
    guard found.target.level == .clause, let article = found.article,
      let number = Int(address.steps.last?.name ?? ""), number <= article.children.count
    else { return nil }
    let there = article.children[number - 1]
    guard there !== found.target else { return nil }
    func holds(_ part: Provision) -> Bool {
      let edits = WordEdits(part)
      return pairs.allSatisfy { !edits.places(of: $0.old).isEmpty }
    }
    guard !holds(found.target), holds(there) else { return nil }
    return Found(path: [root, article, there])
  }

  private func replaceThroughout(_ pairs: [Replacement]) throws(Refusal) {
    var edits = WordEdits(root)
    var count = 0
    for pair in pairs {
      let places = edits.places(of: pair.old).filter {
        let level = edits.lines[$0.line].level
        return level != .title && level != .introduction
      }
      guard !places.isEmpty else { throw .wordsNotThere(pair.old.string, .whole, nearest: nil) }
      count += places.count
      edits.replace(places, with: pair.new)
    }
    edits.make()
    done(.replaced, [.whole], count: count)
  }

  func insertWords(
    _ at: [Address], _ anchor: Letters, _ words: Letters, _ side: Side
  ) throws(Refusal) {
    for address in at {
      do {
        let found = try find(address)
        var edits = WordEdits(found.target, own: found.isLeadIn)
        let places = edits.places(of: anchor)
        guard !places.isEmpty else { throw wordsNotThere(anchor, address, found) }
        for place in places {
          let text = edits.lines[place.line].text
          let end = side == .after ? place.range.upperBound : place.range.lowerBound
          let new =
            side == .after
            ? ChineseMarks.joint(text, behind: place.range, words) + words
            : words + ChineseMarks.joint(text, before: place.range, words)
          edits.replace([(place.line, end..<end)], with: new)
        }
        edits.make()
        done(.wordsInserted, [address], count: places.count)
      } catch let error as Refusal {
        if at.count == 1 { throw error }
        refuse(error)
      } catch {}
    }
  }

  /// Words at the start or the end of a part: a sentence as it is, other words before the last mark.
  func addWords(_ address: Address, _ words: Letters, _ side: Side) throws(Refusal) {
    let found = try find(address)
    let part = found.target
    let marks = "，；。".unicodeScalars
    if side == .before {
      var line = part
      while line.text.isEmpty, let first = line.children.first { line = first }
      let isClosed = words.last.map { marks.contains($0.scalar) } ?? true
      line.text = words.brought + (isClosed ? [] : [Letter("。")]) + line.text
    } else {
      let line = found.isLeadIn ? part : part.last
      if words.last == "。" || line.text.isEmpty {
        line.text += words.brought
      } else {
        let end = line.text.last.flatMap { marks.contains($0.scalar) ? $0 : nil }
        let text = end == nil ? line.text : line.text.dropLast()
        let joint = words.first.map { marks.contains($0.scalar) || $0 == "、" } ?? true
        line.text = text + (joint ? [] : [Letter("，")]) + words.brought + (end.map { [$0] } ?? [])
      }
    }
    done(.wordsInserted, [address])
  }

  /// With the place where the words stand instead, or the most alike words of the part.
  private func wordsNotThere(_ words: Letters, _ address: Address, _ found: Found) -> Refusal {
    var elsewhere: WordsElsewhere?
    let others = articles.filter { !WordEdits($0).places(of: words).isEmpty }
    if others.count == 1, let name = others[0].oldName {
      elsewhere = WordsElsewhere(
        address: Address([.init(.article, name)]), words: words.string)
    } else if let alike = AlikeWords.nearest(to: words, in: found.target) {
      elsewhere = WordsElsewhere(address: address, words: alike.string)
    }
    return .wordsNotThere(words.string, address, nearest: elsewhere)
  }
}

extension Array where Element == Letter {
  var withoutEndMark: Letters {
    guard let last, last == "。" || last == "；" else { return self }
    return Letters(dropLast())
  }
}

func withoutArticleLabel(_ text: Letters) -> Letters {
  guard let label = ChineseLaw.articleLabel(text) else { return text }
  return Letters(text[label.end...])
}
