import DraftText

/// Finds what stands around the sections: boilerplate, title, salutation, closing, signature.
struct Frame {
  private let bytes: Bytes
  private let sentences: [ByteRange]
  private let shape: HeadingShape

  init(bytes: Bytes, sentences: [ByteRange]) {
    self.bytes = bytes
    self.sentences = sentences
    shape = HeadingShape(bytes: bytes, sentences: sentences)
  }

  /// Sets the roles of the entries before the first section and behind the last; returns how many
  /// entries at the start are boilerplate.
  func mark(_ entries: inout [Entry], firstSection: Int, hasSections: Bool) -> Int {
    let boilerplate = markHead(&entries, firstSection)
    markTail(&entries, from: hasSections ? firstSection : max(1, boilerplate))
    return boilerplate
  }

  // MARK: Before the first section

  private func markHead(_ entries: inout [Entry], _ firstSection: Int) -> Int {
    if let (address, role) = address(in: entries[..<min(firstSection, 60)]) {
      entries[address].role = role
      return markTitle(&entries, before: address)
    }
    markLeadingTitle(&entries, firstSection)
    return 0
  }

  /// Whom the draft speaks to, or else whom it is sent to.
  private func address(in zone: ArraySlice<Entry>) -> (Int, SentenceRole)? {
    if let at = zone.firstIndex(where: { isSalutation($0.block.content) }) {
      return (at, .salutation)
    }
    return zone.firstIndex { isAddressee($0.block.content) }.map { ($0, .addressee) }
  }

  /// With a salutation the title is the run of short lines right above it, and what stands above
  /// that belongs to nobody.
  private func markTitle(_ entries: inout [Entry], before limit: Int) -> Int {
    var at = markBylines(&entries, before: limit)
    var lines = 0
    while at > 0, lines < 3, isTitleLine(entries[at - 1]) {
      if lines > 0, isBlankBetween(entries[at - 1], entries[at]) { break }
      at -= 1
      lines += 1
      entries[at].role = .title
    }
    guard lines > 0 else { return 0 }
    var boilerplate = 0
    for index in 0..<at {
      let isHead = isHead(entries[index].block.content)
      entries[index].role = isHead ? .head : .boilerplate
      if !isHead, boilerplate == index { boilerplate = index + 1 }
    }
    return boilerplate
  }

  /// The dates, names and subtitles between the title and `limit`; returns where they start.
  private func markBylines(_ entries: inout [Entry], before limit: Int) -> Int {
    var at = limit
    while at > 0 {
      let content = entries[at - 1].block.content
      if isSubtitle(content) {
        entries[at - 1].role = .subtitle
      } else if isDate(content) || isDatedNote(content) {
        entries[at - 1].role = .dateline
      } else {
        break
      }
      at -= 1
    }
    return at
  }

  private func markLeadingTitle(_ entries: inout [Entry], _ firstSection: Int) {
    var at = 0
    while at < min(3, firstSection, entries.count), isTitleLine(entries[at]) {
      if at > 0, isBlankBetween(entries[at - 1], entries[at]) { break }
      entries[at].role = .title
      at += 1
    }
    // A text of short lines throughout has no title.
    if at == entries.count || at == 3, at < entries.count, isTitleLine(entries[at]),
      !isBlankBetween(entries[at - 1], entries[at])
    {
      for index in 0..<at { entries[index].role = .body }
      return
    }
    while at > 0, at < min(firstSection, entries.count) {
      let content = entries[at].block.content
      if isSubtitle(content) {
        entries[at].role = .subtitle
      } else if isDate(content) || isDatedNote(content) {
        entries[at].role = .dateline
      } else {
        break
      }
      at += 1
    }
  }

  private func isTitleLine(_ entry: Entry) -> Bool {
    let content = entry.block.content
    guard entry.block.kind == .paragraph, entry.node < 0, entry.role == .body else { return false }
    return content.count <= 150 && entry.sentences.count == 1 && shape.isOwnLine(content)
  }

  private func isBlankBetween(_ first: Entry, _ second: Entry) -> Bool {
    var lines = 0
    for at in first.block.content.end..<second.block.content.start {
      let byte = bytes[at]
      if byte == 0x0A || byte == 0x0D && bytes[at + 1] != 0x0A { lines += 1 }
    }
    return lines > 1
  }

  // MARK: Behind the last section

  private func markTail(_ entries: inout [Entry], from start: Int) {
    for index in entries.indices where index >= start && entries[index].node < 0 {
      guard entries[index].block.kind == .paragraph, entries[index].role == .body else { continue }
      let content = entries[index].block.content
      guard content.count < 120 || isClosing(content) else { continue }
      if isDate(content) {
        entries[index].role = .date
        markSignature(&entries, before: index, start)
      } else if isPrefixed(content, "附件：") || isPrefixed(content, "附件:") {
        entries[index].role = .attachmentNote
      } else if isImprint(content) {
        entries[index].role = .imprint
      } else if index > 0, entries[index - 1].role == .date, isBracketed(content) {
        entries[index].role = .note
      } else if isFormula(content) {
        entries[index].role = .closing
      }
    }
    if let last = entries.indices.last(where: { entries[$0].role == .body }), last >= start,
      entries[last].node < 0, isClosing(entries[last].block.content)
    {
      entries[last].role = .closing
    }
  }

  private func markSignature(_ entries: inout [Entry], before date: Int, _ start: Int) {
    var at = date - 1
    while at >= start, date - at <= 3, isTitleLine(entries[at]),
      entries[at].block.content.count < 90
    {
      entries[at].role = .signature
      at -= 1
    }
  }

