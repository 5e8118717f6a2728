import DraftLanguage

/// Writes addresses as Japanese acts do; what `JapaneseAddressReader` reads.
enum JapaneseAddressWriter {
  static func text(_ address: Address) -> String {
    if address.level == .title { return "題名" }
    if let line = address.step(.line) { return "全文第\(number(line))行" }
    let steps = address.steps.map(text).joined()
    guard address.piece == .heading else { return steps }
    return steps + (address.level == .article ? "の見出し" : "の\(unit(address.level))名")
  }

  /// 第四条、第五条及び第八条; three and more in a row are a range.
  static func text(_ addresses: [Address]) -> String {
    var parts: [String] = []
    var index = 0
    while index < addresses.count {
      var end = index
      while end + 1 < addresses.count, follows(addresses[end + 1], addresses[end]) { end += 1 }
      if end > index + 1 {
        parts.append(text(addresses[index]) + "から" + text(addresses[end]) + "まで")
        index = end + 1
      } else {
        parts.append(text(addresses[index]))
        index += 1
      }
    }
    guard parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: "、") + "及び" + parts[parts.count - 1]
  }

  private static func follows(_ address: Address, _ before: Address) -> Bool {
    guard address.steps.dropLast() == before.steps.dropLast(), address.piece == nil,
      let one = before.steps.last.flatMap({ ArticleNumber($0.name) }),
      let other = address.steps.last.flatMap({ ArticleNumber($0.name) })
    else { return false }
    return one.sub == 0 && other.sub == 0 && other.main == one.main + 1
  }

  private static func text(_ step: Address.Step) -> String {
    guard step.level == .article, let name = ArticleNumber(step.name) else {
      return "第\(number(step.name))\(unit(step.level))"
    }
    let sub = name.sub == 0 ? "" : "の" + ChineseNumeral.written(name.sub)
    return "第\(ChineseNumeral.written(name.main))条" + sub
  }

  private static func unit(_ level: Address.Level) -> String {
    JapaneseActGrammar.names[level] ?? ""
  }

  private static func number(_ name: String) -> String {
    Int(name).map(ChineseNumeral.written) ?? name
  }
}
