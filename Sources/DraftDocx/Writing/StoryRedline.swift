import DraftDocument

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
  private var outputs: [Output] = []

  /// A paragraph or table of the result.
  private struct Output {
    var content: [UInt8]
    /// `nil` for a table.
    var mark: PropertyWriter.Mark?
    /// The new block whose place it takes; -1 where it is put before the next.
    var anchor = -1
    /// How a table is tracked as a whole.
    var table: TrackedKind?

    /// Whether it is on one side only, and on which.
    var kind: TrackedKind? {
      switch mark {
      case .inserted: .inserted
      case .deleted: .deleted
      case .kept, .untracked: nil
      case nil: table
      }
    }

    var isTracked: Bool {
      switch mark {
      case .kept, .untracked, nil: false
      default: true
      }
    }
  }

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
    if !isTracked { story.settleEnds() }
    return story.assembled(new)
  }

  // MARK: Planning

  private func alignable(_ tree: XMLTree, _ block: Int, _ content: ParagraphContent?)
    -> AlignableBlock
  {
    if let content {
      return AlignableBlock(text: content.text, hash: content.contentHash, kind: 0)
    }
    return TableRedline.alignable(tree, block, kind: 1)
  }

  private mutating func plan() {
    let alignment = BlockAlignment(
      oldBlocks.map { alignable(pair.old, $0, oldContents[$0]) },
      newBlocks.map { alignable(pair.new, $0, newContents[$0]) }, splits: true)
    var movedFrom: [Int: (steps: [RedlineStep], name: String)] = [:]
    var movedTo: [Int: (old: Int, steps: [RedlineStep], name: String)] = [:]
    for move in alignment.pairs where move.isMoved {
      let (i, j) = (move.old.lowerBound, move.new.lowerBound)
      guard let a = oldContents[oldBlocks[i]], let b = newContents[newBlocks[j]] else { continue }
      let steps = TokenEdits.steps([a], [b], tokenizer)
      let name = pair.context.nextMove()
      movedFrom[i] = (steps, name)
      movedTo[j] = (i, steps, name)
    }
    var (i, j) = (0, 0)
    let end = BlockAlignment.Pair(
      old: oldBlocks.count..<oldBlocks.count, new: newBlocks.count..<newBlocks.count,
      isMoved: false)
    for link in alignment.pairs.filter({ !$0.isMoved }) + [end] {
      while i < link.old.lowerBound {
        deleted(oldBlocks[i], movedFrom[i])
        i += 1
      }
      while j < link.new.lowerBound {
        inserted(newBlocks[j], movedTo[j])
        j += 1
      }
      guard !link.old.isEmpty else { continue }
      linked(link)
      i = link.old.upperBound
      j = link.new.upperBound
    }
  }

  private mutating func deleted(_ block: Int, _ move: (steps: [RedlineStep], name: String)?) {
    guard let content = oldContents[block] else {
      let table = TableRedline(pair, tokenizer, keys).write(old: block, new: nil)
      return outputs.append(Output(content: table, table: .deleted))
    }
    let runs = OldRuns(pair)
    guard let move else {
      outputs.append(
        Output(
          content: runs.write(content, 0..<content.text.count, .deleted),
          mark: .deleted(old: block, .deleted)))
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
      Output(
        content: ranged(bytes, .movedFrom, move.name), mark: .deleted(old: block, .movedFrom)))
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
    guard let content = newContents[block] else {
      let table = TableRedline(pair, tokenizer, keys).write(old: nil, new: block)
      return outputs.append(Output(content: table, anchor: block, table: .inserted))
    }
    if let move, let old = oldContents[oldBlocks[move.old]] {
      let steps = move.steps.filter { $0.kind != .deleted }
      var writer = NewParagraph(pair, content, [old], steps, kept: .movedTo)
      let bytes = ranged(writer.write(), .movedTo, move.name)
      outputs.append(Output(content: bytes, mark: .inserted(new: block, .movedTo), anchor: block))
      return
    }
    let step = RedlineStep(kind: .inserted, new: 0..<content.text.count)
    var writer = NewParagraph(pair, content, [], content.text.isEmpty ? [] : [step])
    outputs.append(
      Output(content: writer.write(), mark: .inserted(new: block, .inserted), anchor: block))
  }

  private mutating func linked(_ link: BlockAlignment.Pair) {
    let olds = link.old.map { oldBlocks[$0] }
    let news = link.new.map { newBlocks[$0] }
    let a = olds.compactMap { oldContents[$0] }
    let b = news.compactMap { newContents[$0] }
    guard !a.isEmpty, !b.isEmpty else {
      let table = TableRedline(pair, tokenizer, keys).write(old: olds[0], new: news[0])
      return outputs.append(Output(content: table, anchor: news[0]))
    }
    let steps = TokenEdits.steps(a, b, tokenizer)
    guard !breaksWrapper(steps, b) else {
      for block in olds { deleted(block, nil) }
      for block in news { inserted(block, nil) }
      return
    }
    for (index, content) in b.enumerated() {
      var writer = NewParagraph(pair, content, a, steps.filter { $0.newParagraph == index })
      let rest = writer.write()
      for part in writer.parts {
        outputs.append(
          Output(
            content: part.content, mark: .deleted(old: olds[part.oldParagraph], .deleted),
            anchor: news[index]))
      }
      let isLast = index == b.count - 1
      outputs.append(
        Output(
          content: rest,
          mark: isLast
            ? .kept(new: news[index], old: olds[olds.count - 1])
            : .inserted(new: news[index], .inserted), anchor: news[index]))
    }
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

  // MARK: Ends

  /// No tracked mark may stand at the end of a story or before a table, where no paragraph follows
  /// that its text could go to: the mark before it is tracked instead.
  private mutating func settleEnds() {
    var result: [Output] = []
    var run: [Output] = []
    for output in outputs {
      guard output.mark == nil else {
        run.append(output)
        continue
      }
      result += settled(run)
      run = []
      result.append(output)
    }
    outputs = result + settled(run)
    settleLast()
  }

  /// A story ends with a paragraph. One that came or went behind a table that did the same lets the
  /// mark before the table be tracked in its stead, as the two meet where the table is not.
  private mutating func settleLast() {
    guard let last = outputs.last, let kind = last.kind else { return }
    var at = outputs.count - 2
    while at >= 0, outputs[at].kind == kind { at -= 1 }
    if at >= 0, case .kept(let new, let old?) = outputs[at].mark {
      switch last.mark {
      case .inserted(let come, _):
        outputs[at].mark = .inserted(new: new, .inserted)
        outputs[outputs.count - 1].mark = .kept(new: come, old: old)
        return
      case .deleted(let gone, _):
        outputs[at].mark = .deleted(old: old, .deleted)
        outputs[outputs.count - 1].mark = .kept(new: new, old: gone)
        return
      default: break
      }
    }
    if at >= 0, let mark = outputs[at].mark {
      // One that went before the table and one that came behind it, or the reverse, are one.
      var end = last
      switch (mark, last.mark) {
      case (.deleted(let gone, _), .inserted(let come, _)):
        end.content = outputs[at].content + last.content
        end.mark = .kept(new: come, old: gone)
      case (.inserted(let come, _), .deleted(let gone, _)):
        end = outputs[at]
        end.content = last.content + outputs[at].content
        end.mark = .kept(new: come, old: gone)
      default: end.mark = nil
      }
      if end.mark != nil {
        outputs.removeLast()
        outputs.remove(at: at)
        return outputs.append(end)
      }
    }
    // Nothing to track it by: the paragraph stays on both sides, empty.
    switch last.mark {
    case .inserted(let come, _): outputs[outputs.count - 1].mark = .kept(new: come, old: nil)
    case .deleted(let gone, _): outputs[outputs.count - 1].mark = .untracked(old: gone)
    default: break
    }
  }

  private func settled(_ run: [Output]) -> [Output] {
    guard let last = run.last, last.isTracked else { return run }
    let start = (run.lastIndex { !$0.isTracked }).map { $0 + 1 } ?? 0
    var head = Array(run[..<start])
    var tail = Array(run[start...])
    let isOld = { (output: Output) in
      if case .deleted = output.mark { return true }
      return false
    }
    let lastOld = tail.lastIndex(where: isOld)
    let lastNew = tail.lastIndex { !isOld($0) }
    if let lastOld, let lastNew {
      guard case .deleted(let old, _) = tail[lastOld].mark,
        case .inserted(let new, _) = tail[lastNew].mark
      else { return run }
      var end = tail[lastNew]
      end.content = tail[lastOld].content + end.content
      end.mark = .kept(new: new, old: old)
      // What is behind the last new one goes before it.
      tail.remove(at: max(lastOld, lastNew))
      tail.remove(at: min(lastOld, lastNew))
      return head + tail + [end]
    }
    guard let pegIndex = head.indices.last, case .kept(let new, let old) = head[pegIndex].mark
    else {
      return run
    }
    let final = tail.count - 1
    if lastOld != nil, let old, case .deleted(let gone, _) = tail[final].mark {
      head[pegIndex].mark = .deleted(old: old, .deleted)
      tail[final].mark = .kept(new: new, old: gone)
    } else if case .inserted(let come, _) = tail[final].mark {
      head[pegIndex].mark = .inserted(new: new, .inserted)
      tail[final].mark = .kept(new: come, old: old)
    }
    return head + tail
  }

  // MARK: Assembling

  private func bytes(_ output: Output) -> [UInt8] {
    guard let mark = output.mark else { return output.content }
    let tree = pair.new
    if output.anchor >= 0, tree.tag(output.anchor) != .paragraph { return output.content }
    var open = Array("<\(pair.word)p>".utf8)
    if case .kept(let new, _) = mark, output.anchor == new { open = openTag(new) }
    if case .inserted(let new, _) = mark, output.anchor == new { open = openTag(new) }
    return open + properties.properties(mark) + output.content + Array("</\(pair.word)p>".utf8)
  }

  private func openTag(_ paragraph: Int) -> [UInt8] {
    let tree = pair.new
    let open = tree.bytes[tree.openTag(paragraph)]
    return tree.isEmptyElement(paragraph) ? Array(open.dropLast(2)) + [0x3E] : Array(open)
  }

  /// The new story's bytes with its blocks replaced, and what went put between them.
  private func assembled(_ story: Int?) -> [UInt8] {
    guard let story else { return outputs.flatMap { bytes($0) } }
    let tree = pair.new
    var result: [UInt8] = []
    var at = tree.content(story).lowerBound
    var isFirst = true
    for (index, output) in outputs.enumerated() {
      if output.anchor >= 0 {
        let range = tree.range(output.anchor)
        if range.lowerBound >= at {
          result += tree.bytes[at..<range.lowerBound]
          at = range.upperBound
        }
      } else if isFirst, let next = outputs[index...].first(where: { $0.anchor >= 0 }) {
        let start = tree.range(next.anchor).lowerBound
        result += tree.bytes[at..<start]
        at = start
      }
      isFirst = false
      result += bytes(output)
    }
    return result + tree.bytes[at..<tree.content(story).upperBound]
  }
}
