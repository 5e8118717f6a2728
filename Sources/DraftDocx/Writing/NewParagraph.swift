/// Writes a new paragraph's content with what came and went in it.
struct NewParagraph {
  private let pair: PartPair
  private let tree: XMLTree
  private let content: ParagraphContent
  private let oldContents: [ParagraphContent]
  private let steps: [RedlineStep]
  private let inserted: TrackedKind
  private let kept: TrackedKind?
  private let oldRuns: OldRuns
  private let properties: PropertyWriter
  private var step = 0
  private var piece = 0
  private var output: [UInt8] = []
  /// The contents of the paragraphs that end at deleted marks, with the old paragraphs they are.
  private(set) var parts: [(content: [UInt8], oldParagraph: Int)] = []
  /// The run that is being written: its children so far, and how it is tracked.
  private var group: (kind: TrackedKind?, former: [UInt8]?, bytes: [UInt8])?
  private var run: Int?

  /// - Parameter kept: how what is kept is tracked: text that moved here.
  init(
    _ pair: PartPair, _ content: ParagraphContent, _ oldContents: [ParagraphContent],
    _ steps: [RedlineStep], kept: TrackedKind? = nil
  ) {
    self.pair = pair
    tree = pair.new
    self.content = content
    self.oldContents = oldContents
    self.steps = steps
    inserted = .inserted
    self.kept = kept
    oldRuns = OldRuns(pair)
    properties = PropertyWriter(pair)
  }

  /// The content behind the last deleted mark.
  mutating func write() -> [UInt8] {
    if let node = content.node {
      if tree.tag(node) == .paragraph { children(node) } else { object(node) }
    }
    flush()
    return output
  }

  /// Writes what went, and the marks that went, before the next piece of the new text.
  private mutating func flush() {
    while step < steps.count, steps[step].kind == .deleted || steps[step].kind == .oldMark {
      closeGroup()
      let current = steps[step]
      if current.kind == .deleted {
        output += oldRuns.write(oldContents[current.oldParagraph], current.old, .deleted)
      } else {
        parts.append((output, current.oldParagraph))
        output = []
      }
      step += 1
    }
  }

  private mutating func children(_ node: Int) {
    for child in tree.children(node) {
      let tag = tree.tag(child)
      switch tag {
      case .paragraphProperties: break
      case .run: write(run: child)
      case .contentControl: control(child)
      case .simpleField where isKnown(child) && cameWhole(child): field(child)
      case _ where tag.isTransparent: wrapped(child, child)
      case _ where tag.isMath || tag == .alternate: object(child)
      default: output += tree.bytes[tree.range(child)]
      }
    }
  }

  private mutating func wrapped(_ node: Int, _ inner: Int?) {
    guard let inner, !tree.isEmptyElement(inner) else {
      output += tree.bytes[tree.range(node)]
      return
    }
    if piece < content.pieces.count, isInside(content.pieces[piece], tree.range(inner)) { flush() }
    output += tree.bytes[tree.range(node).lowerBound..<tree.content(inner).lowerBound]
    children(inner)
    output += tree.bytes[tree.content(inner).upperBound..<tree.range(node).upperBound]
  }

  private func isInside(_ piece: ParagraphContent.Piece, _ range: Range<Int>) -> Bool {
    piece.node.map { range.contains(tree.range($0).lowerBound) } ?? false
  }

  // MARK: Fields

  private func isKnown(_ node: Int) -> Bool {
    !tree.children(node).contains { tree.tag($0) == .unknown }
  }

  /// Whether all that is in an element, and something, came or moved here.
  private func cameWhole(_ node: Int) -> Bool {
    let range = tree.range(node)
    let inside = content.pieces[piece...].prefix { isInside($0, range) }
    guard let first = inside.first, let last = inside.last else { return false }
    if kept != nil { return true }
    return steps[step...].first { $0.new.upperBound > first.range.lowerBound }.map {
      $0.kind == .inserted && $0.new.upperBound >= last.range.upperBound
    } ?? false
  }

  /// A field that came: a simple one would be left over, empty, where its result is rejected, so it is written
  /// as Word writes fields otherwise, of runs.
  private mutating func field(_ node: Int) {
    flush()
    let kind = step < steps.count && steps[step].kind == .inserted ? inserted : kept ?? inserted
    let word = pair.word
    var begin = "<\(word)fldChar \(word)fldCharType=\"begin\""
    for name: StaticString in ["fldLock", "dirty"] {
      if let value = tree.value(node, name) {
        let value = String(decoding: XMLText.escaped(value), as: UTF8.self)
        begin += " \(word)\(name)=\"\(value)\""
      }
    }
    let instruction = pair.text("instrText", (tree.value(node, "instr") ?? "").utf8)
    output += pair.open(kind)
    output += pair.element("r", Array((begin + "/>").utf8))
    output += pair.element("r", instruction)
    output += pair.element("r", fieldSign("separate"))
    output += pair.close(kind)
    children(node)
    output += pair.open(kind) + pair.element("r", fieldSign("end")) + pair.close(kind)
  }

