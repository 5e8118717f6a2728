import DraftLanguage
import DraftText

/// Makes a document of a draft's blocks.
struct StructureBuilder {
  private let bytes: TextView
  private let options: ReadingOptions
  private var entries: [Entry] = []
  private var sentences: [ByteRange] = []
  private var levels = LevelStack()
  private var isPlain = false
  /// Whether the formula above the signatures has come.
  private var isSigned = false

  init(_ bytes: TextView, options: ReadingOptions) {
    self.bytes = bytes
    self.options = options
  }

  /// The road from blocks to a document; O(bytes + sections × depth). The blocks are given away:
  /// what is needed of them is kept with their sentences.
  mutating func build(
    _ blocks: consuming [Block], text: DecodedText, source: DecodedText, reader: ReaderKind
  ) -> Document {
    isPlain = reader == .plain
    findSentences(blocks)
    let firstSection: Int
    var boilerplate = 0
    if options.sentences == .rules {
      firstSection = findSections()
      settleKinds()
      let frame = Frame(bytes: bytes, sentences: sentences, nodes: levels.nodes)
      boilerplate = frame.mark(&entries, firstSection: firstSection)
      findOwners()
    } else {
      for index in entries.indices where isFormatHeading(entries[index].block) {
        openFormatHeading(index)
      }
      findOwners()
    }
    let points = findPoints()
    let assembly = Assembly(
      bytes: bytes, entries: entries, nodes: levels.nodes, sentences: sentences, points: points,
      boilerplate: boilerplate)
    var diagnostics = levels.diagnostics
    if options.sentences == .rules { diagnostics += Placeholders.find(in: bytes, entries, reader) }
    diagnostics.sort { $0.place.lower < $1.place.lower }
    return assembly.document(
      text: text, source: source, reader: reader, diagnostics: diagnostics)
  }

  // MARK: Sentences

  private mutating func findSentences(_ blocks: consuming [Block]) {
    entries.reserveCapacity(blocks.count)
    sentences.reserveCapacity(blocks.count)
    levels.reserve(blocks.count)
    var splitter = SentenceSplitter(bytes, clauses: options.clauses)
    let marks = options.sentences == .rules
    var attachments = AttachmentNote(bytes: bytes)
    var contents = (marks ? ContentsTable(bytes: bytes).find(in: blocks) : [])[...]
    var headings =
      (marks && isPlain ? SmallHeadings(bytes: bytes).find(in: blocks) { label($0) != nil } : [])[
        ...]
    for (index, block) in blocks.enumerated() {
      let content = block.content
      guard !content.isEmpty else { continue }
      while let table = contents.first, table.upperBound <= index { contents.removeFirst() }
      let isFurniture =
        marks && block.kind == .paragraph
        && (block.isContents || contents.first?.contains(index) ?? false)
      let isProse = block.kind != .opaque && block.kind != .row
      var marker = marks && isProse && !isFurniture ? marker(of: index, in: blocks) : nil
      let isAttachmentNote = marks && attachments.takes(index, in: blocks, marker)
      if isAttachmentNote { marker = nil }
      let first = sentences.count
      let start = marker?.rest ?? content.start
      cut(start, content, isProse: isProse, &splitter)
      var entry = Entry(block: block, textStart: start, sentences: first..<sentences.count)
      entry.role = isAttachmentNote ? .attachmentNote : isFurniture ? .boilerplate : role(of: block)
      if let marker, !place(marker, &entry) { unlabel(&entry, &splitter, from: first) }
      if marker == nil, isFormatHeading(block) { openHeading(&entry, nil) }
      if marker == nil, marks, block.kind == .paragraph, !isFurniture, !isAttachmentNote {
        let isHeading = headings.first == index
        if isHeading { headings.removeFirst() }
        openUnlabelled(&entry, at: index, in: blocks, isHeading: isHeading)
      }
      entries.append(entry)
    }
  }

