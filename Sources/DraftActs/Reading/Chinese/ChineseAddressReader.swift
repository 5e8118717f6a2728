import DraftLanguage

/// Reads addresses in Chinese acts: 第三条第二款、第四款, 第五条至第八条, 序言第七自然段, 第四章章名.
struct ChineseAddressReader {
  let letters: Letters

  /// Addresses joined by 、 and 和, ranges filled in, from `place` on; what a part leaves unsaid it takes
  /// from the one before. `nil` where none begins there.
  ///
  /// - Parameter commas: Whether ， joins them too.
  func list(at place: Int, commas: Bool = false) -> (addresses: [Address], end: Int)? {
    guard let first = address(at: place) else { return nil }
    var addresses = [first.address]
    var end = first.end
    while let joint = joint(at: end, commas: commas), let next = address(at: joint.end),
      let last = addresses.last
    {
      let full = next.address.completed(by: last)
      if joint.isRange { addresses += ChineseAddressReader.between(last, full) }
      addresses.append(full)
      end = next.end
    }
    return (addresses, end)
  }

  private func joint(at place: Int, commas: Bool) -> (end: Int, isRange: Bool)? {
    for word in ["至", "到"] where letters.starts(with: word, at: place) { return (place + 1, true) }
    for word in ["以及", "和", "、", "及", "与"] where letters.starts(with: word, at: place) {
      return (place + word.unicodeScalars.count, false)
    }
    return commas && letters.starts(with: "，", at: place) ? (place + 1, false) : nil
  }

  /// What lies between two addresses of one list; a range of more than a thousand is not one.
  private static func between(_ first: Address, _ last: Address) -> [Address] {
    guard let from = first.steps.last, let to = last.steps.last, from.level == to.level,
      let start = ArticleNumber(from.name), let end = ArticleNumber(to.name),
      start.main < end.main, end.main - start.main < 1000
    else { return [] }
    return (start.main + 1..<max(end.main, start.main + 1)).map { number in
      Address(first.steps.dropLast() + [Address.Step(from.level, "\(number)")])
    }
  }

  /// One address from `place` on.
  func address(at place: Int) -> (address: Address, end: Int)? {
    let place = owner(at: place)
    if let special = special(at: place) { return special }
    var steps: [Address.Step] = []
    var piece: Address.Piece?
    var end = place
    while let step = step(at: end), steps.last.map({ $0.level < step.step.level }) ?? true {
      steps.append(step.step)
      end = step.end
    }
    if let line = line(at: end) { (piece, end) = line }
    guard !steps.isEmpty || piece != nil else { return nil }
    if steps.last?.level.isHeading == true {
      for word in ["章名", "节名", "编名", "标题", "名称"] where letters.starts(with: word, at: end) {
        (piece, end) = (.heading, end + 2)
      }
      // 第三章“国家机构”中 names the heading again.
    }
    return (Address(steps, piece: piece), end)
  }

  /// Names of the law itself before an address: 宪法第三条, 《某法》第三条, 原第三条.
  private func owner(at place: Int) -> Int {
    var place = place
    if letters.starts(with: "《", at: place),
      let close = letters[place...].prefix(60).firstIndex(of: "》")
    {
      place = close + 1
      if letters.starts(with: "的", at: place) { place += 1 }
    }
    for word in ChineseActWords.owners where letters.starts(with: word, at: place) {
      let end = place + word.unicodeScalars.count
      let next = letters.starts(with: "的", at: end) ? end + 1 : end
      if letters.starts(with: "原", at: next) { return next + 1 }
      let follows = ["第", "序言", "引言", "标题", "名称", "附件", "附表"]
      if follows.contains(where: { letters.starts(with: $0, at: next) }) { return next }
    }
    return letters.starts(with: "原第", at: place) ? place + 1 : place
  }

  private func special(at place: Int) -> (address: Address, end: Int)? {
    if letters.starts(with: "序言", at: place) {
      guard let number = counted(at: place + 2, "自然段") else {
        return (Address([.init(.preamble, "")]), place + 2)
      }
      return (Address([.init(.preamble, "\(number.value)")]), number.end)
    }
    for (word, level) in ChineseActWords.parts where letters.starts(with: word, at: place) {
      let end = place + word.unicodeScalars.count
      guard level == .attachment else { return (Address([.init(level, "")]), end) }
      let number = ChineseNumerals.read(letters, end)
      let name = word + (number.map { "\($0.value)" } ?? "")
      return (Address([.init(level, name)]), number?.end ?? end)
    }
    return nil
  }

  private func step(at place: Int) -> (step: Address.Step, end: Int)? {
    guard letters.starts(with: "第", at: place) else { return nil }
    var start = place + 1
    let isBracketed = letters.starts(with: "（", at: start) || letters.starts(with: "(", at: start)
    if isBracketed { start += 1 }
    guard let number = ChineseNumerals.read(letters, start) else { return nil }
    var end = number.end
    if isBracketed {
      guard letters.starts(with: "）", at: end) || letters.starts(with: ")", at: end) else {
        return nil
      }
      end += 1
    }
    guard end < letters.count, let level = ChineseActWords.units[letters[end].scalar] else {
      return nil
    }
    end += 1
    guard level == .article, letters.starts(with: "之", at: end),
      let sub = ChineseNumerals.read(letters, end + 1)
    else { return (Address.Step(level, "\(number.value)"), end) }
    return (Address.Step(level, ArticleNumber(number.value, sub.value).name), sub.end)
  }

  private func line(at place: Int) -> (Address.Piece?, Int)? {
    for word in ["自然段", "句"] {
      if let number = counted(at: place, word) { return (.line(number.value), number.end) }
    }
    return nil
  }

  /// 全文第五行, 全文第五行至第八行: the first and the last.
  func lines(at place: Int) -> (addresses: [Address], end: Int)? {
    guard letters.starts(with: "全文", at: place), let first = counted(at: place + 2, "行") else {
      return nil
    }
    var last = first
    if letters.starts(with: "至", at: first.end), let other = counted(at: first.end + 1, "行") {
      last = other
    }
    let addresses = [first.value, last.value].map { Address([.init(.line, "\($0)")]) }
    return (addresses, last.end)
  }

  private func counted(at place: Int, _ word: String) -> (value: Int, end: Int)? {
    guard letters.starts(with: "第", at: place),
      let number = ChineseNumerals.read(letters, place + 1),
      letters.starts(with: word, at: number.end)
    else { return nil }
    return (number.value, number.end + word.unicodeScalars.count)
  }
}

extension Address {
  /// The address with what it leaves unsaid from another: 第二款 behind 第三条第一款 is 第三条第二款.
  func completed(by other: Address) -> Address {
    if let first = steps.first {
      guard first.level > .article, first.level != .label else { return self }
      var full = self
      full.steps = other.steps.filter { $0.level >= .article && $0.level < first.level } + steps
      return full
    }
    var full = other
    full.piece = piece ?? other.piece
    return full
  }
}
