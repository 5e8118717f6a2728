import DraftLanguage
import DraftText

/// Finds what stands around the sections: boilerplate, title, salutation, closing, signature.
struct Frame {
  private let bytes: TextView
  private let nodes: [Node]
  private let line: FrameLine
  private let shape: HeadingShape

  init(bytes: TextView, sentences: [ByteRange], nodes: [Node]) {
    self.bytes = bytes
    self.nodes = nodes
    line = FrameLine(bytes: bytes)
    shape = HeadingShape(bytes: bytes, sentences: sentences)
  }

  /// Sets the roles of the entries before the first section and behind the last; returns how many
  /// entries at the start are boilerplate.
  func mark(_ entries: inout [Entry], firstSection: Int) -> Int {
    let boilerplate = markHead(&entries, firstSection)
    markTail(&entries, from: nodes.count > 1 ? firstSection : max(1, boilerplate))
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
    if let at = zone.firstIndex(where: { line.isSalutation($0.block.content) }) {
      return (at, .salutation)
    }
    return zone.indices.first { isAddressee(zone, $0) }.map { ($0, .addressee) }
  }

  /// Behind a sentence a line that ends in ： leads in to something: nobody is addressed there.
  private func isAddressee(_ zone: ArraySlice<Entry>, _ index: Int) -> Bool {
    guard line.isAddressee(zone[index].block.content) else { return false }
    return index == zone.startIndex || shape.isOwnLine(zone[index - 1].block.content)
  }

  /// With a salutation the title is the run of short lines right above it, and what stands above
  /// that belongs to nobody.
  private func markTitle(_ entries: inout [Entry], before limit: Int) -> Int {
    var at = markBylines(&entries, before: limit)
    var lines = 0
    while at > 0, lines < 3, isTitleLine(entries[at - 1]) {
      // In Word nothing parts the letterhead from the title but what it says.
      if lines > 0,
        isBlankBetween(entries[at - 1], entries[at]) || line.isHead(entries[at - 1].block.content)
      {
        break
      }
      at -= 1
      lines += 1
      entries[at].role = .title
    }
    guard lines > 0 else { return 0 }
    var boilerplate = 0
    for index in 0..<at {
      let isHead = line.isHead(entries[index].block.content)
      entries[index].role = isHead ? .head : .boilerplate
      if !isHead, boilerplate == index { boilerplate = index + 1 }
    }
    return boilerplate
  }

  /// The dates, numbers and subtitles between the title and `limit`; returns where they start.
  private func markBylines(_ entries: inout [Entry], before limit: Int) -> Int {
    var at = limit
    while at > 0, let role = byline(entries[at - 1].block.content) {
      at -= 1
      entries[at].role = role
    }
    return at
  }

  /// What a line between the title and the text is. A reply or a letter has its number there.
  private func byline(_ content: ByteRange) -> SentenceRole? {
    if line.isSubtitle(content) { return .subtitle }
    if line.isDate(content) || line.isDatedNote(content) { return .dateline }
    return line.isDocumentNumber(content) ? .head : nil
  }

  private func markLeadingTitle(_ entries: inout [Entry], _ firstSection: Int) {
    let first = markLeadingHead(&entries, firstSection)
    let limit = min(firstSection, entries.count)
    var at = first
    while at < min(first + 3, limit), isTitleLine(entries[at]) {
      if at > first, isBlankBetween(entries[at - 1], entries[at]) { break }
      if at > first, line.isDocumentNumber(entries[at].block.content) { break }
      entries[at].role = .title
      at += 1
    }
    // A text of short lines throughout has no title.
    if at == first + 3, at < entries.count, isTitleLine(entries[at]),
      !isBlankBetween(entries[at - 1], entries[at])
    {
      for index in first..<at { entries[index].role = .body }
      return
    }
    while at > first, at < limit, let role = byline(entries[at].block.content) {
      entries[at].role = role
      at += 1
    }
  }