  private func role(of block: Block) -> SentenceRole {
    switch block.kind {
    case .opaque: .opaque
    case .row: .row
    case .item: .item
    default: .body
    }
  }

  /// The label of a block; `nil` where it bears none, or only an initial that begins no list.
  private func marker(of index: Int, in blocks: [Block]) -> Marker? {
    guard var marker = label(blocks[index].content) else { return nil }
    let mayOpen = mayOpenList(marker)
    guard marker.isInitial || mayOpen else { return marker }
    let isFollowed = isFollowed(marker, in: blocks, behind: index)
    if marker.isInitial, !isFollowed { return nil }
    if mayOpen, isFollowed {
      if marker.scheme == .enSection { marker.isCertain = true } else { marker.opensList = true }
    }
    return marker
  }

  /// Adds the sentences of a block behind its label.
  private mutating func cut(
    _ start: Int, _ content: ByteRange, isProse: Bool, _ splitter: inout SentenceSplitter
  ) {
    if options.sentences == .lines || !isProse {
      sentences.append(ByteRange(start, content.end))
    } else if start < content.end {
      splitter.split(start, content.end, label: content.start, into: &sentences)
    }
  }

  /// A paragraph without a label may be the title of the label before it, or a heading by its layout.
  private mutating func openUnlabelled(
    _ entry: inout Entry, at index: Int, in blocks: [Block], isHeading: Bool
  ) {
    findTitle(&entry)
    let line = FrameLine(bytes: bytes)
    if line.opensSignatures(entry.block.content) { isSigned = true }
    if isHeading {
      open(&entry, as: .line)
    } else if entry.titles == nil, index + 1 < blocks.count, !isSigned, isInCapitals(entry),
      !isParty(index, blocks, line)
    {
      open(&entry, as: .capitals)
    }
  }

  private func marker(_ content: ByteRange) -> Marker? {
    ChineseMarkers(bytes: bytes).marker(content.start, content.end)
      ?? EnglishMarkers(bytes: bytes).marker(content.start, content.end)
  }

  /// The label of a paragraph, or that of an attachment with its title, which only the lines below it
  /// distinguish from a list of attachments.
  private func label(_ content: ByteRange) -> Marker? {
    marker(content) ?? boldLabel(content)
      ?? AttachmentTitle(bytes, content).map {
        Marker(scheme: .zhAttachment, label: $0.label, ordinal: [$0.number], rest: $0.title.start)
      }
  }

  /// **6.2** Booking, **第一条** 本办法: a label that is set off from its text.
  private func boldLabel(_ content: ByteRange) -> Marker? {
    var start = content.start
    while start < content.end, bytes[start] == "*" || bytes[start] == "_" { start += 1 }
    guard start > content.start, start - content.start <= 3 else { return nil }
    var stop = start
    while stop < content.end, stop - start <= 40, bytes[stop] != bytes[content.start] { stop += 1 }
    guard stop > start, stop + (start - content.start) <= content.end,
      bytes[stop..<stop + (start - content.start)].elementsEqual(bytes[content.start..<start]),
      var found = marker(ByteRange(start, stop)), found.rest == stop
    else { return nil }
    found.rest = bytes.skipSpace(stop + (start - content.start), content.end)
    return found
  }

  /// Whether a list may start with a label that is not the first, where the next one confirms it: 8., 3 Protocol
  /// above 3.1 General, Section 4 Swimmers.
  private func mayOpenList(_ marker: Marker) -> Bool {
    guard marker.ordinal.count == 1, !levels.hasSeen(marker) else { return false }
    if marker.scheme == .enSection { return !marker.isCertain }
    return marker.last > 1 && (marker.isCertain || marker.isBare) && marker.scheme.fixedRank == nil
  }

  /// Whether the next label of its list comes below, or right behind a heading its first part.
  private func isFollowed(_ marker: Marker, in blocks: [Block], behind index: Int) -> Bool {
    guard marker.isBare else { return hasSuccessor(marker, in: blocks, behind: index) }
    let next = blocks[min(index + 1, blocks.count)...].first { !$0.content.isEmpty }
    let part = next.flatMap { self.marker($0.content) }
    return part?.scheme == .enDecimal && part?.ordinal == [marker.last, 1]
      || marker.last == 1 && hasSuccessor(marker, in: blocks, behind: index)
  }

