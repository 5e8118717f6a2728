import DraftDocument
import DraftText

/// Writes a story (the body, a cell, a note) of the new document with what was changed since the old
/// one tracked: accepted it is the new story, rejected the old one.
struct StoryRedline {
  private let pair: PartPair
  private let tokenizer: Tokenizer
  private let properties: PropertyWriter
  private let keys: (old: ObjectKeys, new: ObjectKeys)
  private let oldBlocks: [Int]
  private let newBlocks: [Int]
  private var oldContents: [Int: ParagraphContent] = [:]
  private var newContents: [Int: ParagraphContent] = [:]
  private var outputs: [RedlineBlock] = []

  init(
    _ pair: PartPair, _ tokenizer: Tokenizer, _ keys: (old: ObjectKeys, new: ObjectKeys),
    old: Int?, new: Int?
  ) {
    self.pair = pair
    self.tokenizer = tokenizer
    self.keys = keys
    properties = PropertyWriter(pair)
    oldBlocks = old.map { BlockWalk.blocks(pair.old, $0) } ?? []
    newBlocks = new.map { BlockWalk.blocks(pair.new, $0) } ?? []
    for block in oldBlocks where pair.old.tag(block) != .table {
      oldContents[block] = ParagraphContent(pair.old, block, keys.old)
    }
    for block in newBlocks where pair.new.tag(block) != .table {
      newContents[block] = ParagraphContent(pair.new, block, keys.new)
    }
  }

  /// - Parameter isTracked: whether the row around a cell is tracked itself, so that its last mark may be.
  static func write(
    _ pair: PartPair, _ tokenizer: Tokenizer, _ keys: (old: ObjectKeys, new: ObjectKeys),
    old: Int?, new: Int?, isTracked: Bool = false
  ) -> [UInt8] {
    var story = StoryRedline(pair, tokenizer, keys, old: old, new: new)
    story.plan()
    if !isTracked { story.outputs = StoryEnds.settled(story.outputs) }
    story.outputs = InsertionJoints.parted(story.outputs, pair)
    return story.assembled(new)
  }

  // MARK: Planning

  private func alignable(_ tree: XMLTree, _ block: Int, _ content: ParagraphContent?)
    -> AlignableBlock
  {
    if let content {
      return AlignableBlock(
        text: content.text, objects: content.objects, hash: content.contentHash, kind: 0)
    }
    return TableRedline.alignable(tree, block, kind: 1)
  }

  /// Links with what is paired by its place between two of them.
  private func withPlaces(_ links: [BlockAlignment.Pair]) -> [BlockAlignment.Pair] {
    var result: [BlockAlignment.Pair] = []
    var (i, j) = (0, 0)
    let places = BlockPlaces(pair)
    for link in links {
      result += places.pairs(
        oldBlocks, i..<link.old.lowerBound, newBlocks, j..<link.new.lowerBound)
      result.append(link)
      (i, j) = (link.old.upperBound, link.new.upperBound)
    }
    return result
  }

  private mutating func plan() {
    let alignment = BlockAlignment(
      oldBlocks.map { alignable(pair.old, $0, oldContents[$0]) },
      newBlocks.map { alignable(pair.new, $0, newContents[$0]) }, splits: true)
    let moves = moves(alignment.pairs)
    let end = BlockAlignment.Pair(
      old: oldBlocks.count..<oldBlocks.count, new: newBlocks.count..<newBlocks.count,
      isMoved: false)
    var links = withPlaces(alignment.pairs.filter { !$0.isMoved } + [end]).dropLast()
    let takesLastTableApart = links.last.map(isLastTableOfOne) ?? false
    if takesLastTableApart { links.removeLast() }
    var (i, j) = (0, 0)
    for link in links {
      delete(i..<link.old.lowerBound, moves)
      insert(j..<link.new.lowerBound, moves)
      linked(link)
      (i, j) = (link.old.upperBound, link.new.upperBound)
    }
    // A paragraph whose mark is tracked stands before the table that has none behind it.
    if takesLastTableApart, oldBlocks.last.map({ pair.old.tag($0) == .table }) ?? false {
      insert(j..<newBlocks.count, moves)
      j = newBlocks.count
    }
    delete(i..<oldBlocks.count, moves)
    insert(j..<newBlocks.count, moves)
  }

  /// The paragraphs that moved, with the words that changed in them, by their places in both lists of blocks.
  private typealias Moves = (
    from: [Int: (steps: [RedlineStep], name: String)],
    to: [Int: (old: Int, steps: [RedlineStep], name: String)]
  )

  private mutating func moves(_ pairs: [BlockAlignment.Pair]) -> Moves {
    var moves: Moves = ([:], [:])
    for move in pairs where move.isMoved && pair.context.tracksMoves {
      let (i, j) = (move.old.lowerBound, move.new.lowerBound)
      guard let a = oldContents[oldBlocks[i]], let b = newContents[newBlocks[j]] else { continue }
      let steps = TokenEdits.steps([a], [b], tokenizer)
      let name = pair.context.nextMove()
      moves.from[i] = (steps, name)
      moves.to[j] = (i, steps, name)
    }
    return moves
  }

