import DraftLanguage

/// Writes addresses as Chinese acts do; what `ChineseAddressReader` reads.
package enum ChineseAddressWriter {
  /// Addresses joined by 、, what a part shares with the one before left out: 第三条第一款、第二款; three and
  /// more in a row are a range.
  package static func text(_ addresses: [Address]) -> String {
    var out = ""
    var index = 0
    while index < addresses.count {
      let address = addresses[index]
      let isSame = index > 0 && address.isBeside(addresses[index - 1])
      out += (index > 0 ? "、" : "") + text(isSame ? address.ownPart : address)
      var end = index
      while end + 1 < addresses.count, addresses[end + 1].follows(addresses[end]) { end += 1 }
      if end > index + 1 {
        out += "至" + text(addresses[end].steps.count > 1 ? addresses[end].ownPart : addresses[end])
        index = end
      }
      index += 1
    }
    return out
  }

  package static func text(_ address: Address) -> String {
    address.steps.map(text).joined() + piece(address)
  }

  private static func text(_ step: Address.Step) -> String {
    switch step.level {
    case .document: ""
    case .title: "名称"
    case .introduction: "引言"
    case .preamble: step.name.isEmpty ? "序言" : "序言第\(number(step.name))自然段"
    case .attachment: step.name
    case .book: "第\(number(step.name))编"
    case .chapter: "第\(number(step.name))章"
    case .division: "第\(number(step.name))节"
    case .article: article(step.name)
    case .clause: "第\(number(step.name))款"
    case .item: "第\(number(step.name))项"
    case .subitem: "第\(number(step.name))目"
    case .definition: "“\(step.name)”的定义"
    case .label: step.name
    case .line: "全文第\(number(step.name))行"
    case .row: "中的“\(step.name)”一行"
    }
  }

  private static func piece(_ address: Address) -> String {
    switch address.piece {
    case .heading where address.level == .chapter: "章名"
    case .heading where address.level == .division: "节名"
    case .heading where address.level == .book: "编名"
    case .heading: "标题"
    case .leadIn: "第一自然段"
    case .line(let number): "第\(ChineseNumeral.written(number))自然段"
    case nil: ""
    }
  }

  private static func number(_ name: String) -> String {
    Int(name).map(ChineseNumeral.written) ?? name
  }

  private static func article(_ name: String) -> String {
    guard let number = ArticleNumber(name) else { return name }
    let sub = number.sub == 0 ? "" : "之" + ChineseNumeral.written(number.sub)
    return "第\(ChineseNumeral.written(number.main))条" + sub
  }
}

extension Address {
  /// Its last step alone.
  fileprivate var ownPart: Address { Address(steps.suffix(1), piece: piece) }

  /// Whether it stands in the same part as another.
  fileprivate func isBeside(_ other: Address) -> Bool {
    steps.count > 1 && steps.count == other.steps.count
      && steps.dropLast() == other.steps.dropLast()
  }

  /// Whether it counts on from another.
  fileprivate func follows(_ other: Address) -> Bool {
    guard steps.count == other.steps.count, steps.dropLast() == other.steps.dropLast(),
      piece == nil,
      let own = steps.last, let before = other.steps.last, own.level == before.level,
      let number = Int(own.name), let last = Int(before.name)
    else { return false }
    return number == last + 1
  }
}
