import DraftLanguage
import DraftText

/// Puts nodes, entries and points together as a document's flat arrays.
struct Assembly {
  private typealias Sections = IndexedArray<Section, Section>

  let bytes: TextView
  let entries: [Entry]
  let nodes: [Node]
  let sentences: [ByteRange]
  let points: [Points.Point]
  /// How many entries at the start are boilerplate.
  let boilerplate: Int

  func document(
    text: DecodedText, source: DecodedText, reader: ReaderKind, diagnostics: [Diagnostic]
  ) -> Document {
    var (tree, order) = preorder()
    let (paragraphs, placed) = fill(&tree, order)
    closeExtents(&tree, textEnd: text.bytes.count)
    return Document(
      text: text, source: source, reader: reader, sections: tree, paragraphs: paragraphs,
      sentences: placed, diagnostics: diagnostics,
      layouts: IndexedArray(reader.setsParagraphs ? entries.map(\.block.layout) : []))
  }

  /// The sections in reading order, and the section that each branch became: nodes, then the boilerplate, then the
  /// points.
  private func preorder() -> (Sections, [SectionIndex]) {
    let starts = starts()
    let byStart = starts.indices.dropFirst().sorted { (starts[$0], $0) < (starts[$1], $1) }
    var place = [SectionIndex](repeating: .document, count: starts.count)
    var result: Sections = []
    result.reserveCapacity(starts.count)
    result.append(section(of: nodes[0]))
    for index in byStart {
      place[index] = result.endIndex
      var (section, parent) = branch(index)
      section.parent = place[parent]
      section.depth = result[section.parent].depth + 1
      result.append(section)
    }
    return (result, place)
  }

  /// Where each branch starts.
  private func starts() -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(nodes.count + points.count + 1)
    for node in nodes { starts.append(node.start) }
    if boilerplate > 0 { starts.append(entries[0].block.content.start) }
    for point in points { starts.append(point.label.start) }
    return starts
  }

  /// A section that has no place among the others yet, and the place of its parent among the branches.
  private func branch(_ index: Int) -> (section: Section, parent: Int) {
    if index < nodes.count { return (section(of: nodes[index]), nodes[index].parent) }
    let firstPoint = nodes.count + (boilerplate > 0 ? 1 : 0)
    guard index >= firstPoint else {
      let start = entries[0].block.content.start
      return (
        Section(
          parent: .document, depth: 1, kind: .boilerplate, extent: ByteRange(start, start)), 0
      )
    }
    let point = points[index - firstPoint]
    let extent = ByteRange(point.label.start, point.label.start)
    return (
      Section(
        parent: .document, depth: 0, kind: .point, scheme: .zhPoint, label: point.label,
        ordinal: [point.ordinal], extent: extent), point.owner
    )
  }

  private func section(of node: Node) -> Section {
    var section = Section(
      parent: .document, depth: 0, kind: node.kind, scheme: node.scheme, markup: node.markup,
      label: node.label, ordinal: node.ordinal, title: node.title,
      extent: ByteRange(node.start, node.start))
    section.level = Int8(clamping: node.formatLevel)
    return section
  }

  private func fill(_ tree: inout Sections, _ place: [SectionIndex]) -> (
    IndexedArray<Paragraph, Paragraph>, IndexedArray<Sentence, Sentence>
  ) {
    var paragraphs: IndexedArray<Paragraph, Paragraph> = []
    paragraphs.reserveCapacity(entries.count)
    var placed: IndexedArray<Sentence, Sentence> = []
    placed.reserveCapacity(sentences.count)
    let boilerplateSection = boilerplate > 0 ? place[nodes.count] : .document
    let firstPoint = nodes.count + (boilerplate > 0 ? 1 : 0)
    var nextPoint = 0
    for (index, entry) in entries.enumerated() {
      let owner = index < boilerplate ? boilerplateSection : place[entry.owner]
      let first = placed.endIndex
      var section = owner
      for sentence in entry.sentences {
        var range = sentences[sentence]
        if nextPoint < points.count, points[nextPoint].sentence == sentence {
          section = place[firstPoint + nextPoint]
          range = ByteRange(
            bytes.skipSpace(points[nextPoint].label.end, range.end), range.end)
          nextPoint += 1
        }
        placed.append(
          Sentence(
            range: range, section: section, paragraph: paragraphs.endIndex,
            role: role(of: sentence, in: entry)))
        extend(&tree, section, to: range.end)
      }
      extend(&tree, owner, to: entry.block.content.end)
      paragraphs.append(
        Paragraph(section: owner, range: entry.block.content, sentences: first..<placed.endIndex))
    }
    return (paragraphs, placed)
  }

  private func role(of sentence: Int, in entry: Entry) -> SentenceRole {
    guard let node = entry.node.map({ nodes[$0] }) else { return entry.role }
    switch node.kind {
    case .item: return .item
    case .runIn:
      let isTitle = sentence == entry.sentences.lowerBound && node.title == sentences[sentence]
      return isTitle ? .heading : .body
    default: return sentence == entry.sentences.lowerBound ? .heading : .body
    }
  }

  private func extend(_ tree: inout Sections, _ section: SectionIndex, to end: Int) {
    if tree[section].extent.end < end {
      tree[section].extent = ByteRange(tree[section].extent.start, end)
    }
  }

  /// Parents reach as far as their children; children end before the next of their siblings by
  /// construction, as text is given to the section that was opened last.
  private func closeExtents(_ tree: inout Sections, textEnd: Int) {
    for index in tree.indices { tree[index].descendantsEnd = index + 1 }
    for index in tree.indices.dropFirst().reversed() {
      let parent = tree[index].parent
      extend(&tree, index, to: tree[index].label.end)
      extend(&tree, parent, to: tree[index].extent.end)
      tree[parent].descendantsEnd = max(
        tree[parent].descendantsEnd, tree[index].descendantsEnd)
    }
    tree[.document].extent = ByteRange(0, textEnd)
  }
}