  /// Whether B. follows A. among the next blocks.
  private func hasSuccessor(_ marker: Marker, in blocks: [Block], behind index: Int) -> Bool {
    for block in blocks[
      min(index + 1, blocks.count)..<min(index + (marker.isBare ? 2000 : 50), blocks.count)]
    where !block.content.isEmpty {
      guard let next = self.marker(block.content) else { continue }
      if next.follows(marker) { return true }
    }
    return false
  }

  private mutating func unlabel(
    _ entry: inout Entry, _ splitter: inout SentenceSplitter, from first: Int
  ) {
    sentences.removeSubrange(first...)
    entry.textStart = entry.block.content.start
    splitter.split(entry.textStart, entry.block.content.end, into: &sentences)
    entry.sentences = first..<sentences.count
  }

  // MARK: Sections

  private func isFormatHeading(_ block: Block) -> Bool {
    if case .heading = block.kind { return true }
    return false
  }

  private mutating func openFormatHeading(_ index: Int) {
    var entry = entries[index]
    openHeading(&entry, nil)
    entries[index] = entry
  }

  /// Opens the section of a heading that the format marks.
  private mutating func openHeading(_ entry: inout Entry, _ marker: Marker?) {
    guard case .heading(let depth, let setext) = entry.block.kind else { return }
    let level = Int(depth)
    // A line drawn under a title is no label of it.
    let label = marker?.label ?? (setext ? .none : entry.block.marker)
    let title = ByteRange(entry.textStart, entry.block.content.end)
    entry.node = levels.heading(
      level: level,
      node: Node(
        parent: 0, kind: .heading,
        scheme: marker?.scheme,
        markup: entry.block.markup ?? (setext ? .markdownSetext : .markdownATX),
        listKey: .format(level: depth),
        label: label, ordinal: marker?.ordinal ?? [], title: title, entry: entries.count,
        start: setext || entry.block.marker.isEmpty
          ? entry.block.content.start : entry.block.marker.start))
  }

  /// Gives a labelled block its place in the tree, or says that the label is prose.
  private mutating func place(_ marker: Marker, _ entry: inout Entry) -> Bool {
    if isFormatHeading(entry.block) {
      openHeading(&entry, marker)
      return true
    }
    guard entry.block.kind == .paragraph else { return false }
    let shape = HeadingShape(bytes: bytes, sentences: sentences)
    let first = sentences[entry.sentences].first
    let isHeading = entry.sentences.count <= 1 && first.map(shape.isOwnLine) ?? true
    let isCapitals = isHeading && first.map(shape.isCapitals) ?? false
    guard
      let node = levels.accept(
        marker, entry: entries.count, isHeadingShaped: isHeading, isCapitals: isCapitals)
    else { return false }
    entry.node = node
    return true
  }

  /// 第一章 on one line and 总则 on the next: the second is the title of the first.
  private func findTitle(_ entry: inout Entry) {
    guard let last = entries.last, let node = last.node, last.sentences.isEmpty,
      entry.sentences.count == 1
    else { return }
    switch levels.nodes[node].scheme {
    case .zhPart, .zhChapter, .zhSection, .zhAttachment, .enArticle, .enPart, .enSchedule: break
    default: return
    }
    let shape = HeadingShape(bytes: bytes, sentences: sentences)
    guard shape.isOwnLine(entry.block.content) else { return }
    entry.titles = last.node
    entry.role = .heading
  }

  /// Whether a line in capitals names a party: between and and stand beside those above a contract, and a
  /// line to sign on below those at its end.
  private func isParty(_ index: Int, _ blocks: [Block], _ line: FrameLine) -> Bool {
    let before = index > 0 ? blocks[index - 1].content : .none
    let after = blocks[index + 1].content
    return !before.isEmpty && line.joinsParties(before)
      || !after.isEmpty && (line.joinsParties(after) || line.isSigningField(after))
  }