  private mutating func delete(_ places: Range<Int>, _ moves: Moves) {
    for place in places { deleted(oldBlocks[place], moves.from[place]) }
  }

  private mutating func insert(_ places: Range<Int>, _ moves: Moves) {
    for place in places { inserted(newBlocks[place], moves.to[place]) }
  }

  /// Rows up to which a table is written twice.
  private static let mostRowsTwice = 20

  /// Whether a small table ends one story, and in the other paragraphs stand behind it. Of the last paragraph's mark
  /// nothing can say that it came or went, so the table goes on the one side and comes on the other.
  private func isLastTableOfOne(_ link: BlockAlignment.Pair) -> Bool {
    let (old, new) = (oldBlocks[link.old.lowerBound], newBlocks[link.new.lowerBound])
    guard pair.old.tag(old) == .table, pair.new.tag(new) == .table,
      (link.old.upperBound == oldBlocks.count) != (link.new.upperBound == newBlocks.count)
    else { return false }
    let rows = BlockWalk.rows(pair.old, old).count + BlockWalk.rows(pair.new, new).count
    return rows <= 2 * Self.mostRowsTwice
  }

  private mutating func deleted(_ block: Int, _ move: (steps: [RedlineStep], name: String)?) {
    sign(old: [block], new: [])
    let start = outputs.count
    defer { signOutputs(from: start) }
    guard let content = oldContents[block] else {
      let table = TableRedline(pair, tokenizer, keys).write(old: block, new: nil)
      return outputs.append(RedlineBlock(table: table, .deleted))
    }
    let runs = OldRuns(pair)
    guard let move else {
      outputs.append(
        RedlineBlock(
          runs.write(content, 0..<content.text.count, .deleted),
          .deleted(old: block, .deleted)))
      return
    }
    var bytes: [UInt8] = []
    for step in move.steps {
      switch step.kind {
      case .kept: bytes += runs.write(content, step.old, .movedFrom)
      case .deleted: bytes += runs.write(content, step.old, .deleted)
      default: break
      }
    }
    outputs.append(
      RedlineBlock(ranged(bytes, .movedFrom, move.name), .deleted(old: block, .movedFrom)))
  }

  /// Text that moved, between the marks of its range.
  private func ranged(_ content: [UInt8], _ kind: TrackedKind, _ name: String) -> [UInt8] {
    let id = pair.context.nextID()
    let own = pair.moveStamp()
    let tag = "\(pair.word)\(kind.rawValue)Range"
    return Array(
      "<\(tag)Start \(pair.word)id=\"\(id)\"\(own) \(pair.word)name=\"\(name)\"/>".utf8) + content
      + Array("<\(tag)End \(pair.word)id=\"\(id)\"/>".utf8)
  }

  private mutating func inserted(
    _ block: Int, _ move: (old: Int, steps: [RedlineStep], name: String)?
  ) {
    sign(old: [], new: [block])
    let start = outputs.count
    defer { signOutputs(from: start) }
    guard let content = newContents[block] else {
      let table = TableRedline(pair, tokenizer, keys).write(old: nil, new: block)
      return outputs.append(RedlineBlock(table: table, anchor: block, .inserted))
    }
    if let move, let old = oldContents[oldBlocks[move.old]] {
      let steps = move.steps.filter { $0.kind != .deleted }
      var writer = NewParagraph(pair, content, [old], steps, kept: .movedTo)
      let bytes = ranged(writer.write(), .movedTo, move.name)
      outputs.append(RedlineBlock(bytes, .inserted(new: block, .movedTo), anchor: block))
      return
    }
    let step = RedlineStep(kind: .inserted, new: 0..<content.text.count)
    let steps = content.text.isEmpty ? [] : [step]
    var writer = NewParagraph(pair, content, [], steps)
    outputs.append(
      RedlineBlock(
        writer.write(), .inserted(new: block, .inserted), anchor: block, steps: steps))
  }

  private mutating func linked(_ link: BlockAlignment.Pair) {
    let olds = link.old.map { oldBlocks[$0] }
    let news = link.new.map { newBlocks[$0] }
    sign(old: olds, new: news)
    let start = outputs.count
    defer { signOutputs(from: start) }
    let a = olds.compactMap { oldContents[$0] }
    let b = news.compactMap { newContents[$0] }
    guard !a.isEmpty, !b.isEmpty else {
      let table = TableRedline(pair, tokenizer, keys).write(old: olds[0], new: news[0])
      return outputs.append(RedlineBlock(table: table, anchor: news[0]))
    }
    let steps =
      link.isByPlace ? TokenEdits.replaced(a[0], b[0]) : TokenEdits.steps(a, b, tokenizer)
    guard !breaksWrapper(steps, b) else {
      for block in olds { deleted(block, nil) }
      for block in news { inserted(block, nil) }
      return
    }
    for (index, content) in b.enumerated() {
      let isLast = index == b.count - 1
      paragraph(
        content, at: news[index], a, olds, steps.filter { $0.newParagraph == index },
        isLast
          ? .kept(new: news[index], old: olds[olds.count - 1])
          : .inserted(new: news[index], .inserted))
    }
  }