  /// The lines above the title that end with the document's number; returns how many they are.
  private func markLeadingHead(_ entries: inout [Entry], _ firstSection: Int) -> Int {
    let zone = entries[..<min(firstSection, entries.count, 8)]
    let lines = zone.prefix { line.isHead($0.block.content) }
    guard let number = lines.lastIndex(where: { line.isDocumentNumber($0.block.content) }),
      number + 1 < zone.endIndex
    else { return 0 }
    for index in 0...number { entries[index].role = .head }
    return number + 1
  }

  private func isTitleLine(_ entry: Entry) -> Bool {
    let content = entry.block.content
    guard entry.block.kind == .paragraph, entry.node == nil, entry.role == .body else {
      return false
    }
    return content.count <= 150 && entry.sentences.count == 1 && shape.isOwnLine(content)
  }

  private func isBlankBetween(_ first: Entry, _ second: Entry) -> Bool {
    var lines = 0
    for at in first.block.content.end..<second.block.content.start {
      let byte = bytes[at]
      if byte == "\n" || byte == "\r" && bytes[at + 1] != "\n" { lines += 1 }
    }
    return lines > 1
  }

  // MARK: Behind the last section

  private func markTail(_ entries: inout [Entry], from start: Int) {
    let tail = tail(entries)
    let isArticle = tail.first.map { isInArticle(entries[..<$0]) } ?? false
    var isSigning = false
    var isBelowFormula = false
    for index in entries.indices where index >= start {
      let content = entries[index].block.content
      guard entries[index].node == nil, entries[index].block.kind == .paragraph,
        entries[index].role == .body, content.count < 240 || line.isClosing(content)
      else {
        isSigning = false
        if entries[index].node != nil { isBelowFormula = false }
        continue
      }
      isSigning =
        line.isSignature(content) || isBelowFormula
        || isSigning && (FormField.begins(bytes, content) || line.isDate(content))
      if line.opensSignatures(content) { isBelowFormula = true }
      if line.isDate(content) {
        entries[index].role = .date
        markSignature(&entries, before: index, start)
      } else if isSigning {
        entries[index].role = .signature
      } else {
        let isBehindDate = index > 0 && entries[index - 1].role == .date
        entries[index].role = role(
          of: content, isBehindDate: isBehindDate, inTail: tail.contains(index),
          isArticle: isArticle)
      }
    }
    if let last = entries.indices.last(where: { entries[$0].role == .body }), last >= start,
      entries[last].node == nil, line.isClosing(entries[last].block.content)
    {
      entries[last].role = .closing
    }
  }

  /// What a line behind the text does that is neither a date nor a signature.
  private func role(
    of content: ByteRange, isBehindDate: Bool, inTail: Bool, isArticle: Bool
  ) -> SentenceRole {
    if line.isAttachmentNote(content) { return .attachmentNote }
    if line.isImprint(content) { return .imprint }
    if isBehindDate, line.isBracketed(content) { return .note }
    if line.isFormula(content) { return .closing }
    if inTail, !isArticle, line.isCommencement(content) { return .closing }
    return inTail && line.isAttendance(content) ? .note : .body
  }

  /// The entries behind the last section of the text, attachments aside. A heading alone on its line
  /// keeps the first paragraph below it.
  private func tail(_ entries: [Entry]) -> Range<Int> {
    let end = entries.firstIndex { $0.node.map { nodes[$0].kind == .attachment } ?? false }
    let text = entries[..<(end ?? entries.count)]
    guard let label = text.lastIndex(where: { $0.node != nil }), let node = text[label].node
    else { return text.indices }
    let isHeading = nodes[node].kind == .heading
    return min(label + (isHeading ? 2 : 1), text.endIndex)..<text.endIndex
  }

  /// Whether what follows `entries` is a 款 of an article, even behind its items.
  private func isInArticle(_ entries: ArraySlice<Entry>) -> Bool {
    guard var node = entries.lazy.reversed().compactMap(\.node).first else { return false }
    while node > 0 {
      if nodes[node].scheme == .zhArticle { return true }
      node = nodes[node].parent
    }
    return false
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
}