  /// A line in capitals behind a blank one heads what follows; the first line is the title.
  private func isInCapitals(_ entry: Entry) -> Bool {
    let content = entry.block.content
    return !entries.isEmpty && entry.sentences.count == 1
      && HeadingShape(bytes: bytes, sentences: sentences).isCapitals(content)
      && isAfterBlankLine(content.start)
  }

  /// Opens the section of a heading that only its layout marks.
  private mutating func open(_ entry: inout Entry, as markup: Markup) {
    let content = entry.block.content
    entry.node = levels.capitals(
      Node(
        parent: 0, kind: .heading, markup: markup, listKey: .capitals,
        title: content, entry: entries.count, start: content.start))
  }

  private func isAfterBlankLine(_ start: Int) -> Bool {
    let before = bytes.trimEnd(0, start)
    return bytes[before..<start].reduce(0) { $0 + ($1 == "\n" ? 1 : 0) } > 1
  }

  private mutating func findSections() -> Int {
    entries.firstIndex { $0.node != nil } ?? entries.count
  }

  private mutating func settleKinds() {
    let shape = HeadingShape(bytes: bytes, sentences: sentences)
    let kinds = levels.nodes.map { node -> SectionKind in
      guard let entry = node.entry else { return .document }
      // The paragraphs of an article are its 款: its first is no heading.
      let hasText = node.scheme != .zhArticle && hasText(entry)
      return shape.kind(of: entries[entry], hasText: hasText)
    }
    for (index, kind) in SiblingVote.settled(levels.nodes, kinds).enumerated() {
      let node = levels.nodes[index]
      guard let entry = node.entry else { continue }
      levels.setKind(kind, of: index)
      guard node.formatLevel == 0 else { continue }
      // An article's first sentence is its text and no title, unless it stands alone.
      if node.scheme == .zhArticle, kind == .runIn { continue }
      levels.setTitle(shape.title(of: entries[entry], kind: kind), of: index)
    }
    for entry in entries {
      if let node = entry.titles { levels.setTitle(entry.block.content, of: node) }
    }
  }

  /// Whether sentences without a label stand below the paragraph of one, and not the frame's.
  private func hasText(_ index: Int) -> Bool {
    guard index + 1 < entries.count else { return false }
    let next = entries[index + 1]
    guard next.node == nil, next.block.kind == .paragraph, next.role == .body else { return false }
    let content = next.block.content
    return !HeadingShape(bytes: bytes, sentences: sentences).isOwnLine(content)
      && !FrameLine(bytes: bytes).isClosing(content)
  }

  /// Which section each paragraph belongs to: the last that was opened, lists excepted.
  private mutating func findOwners() {
    var current = 0
    var root = 0
    for index in entries.indices {
      if let node = entries[index].node {
        current = node
        if levels.nodes[node].kind == .attachment { root = node }
        entries[index].owner = node
        continue
      }
      switch entries[index].role {
      case .body, .item, .opaque, .row, .heading:
        while current > 0, levels.nodes[current].kind == .item {
          current = levels.nodes[current].parent
        }
        entries[index].owner = current
      // It closes the document, wherever its attachments stand.
      case .imprint: entries[index].owner = 0
      default: entries[index].owner = root
      }
    }
  }

  private func findPoints() -> [Points.Point] {
    guard options.sentences == .rules else { return [] }
    var points = Points(bytes)
    for entry in entries where entry.role == .body {
      let isRunIn = entry.node.map { levels.nodes[$0].kind == .runIn } ?? false
      for index in entry.sentences {
        // The heading of a run-in paragraph is no point of its own body.
        if isRunIn, index == entry.sentences.lowerBound { continue }
        points.offer(index, sentences[index], owner: entry.owner)
      }
    }
    points.finish()
    return points.found
  }
}
