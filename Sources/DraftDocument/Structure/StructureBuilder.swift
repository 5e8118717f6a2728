import DraftText

/// Makes a document of a draft's blocks.
struct StructureBuilder {
  private let bytes: Bytes
  private let options: ReadingOptions
  private var entries: [Entry] = []
  private var sentences: [ByteRange] = []
  private var levels = LevelStack()

  init(_ bytes: Bytes, options: ReadingOptions) {
    self.bytes = bytes
    self.options = options
  }

  /// The road from blocks to a document; O(bytes + sections × depth).
  mutating func build(_ blocks: [Block], text: DecodedText, reader: ReaderKind) -> Document {
    findSentences(blocks)
    let firstSection: Int
    var boilerplate = 0
    if options.sentences == .rules {
      firstSection = findSections()
      settleKinds()
      let frame = Frame(bytes: bytes, sentences: sentences)
      boilerplate = frame.mark(
        &entries, firstSection: firstSection, hasSections: levels.nodes.count > 1)
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
    return assembly.document(text: text, reader: reader, diagnostics: levels.diagnostics)
  }

  // MARK: Sentences

  private mutating func findSentences(_ blocks: [Block]) {
    entries.reserveCapacity(blocks.count)
    var splitter = SentenceSplitter(bytes, clauses: options.clauses)
    let marks = options.sentences == .rules
    for block in blocks {
      let content = block.content
      guard !content.isEmpty else { continue }
      let marker = marks && block.kind != .opaque ? self.marker(content) : nil
      let start = marker?.rest ?? content.start
      let first = sentences.count
      if options.sentences == .lines || block.kind == .opaque {
        sentences.append(ByteRange(start, content.end))
      } else if start < content.end {
        splitter.split(start, content.end, into: &sentences)
      }
      var entry = Entry(block: block, textStart: start, sentences: first..<sentences.count)
      if block.kind == .opaque { entry.role = .opaque }
      if case .item = block.kind { entry.role = .item }
      if let marker, !place(marker, &entry) { unlabel(&entry, &splitter, from: first) }
      if marker == nil, isFormatHeading(block) { openHeading(&entry, nil) }
      entries.append(entry)
    }
  }

  private func marker(_ content: ByteRange) -> Marker? {
    ChineseMarkers(bytes: bytes).marker(content.start, content.end)
      ?? EnglishMarkers(bytes: bytes).marker(content.start, content.end)
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
    guard case .heading(let level, let setext) = entry.block.kind else { return }
    let label = marker?.label ?? entry.block.marker
    let title = ByteRange(entry.textStart, entry.block.content.end)
    entry.node = levels.heading(
      level: level,
      node: Node(
        parent: 0, kind: .heading, family: setext ? .markdownSetext : .markdownATX, listKey: -level,
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
    guard let node = levels.accept(marker, entry: entries.count, isHeadingShaped: isHeading) else {
      return false
    }
    entry.node = node
    return true
  }

  private mutating func findSections() -> Int {
    entries.firstIndex { $0.node >= 0 } ?? entries.count
  }

  private mutating func settleKinds() {
    let shape = HeadingShape(bytes: bytes, sentences: sentences)
    var nodes = levels.nodes
    let kinds = nodes.map { $0.entry < 0 ? SectionKind.document : shape.kind(of: entries[$0.entry]) }
    SiblingVote.settle(&nodes, kinds: kinds)
    for index in nodes.indices where nodes[index].entry >= 0 {
      levels.setKind(nodes[index].kind, of: index)
      guard nodes[index].formatLevel == 0 else { continue }
      // An article's first sentence is its text and no title, unless it stands alone.
      if nodes[index].family == .zhArticle, nodes[index].kind == .runIn { continue }
      levels.setTitle(
        shape.title(of: entries[nodes[index].entry], kind: nodes[index].kind), of: index)
    }
  }

  /// Which section each paragraph belongs to: the last that was opened, lists excepted.
  private mutating func findOwners() {
    var current = 0
    var root = 0
    for index in entries.indices {
      let node = entries[index].node
      if node >= 0 {
        current = node
        if levels.nodes[node].kind == .attachment { root = node }
        entries[index].owner = node
        continue
      }
      switch entries[index].role {
      case .body, .item, .opaque:
        while current > 0, levels.nodes[current].kind == .item {
          current = levels.nodes[current].parent
        }
        entries[index].owner = current
      default: entries[index].owner = root
      }
    }
  }

  private func findPoints() -> [Points.Point] {
    guard options.sentences == .rules else { return [] }
    var points = Points(bytes)
    for entry in entries where entry.role == .body {
      let isRunIn = entry.node >= 0 && levels.nodes[entry.node].kind == .runIn
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
