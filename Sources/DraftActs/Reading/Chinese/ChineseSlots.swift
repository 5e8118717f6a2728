import DraftLanguage

/// Reads the slots of `ChineseActGrammar`.
struct ChineseSlots: SlotReading {
  /// What stands behind the items of the act.
  let attachments: ActAttachments

  func slot(
    _ name: String, at place: Int, in line: ActLine, _ found: Slots
  ) -> (SlotValue, Int)? {
    switch name {
    case "at", "from", "to", "list":
      guard
        let list = ChineseAddressReader(letters: line.letters)
          .list(at: place, commas: name == "list")
      else { return nil }
      return (.addresses(list.addresses), list.end)
    case "old", "new", "text", "gloss", "name", "row":
      return passages(line, place)
    case "lines":
      guard let lines = ChineseAddressReader(letters: line.letters).lines(at: place) else {
        return nil
      }
      return (.addresses(lines.addresses), lines.end)
    case "n":
      guard let number = ChineseNumerals.read(line.letters, place) else { return nil }
      return (.number(number.value), number.end)
    case "part": return word(["自然段", "条", "款", "项", "目", "章", "节", "编", "句"], line, place)
    case "side":
      return word(
        ["之后", "之前", "后面", "前面", "后", "前", "之後", "後"], line, place)
    case "end":
      return word(["最后", "末尾", "尾部", "句末", "开始部分", "开头", "句首"], line, place)
    case "all": return word(ChineseActWords.throughout, line, place)
    case "every": return word(ChineseActWords.everywhere, line, place)
    case "attached": return attached(line, place, found)
    case "whole": return word(ChineseActWords.wholes.sorted { $0.count > $1.count }, line, place)
    default: return nil
    }
  }

  /// 本决定所附的附件二: up to the end of the clause, or the verb behind it.
  private func attached(
    _ line: ActLine, _ place: Int, _ found: Slots
  ) -> (SlotValue, Int)? {
    let verbs = ["修改", "替换", "代替", "更换", "调整", "执行"]
    var end = place
    while end < line.letters.count, line.letters[end] != ActLine.mark,
      !"，；。".unicodeScalars.contains(line.letters[end].scalar),
      !verbs.contains(where: { line.letters.starts(with: $0, at: end) })
    {
      end += 1
    }
    let words = Letters(line.letters[place..<end])
    guard ChineseActWords.attached.contains(where: { words.contains($0) }) else { return nil }
    let target = found.addresses("at")?.last?.step(.attachment)
    let text = attachments.chinese(words, for: target)
    return (.passages(text.map { [Passage($0)] } ?? []), end)
  }

  private func word(_ words: [String], _ line: ActLine, _ place: Int) -> (SlotValue, Int)? {
    for word in words where line.letters.starts(with: word, at: place) {
      return (.word(word), place + word.unicodeScalars.count)
    }
    return nil
  }

  /// Passages side by side, or joined by 、 and 和; a title in 《》 is one as well.
  private func passages(_ line: ActLine, _ place: Int) -> (SlotValue, Int)? {
    guard line.letters.starts(with: "\u{FFFC}", at: place) else { return title(line, place) }
    var number = line.passage(at: place)
    var passages: [Passage] = []
    var end = place
    while line.letters.starts(with: "\u{FFFC}", at: end) {
      passages.append(line.passages[number])
      number += 1
      end += 1
      guard
        let joint = ["以及", "、", "和", "及"].first(where: { line.letters.starts(with: $0, at: end) })
      else { continue }
      let next = end + joint.unicodeScalars.count
      if line.letters.starts(with: "\u{FFFC}", at: next) { end = next }
    }
    return (.passages(passages), end)
  }

  private func title(_ line: ActLine, _ place: Int) -> (SlotValue, Int)? {
    guard line.letters.starts(with: "《", at: place),
      let close = line.letters[place...].prefix(80).firstIndex(of: "》")
    else { return nil }
    return (.passages([Passage([Array(line.letters[(place + 1)..<close])])]), close + 1)
  }
}
