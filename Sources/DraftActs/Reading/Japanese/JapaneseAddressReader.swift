import DraftLanguage

/// Reads addresses in Japanese acts: 第三条第二項第一号, 同条第二項, 第六条から第九条まで, 第三条の見出し, 題名.
struct JapaneseAddressReader {
  let letters: Letters
  /// What 同条, 同項 and 同号 mean.
  let current: Address?

  /// Addresses joined by 、 and 及び, ranges filled in.
  func list(at place: Int) -> (addresses: [Address], end: Int)? {
    guard let first = address(at: place, behind: current) else { return nil }
    var addresses = [first.address]
    var end = first.end
    while let last = addresses.last {
      if letters.starts(with: "から", at: end), let next = address(at: end + 2, behind: last),
        letters.starts(with: "まで", at: next.end)
      {
        addresses += JapaneseAddressReader.between(last, next.address) + [next.address]
        end = next.end + 2
        continue
      }
      guard let joint = ["及び", "並びに", "、"].first(where: { letters.starts(with: $0, at: end) }),
        let next = address(at: end + joint.unicodeScalars.count, behind: last)
      else { break }
      addresses.append(next.address)
      end = next.end
    }
    return (addresses, end)
  }

  /// 全文第五行, 全文第五行から第八行まで: the first and the last.
  func lines(at place: Int) -> (addresses: [Address], end: Int)? {
    guard letters.starts(with: "全文", at: place), let first = line(at: place + 2) else { return nil }
    var last = first
    if letters.starts(with: "から", at: first.end), let other = line(at: first.end + 2),
      letters.starts(with: "まで", at: other.end)
    {
      last = (other.number, other.end + 2)
    }
    return ([first.number, last.number].map { Address([.init(.line, "\($0)")]) }, last.end)
  }

  private func line(at place: Int) -> (number: Int, end: Int)? {
    guard letters.starts(with: "第", at: place),
      let number = ChineseNumerals.read(letters, place + 1),
      letters.starts(with: "行", at: number.end)
    else { return nil }
    return (number.value, number.end + 1)
  }

  private static func between(_ first: Address, _ last: Address) -> [Address] {
    guard let from = first.steps.last, let to = last.steps.last, from.level == to.level,
      let start = ArticleNumber(from.name), let end = ArticleNumber(to.name),
      start.main < end.main, end.main - start.main < 1000
    else { return [] }
    return (start.main + 1..<max(end.main, start.main + 1)).map {
      Address(first.steps.dropLast() + [Address.Step(from.level, "\($0)")])
    }
  }

  private func address(at place: Int, behind last: Address?) -> (address: Address, end: Int)? {
    if letters.starts(with: "題名", at: place) { return (Address([.init(.title, "")]), place + 2) }
    var steps: [Address.Step] = []
    var end = place
    if letters.starts(with: "同", at: place), place + 1 < letters.count,
      let level = JapaneseActGrammar.units[letters[place + 1].scalar], let last,
      last.step(level) != nil
    {
      steps = last.upTo(level).steps
      end = place + 2
    }
    while let step = step(at: end), steps.last.map({ $0.level < step.step.level }) ?? true {
      steps.append(step.step)
      end = step.end
    }
    guard let first = steps.first else { return nil }
    if first.level > .article, let last {
      steps = last.steps.filter { $0.level >= .article && $0.level < first.level } + steps
    }
    guard
      let piece = ["の見出し", "の章名", "の節名", "の編名"].first(where: {
        letters.starts(with: $0, at: end)
      })
    else { return (Address(steps), end) }
    return (Address(steps, piece: .heading), end + piece.unicodeScalars.count)
  }

  private func step(at place: Int) -> (step: Address.Step, end: Int)? {
    if let article = JapaneseLabels.article(letters, place) {
      return (.init(.article, article.name), article.end)
    }
    guard letters.starts(with: "第", at: place),
      let number = ChineseNumerals.read(letters, place + 1), number.end < letters.count,
      let level = JapaneseActGrammar.units[letters[number.end].scalar]
    else { return nil }
    return (.init(level, "\(number.value)"), number.end + 1)
  }
}

/// Reads the slots of `JapaneseActGrammar`.
struct JapaneseSlots: SlotReading {
  let current: Address?

  func slot(
    _ name: String, at place: Int, in line: ActLine, _ found: Slots
  ) -> (SlotValue, Int)? {
    let reader = JapaneseAddressReader(letters: line.letters, current: current)
    switch name {
    case "at", "from", "to":
      return reader.list(at: place).map { (.addresses($0.addresses), $0.end) }
    case "lines": return reader.lines(at: place).map { (.addresses($0.addresses), $0.end) }
    case "old", "new", "gloss":
      guard line.letters.starts(with: "\u{FFFC}", at: place) else { return nil }
      return (.passages([line.passages[line.passage(at: place)]]), place + 1)
    case "n":
      return ChineseNumerals.read(line.letters, place).map { (.number($0.value), $0.end) }
    case "part": return word(["条", "項", "号"], line, place)
    case "place": return word(["次", "前"], line, place)
    case "side": return word(["下", "上", "次"], line, place)
    case "way": return word(["繰り下げる", "繰り下げ", "繰り上げる", "繰り上げ"], line, place)
    default: return nil
    }
  }

  private func word(_ words: [String], _ line: ActLine, _ place: Int) -> (SlotValue, Int)? {
    words.first { line.letters.starts(with: $0, at: place) }
      .map { (.word($0), place + $0.unicodeScalars.count) }
  }
}