  /// A paragraph of the new text that old ones became, or a part of one, with the marks that went in it.
  private mutating func paragraph(
    _ content: ParagraphContent, at block: Int, _ oldContents: [ParagraphContent], _ olds: [Int],
    _ steps: [RedlineStep], _ mark: PropertyWriter.Mark
  ) {
    // What stands before each mark that went, and behind the last.
    var parts = steps.split(omittingEmptySubsequences: false) { $0.kind == .oldMark }
    var writer = NewParagraph(pair, content, oldContents, steps)
    let rest = writer.write()
    for part in writer.parts {
      outputs.append(
        RedlineBlock(
          part.content, .deleted(old: olds[part.oldParagraph], .deleted), anchor: block,
          steps: parts.removeFirst()))
    }
    outputs.append(RedlineBlock(rest, mark, anchor: block, steps: parts.last ?? []))
  }

  /// Whether paragraphs were joined inside a hyperlink or the like, which cannot be cut there.
  private func breaksWrapper(_ steps: [RedlineStep], _ contents: [ParagraphContent]) -> Bool {
    steps.contains { step in
      guard step.kind == .oldMark else { return false }
      let content = contents[step.newParagraph]
      let index = content.piece(at: step.new.lowerBound)
      return index < content.pieces.count && content.pieces[index].depth > 0
    }
  }

  // MARK: Signing

  /// Whoever changed these blocks signs what is written from here on.
  private func sign(old: [Int], new: [Int]) {
    func text(_ contents: [ParagraphContent?]) -> String? {
      contents.isEmpty ? nil : String(decoding: contents.flatMap { $0?.text ?? [] }, as: UTF8.self)
    }
    pair.context.sign(
      old: text(old.map { oldContents[$0] }), new: text(new.map { newContents[$0] }))
  }

  private mutating func signOutputs(from start: Int) {
    let stamp = pair.context.stamp
    for index in start..<outputs.count where outputs[index].signature == nil {
      outputs[index].signature = (stamp.author, stamp.date)
    }
  }

  // MARK: Assembling

  private func bytes(_ output: RedlineBlock) -> [UInt8] {
    if let signature = output.signature { pair.context.sign(signature) }
    guard let mark = output.mark else { return output.content }
    let tree = pair.new
    if let anchor = output.anchor, tree.tag(anchor) != .paragraph { return output.content }
    var open = Array("<\(pair.word)p>".utf8)
    if case .kept(let new, _) = mark, output.anchor == new { open = openTag(new) }
    if case .inserted(let new, _) = mark, output.anchor == new { open = openTag(new) }
    var (head, content) = (properties.properties(mark), output.content)
    if output.isRedated {
      // Of a paragraph without text, what came is its mark.
      if let other = pair.redated(content) {
        content = other
      } else {
        head = pair.redated(head) ?? head
      }
    }
    return open + head + content + Array("</\(pair.word)p>".utf8)
  }

  private func openTag(_ paragraph: Int) -> [UInt8] {
    let tree = pair.new
    let open = tree.bytes[tree.openTag(paragraph)]
    return tree.isEmptyElement(paragraph)
      ? Array(open.dropLast(2)) + [UInt8(ascii: ">")] : Array(open)
  }

  /// The new story's bytes with its blocks replaced, and what went put between them.
  private func assembled(_ story: Int?) -> [UInt8] {
    guard let story else { return outputs.flatMap { bytes($0) } }
    let tree = pair.new
    var result: [UInt8] = []
    var at = tree.content(story).lowerBound
    var isFirst = true
    var marks = InsertedControls(outputs, in: story, pair).marks[...]
    func copy(to end: Int) {
      while let mark = marks.first, mark.place <= end {
        result += tree.bytes[at..<mark.place] + mark.bytes
        at = mark.place
        marks.removeFirst()
      }
      result += tree.bytes[at..<end]
    }
    for (index, output) in outputs.enumerated() {
      if let anchor = output.anchor {
        let range = tree.range(anchor)
        if range.lowerBound >= at {
          copy(to: range.lowerBound)
          at = range.upperBound
        }
      } else if isFirst, let next = outputs[index...].lazy.compactMap(\.anchor).first {
        let start = tree.range(next).lowerBound
        copy(to: start)
        at = start
      }
      isFirst = false
      result += bytes(output)
    }
    copy(to: tree.content(story).upperBound)
    return result
  }
}
