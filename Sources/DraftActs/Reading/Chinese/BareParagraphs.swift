/// New text that an act gives without quotation marks: the lines below 修改为： up to the next item.
enum BareParagraphs {
  /// How many lines behind `index` are such text; 0 where the line announces none.
  static func count(_ lines: [Letters], _ index: Int) -> Int {
    let line = lines[index]
    guard announces(line) else { return 0 }
    let own = ActItems.label(of: line) ?? label(before: index, lines)
    var end = index + 1
    while end < lines.count, !ends(lines[end], own, isBlock: line.hasSuffix("内容如下：")) { end += 1 }
    while end > index + 1, lines[end - 1].isEmpty { end -= 1 }
    guard let first = lines[(index + 1)..<end].first(where: { !$0.isEmpty }) else { return 0 }
    return first[0] == "“" || first[0] == "\"" || FencedText.fence(first) != nil
      ? 0 : end - index - 1
  }

  private static func announces(_ line: Letters) -> Bool {
    guard line.last == "：" || line.last == ":" else { return false }
    let words = Letters(line.dropLast())
    if ["修改为", "修改成", "内容如下", "内容为", "规定", "改为", "改成"].contains(where: { words.hasSuffix($0) }) {
      return true
    }
    // …，作为第九条： and …，作为第三款、第四款：
    guard let start = words.lastPlace(of: "作为"),
      let list = ChineseAddressReader(letters: words).list(at: start + 2)
    else { return false }
    return list.end == words.count
  }

  private static func label(before index: Int, _ lines: [Letters]) -> (
    style: ActItems.Style, number: Int, end: Int
  )? {
    for line in lines[..<index].reversed() {
      if let label = ActItems.label(of: line) { return label }
    }
    return nil
  }

  /// Whether a line belongs to the act again: the next item, an instruction, the closing.
  private static func ends(
    _ line: Letters, _ own: (style: ActItems.Style, number: Int, end: Int)?, isBlock: Bool
  ) -> Bool {
    if let label = ActItems.label(of: line) {
      if label.style == own?.style { return true }
      if label.style == .number { return true }
      if label.style == .article, isBlock { return false }
    }
    for word in ["此外，", "本决定", "本修正案", "《"] where line.hasPrefix(word) {
      return word != "《" || line.contains("根据本")
    }
    return instructs(line)
  }

  /// 第七节相应改为第八节; 第二款修改为：; 删去第三款。
  private static func instructs(_ line: Letters) -> Bool {
    for word in ["删去第", "增加一条", "增加一款", "增加一项"] where line.hasPrefix(word) { return true }
    let start = line.hasPrefix("将") || line.hasPrefix("在") || line.hasPrefix("对") ? 1 : 0
    guard let list = ChineseAddressReader(letters: line).list(at: start) else { return false }
    return ["相应改为", "改为", "修改为", "相应修改为", "增加", "中的", "分为", "单列", "合并"].contains {
      line.starts(with: $0, at: list.end)
    }
  }
}

extension Array where Element == Letter {
  func lastPlace(of text: String) -> Int? {
    indices.last { starts(with: text, at: $0) }
  }
}