  // MARK: Shapes

  private static let greetings: [StaticString] = [
    "同志们", "各位代表", "各位委员", "各位领导", "各位来宾", "各位同事", "各位同志", "女士们", "先生们",
    "同学们", "朋友们", "老师们", "乡亲们", "尊敬的",
  ]

  private static let formulas: [StaticString] = [
    "特此通知", "特此报告", "特此函告", "特此请示", "特此公告", "特此说明", "以上请示", "以上报告", "以上意见",
    "妥否，", "当否，", "可否，", "是否妥当", "IN WITNESS WHEREOF",
  ]

  /// The first characters of all greetings and formulas: nearly no paragraph has one of them.
  private static let closingInitials: [UInt32] = (greetings + formulas).reduce(into: []) {
    all, text in
    text.withUTF8Buffer {
      let initial = $0.scalar(0)
      if !all.contains(initial) { all.append(initial) }
    }
  }

  private func isPrefixed(_ range: ByteRange, _ text: StaticString) -> Bool {
    range.count >= text.utf8CodeUnitCount && bytes.has(text, at: range.start)
  }

  private func isSalutation(_ range: ByteRange) -> Bool {
    guard range.count <= 150, Self.greetings.contains(where: { isPrefixed(range, $0) }) else {
      return false
    }
    let last = bytes.scalar(before: range.end, floor: range.start)
    return last == 0xFF1A || last == 0x3A || last == 0xFF01
  }

  /// 各县（市、区）人民政府，市政府各部门：
  private func isAddressee(_ range: ByteRange) -> Bool {
    guard range.count <= 600, bytes.scalar(before: range.end, floor: range.start) == 0xFF1A else {
      return false
    }
    let units: [StaticString] = ["政府", "部门", "单位", "委员会", "公司", "街道", "局", "厅", "院"]
    var at = range.start
    var hasUnit = false
    while at < range.end {
      let scalar = bytes.scalar(at)
      if Mark.isEnd(scalar) || scalar == 0xFF1B { return false }
      if !hasUnit { hasUnit = units.contains { bytes.has($0, at: at) } }
      at += bytes.length(at)
    }
    return hasUnit
  }

  private func isClosing(_ range: ByteRange) -> Bool {
    Self.closingInitials.contains(bytes.scalar(range.start))
      && (Self.greetings.contains { isPrefixed(range, $0) } || isFormula(range))
  }

  private func isFormula(_ range: ByteRange) -> Bool {
    Self.formulas.contains { isPrefixed(range, $0) }
  }

  private func isSubtitle(_ range: ByteRange) -> Bool {
    isPrefixed(range, "——") || isPrefixed(range, "--") || isPrefixed(range, "–")
  }

  /// 000012, 某某省人民政府文件, X政发〔2024〕15号.
  private func isHead(_ range: ByteRange) -> Bool {
    if range.count <= 6, range.range.allSatisfy({ (0x30...0x39).contains(bytes[$0]) }) {
      return true
    }
    let isIssuer = range.count <= 90 && range.count > 6 && bytes.has("文件", at: range.end - 6)
    return isIssuer || isDocumentNumber(range)
  }

  /// 抄送：… and the line with who printed it and when.
  private func isImprint(_ range: ByteRange) -> Bool {
    if isPrefixed(range, "抄送：") || isPrefixed(range, "抄送:") { return true }
    guard range.count <= 150, range.count > 6, bytes.has("印发", at: range.end - 6) else {
      return false
    }
    return range.range.contains {
      bytes[$0] & 0xC0 != 0x80 && dateEnd($0, range.end) == range.end - 6
    }
  }

  private func isBracketed(_ range: ByteRange) -> Bool {
    bytes.scalar(range.start) == 0xFF08
      && bytes.scalar(before: range.end, floor: range.start) == 0xFF09
  }

  /// X政发〔2024〕15号 and the marks of secrecy and urgency.
  private func isDocumentNumber(_ range: ByteRange) -> Bool {
    guard range.count <= 90 else { return false }
    let marks: [StaticString] = ["绝密", "机密", "秘密", "特急", "加急", "签发人"]
    if marks.contains(where: { isPrefixed(range, $0) }) { return true }
    let bracket = range.range.first { bytes.has("〔", at: $0) || bytes.has("［", at: $0) }
    return bracket != nil && bytes.has("号", at: range.end - 3)
  }

  /// 2024年3月15日 or 二〇二四年三月十五日, alone on its line.
  private func isDate(_ range: ByteRange) -> Bool {
    range.count <= 60 && dateEnd(range.start, range.end) == range.end
  }

  /// （2024年3月15日…）
  private func isDatedNote(_ range: ByteRange) -> Bool {
    let first = bytes.scalar(range.start)
    guard range.count <= 600, first == 0xFF08 || first == 0x28 else { return false }
    return range.range.contains { bytes[$0] & 0xC0 != 0x80 && dateEnd($0, range.end) != nil }
  }

  private func dateEnd(_ start: Int, _ end: Int) -> Int? {
    var at = start
    for unit in ["年", "月", "日"] as [StaticString] {
      let from = at
      while at < end,
        Scalars.isDigit(bytes.scalar(at))
          || Numeral.chineseDigit(bytes.scalar(at)) != nil || bytes.scalar(at) == 0x5341
          || bytes.scalar(at) == 0x4F
      {
        at += bytes.length(at)
      }
      guard at > from, bytes.has(unit, at: at), at < end else { return nil }
      at += 3
    }
    return at
  }
}