  private func fieldSign(_ type: String) -> [UInt8] {
    Array("<\(pair.word)fldChar \(pair.word)fldCharType=\"\(type)\"/>".utf8)
  }

  // MARK: Content controls

  /// One that came is tracked itself, as rejecting would leave it, empty.
  private mutating func control(_ node: Int) {
    let inner = tree.child(node, .contentControlContent)
    guard kept == nil, let inner, cameWhole(node) else { return wrapped(node, inner) }
    flush()
    let (start, end) = (pair.controlMarks(), pair.controlMarks())
    output += start.before
    output += tree.bytes[tree.range(node).lowerBound..<tree.content(inner).lowerBound]
    output += start.behind
    children(inner)
    output += end.before
    output += tree.bytes[tree.content(inner).upperBound..<tree.range(node).upperBound]
    output += end.behind
  }

  /// A formula or the like beside runs.
  private mutating func object(_ node: Int) {
    guard piece < content.pieces.count, content.pieces[piece].node == node else {
      output += tree.bytes[tree.range(node)]
      return
    }
    flush()
    let kind = step < steps.count && steps[step].kind == .inserted ? inserted : kept
    if let kind { output += pair.open(kind) }
    output += tree.bytes[tree.range(node)]
    if let kind { output += pair.close(kind) }
    advance(to: content.pieces[piece].range.upperBound)
    piece += 1
  }

  private mutating func advance(to place: Int) {
    if step < steps.count, steps[step].new.upperBound <= place { step += 1 }
  }

  // MARK: Runs

  private mutating func write(run node: Int) {
    run = node
    for child in tree.children(node) {
      guard tree.tag(child) != .runProperties else { continue }
      guard piece < content.pieces.count, content.pieces[piece].node == child else {
        if group == nil { group = (nil, nil, []) }
        group?.bytes += tree.bytes[tree.range(child)]
        continue
      }
      write(piece: content.pieces[piece])
      piece += 1
    }
    closeGroup()
  }

  private mutating func write(piece: ParagraphContent.Piece) {
    var at = piece.range.lowerBound
    while at < piece.range.upperBound {
      flush()
      guard step < steps.count else { break }
      let current = steps[step]
      var end = min(piece.range.upperBound, current.new.upperBound)
      guard end > at else { break }
      var former: [UInt8]?
      if current.kind == .kept {
        let place = current.old.lowerBound + at - current.new.lowerBound
        let old = oldContents[current.oldParagraph]
        let source = old.pieces[old.piece(at: place)]
        end = min(end, at + source.range.upperBound - place)
        let before = properties.oldRun(source.run)
        if pair.context.tracksFormat, before != properties.newRun(run) { former = before }
      }
      if current.kind == .kept, !piece.isText { pairNote(piece, current, at) }
      enter(current.kind == .inserted ? inserted : kept, former)
      if let node = piece.node, !piece.isText || at..<end == piece.range {
        group?.bytes += tree.bytes[tree.range(node)]
      } else {
        group?.bytes += pair.text("t", content.text[at..<end])
      }
      advance(to: end)
      at = end
    }
  }

  /// A note whose reference stayed is the same note.
  private func pairNote(_ piece: ParagraphContent.Piece, _ step: RedlineStep, _ at: Int) {
    guard let node = piece.node else { return }
    let tag = tree.tag(node)
    guard tag == .footnoteReference || tag == .endnoteReference else { return }
    let old = oldContents[step.oldParagraph]
    let source = old.pieces[old.piece(at: step.old.lowerBound + at - step.new.lowerBound)]
    guard let new = tree.value(node, "id"), let other = source.node,
      let before = pair.old.value(other, "id")
    else { return }
    let kind: WordNote.Kind = tag == .footnoteReference ? .footnote : .endnote
    pair.context.notePairs[kind, default: [:]][new] = before
  }

  private mutating func enter(_ kind: TrackedKind?, _ former: [UInt8]?) {
    if let group, group.kind == kind, group.former == former { return }
    if let group, group.bytes.isEmpty == false || group.kind != nil { closeGroup() }
    group = (kind, former, [])
  }

  private mutating func closeGroup() {
    guard let done = group else { return }
    group = nil
    guard !done.bytes.isEmpty, let run else { return }
    if let kind = done.kind { output += pair.open(kind) }
    output += tree.bytes[tree.openTag(run)]
    var own = properties.newRun(run)
    if let former = done.former, done.kind == nil {
      own += "<\(pair.word)rPrChange\(pair.stamp())>".utf8
      own += pair.element("rPr", former)
      own += "</\(pair.word)rPrChange>".utf8
    }
    if !own.isEmpty { output += pair.element("rPr", own) }
    output += done.bytes
    output += tree.bytes[tree.closeTag(run)]
    if let kind = done.kind { output += pair.close(kind) }
  }
}
