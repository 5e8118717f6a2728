import DraftDocument

/// The door of this room for writing: the new document with tracked changes.
package enum WordRedline {
  /// The new document's package in which accepting all changes gives the new document and rejecting all
  /// gives the old one. Tracked changes that the two have are resolved first.
  package static func write(
    old: [UInt8], new: [UInt8], view: RevisionView = .accepted, _ stamp: RevisionStamp
  ) throws(WordProblem) -> [UInt8] {
    try write(old: RedlineSide(old, view), new: RedlineSide(new, view), stamp)
  }

  /// - Parameters:
  ///   - tracksFormat: Whether styles and formatting are compared, too; `false` where one of the two was made of a
  ///     text that has none.
  ///   - tracksMoves: Whether a paragraph that stands elsewhere moved, and did not go and come.
  package static func write(
    old: RedlineSide, new: RedlineSide, _ stamp: RevisionStamp, tracksFormat: Bool = true,
    tracksMoves: Bool = true
  ) throws(WordProblem) -> [UInt8] {
    let context = RedlineContext(
      old, new, stamp, tracksFormat: tracksFormat, tracksMoves: tracksMoves)
    let tokenizer = Tokenizer()
    var changes: [(name: String, bytes: [UInt8])] = []
    let main = PartPair(
      context, old: old.main, old.package.main, new: new.main, new.package.main)
    let keys = ObjectKeys.pair(main)
    let body = StoryRedline.write(main, tokenizer, keys, old: old.body, new: new.body)
    changes.append((new.package.main, part(main, [new.body: body])))
    for kind in [WordNote.Kind.footnote, .endnote] {
      if let change = try notes(kind, context, tokenizer) { changes.append(change) }
    }
    changes += try headers(new.package, new.view)
    if let bytes = context.styles.part(), let name = new.package.related("styles") {
      changes.append((name, bytes))
    }
    if context.numbering.isNeeded, let bytes = context.numbering.part(context) {
      if let name = new.package.related("numbering") {
        changes.append((name, bytes))
      } else {
        context.importer.add(
          "word/numbering.xml", bytes, kind: "numbering",
          type: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
          like: new.package.main)
      }
    }
    changes += try context.importer.written()
    return try new.package.archive.written(changes)
  }

  /// A part with the contents of some of its elements replaced.
  private static func part(_ pair: PartPair, _ contents: [Int: [UInt8]], end: [UInt8] = [])
    -> [UInt8]
  {
    let tree = pair.new
    var result = Array(tree.bytes[..<tree.range(tree.root).lowerBound]) + pair.rootTag()
    var at = tree.openTag(tree.root).upperBound
    for node in contents.keys.sorted() {
      let content = tree.content(node)
      guard !tree.isEmptyElement(node) else { continue }
      result += tree.bytes[at..<content.lowerBound]
      result += contents[node] ?? []
      at = content.upperBound
    }
    let close = tree.content(tree.root).upperBound
    return result + tree.bytes[at..<close] + end + tree.bytes[close...]
  }

  private static func notes(
    _ kind: WordNote.Kind, _ context: RedlineContext, _ tokenizer: Tokenizer
  ) throws(WordProblem) -> (name: String, bytes: [UInt8])? {
    let pairs = context.notePairs[kind] ?? [:]
    guard let old = context.old.notes[kind] else { return nil }
    let deleted = context.deletedNotes[kind] ?? []
    guard let new = context.new.notes[kind] else {
      if !deleted.isEmpty { try addPart(old, deleted, kind, context, tokenizer) }
      return nil
    }
    let pair = PartPair(context, old: old.tree, old.part, new: new.tree, new.part)
    let keys = ObjectKeys.pair(pair)
    var contents: [Int: [UInt8]] = [:]
    for (id, former) in pairs.sorted(by: { $0.key < $1.key }) {
      guard let node = new.byID[id], let before = old.byID[former] else { continue }
      contents[node] = StoryRedline.write(pair, tokenizer, keys, old: before, new: node)
    }
    let added = gone(deleted, old, kind, pair, tokenizer)
    return (new.part, part(pair, contents, end: added))
  }

  private static func gone(
    _ deleted: [(old: String, new: String)], _ old: RedlineSide.Notes, _ kind: WordNote.Kind,
    _ pair: PartPair, _ tokenizer: Tokenizer
  ) -> [UInt8] {
    let name = kind == .footnote ? "footnote" : "endnote"
    let keys = ObjectKeys.pair(pair)
    return deleted.flatMap { note -> [UInt8] in
      guard let node = old.byID[note.old] else { return [] }
      let content = StoryRedline.write(
        pair, tokenizer, keys, old: node, new: nil, isTracked: true)
      return Array("<\(pair.word)\(name) \(pair.word)id=\"\(note.new)\">".utf8) + content
        + Array("</\(pair.word)\(name)>".utf8)
    }
  }

  /// A part for the old notes where the new document has none.
  private static func addPart(
    _ old: RedlineSide.Notes, _ deleted: [(old: String, new: String)], _ kind: WordNote.Kind,
    _ context: RedlineContext, _ tokenizer: Tokenizer
  ) throws(WordProblem) {
    let tree = old.tree
    var empty = Array(tree.bytes[tree.openTag(tree.root)])
    for node in tree.children(tree.root) where tree.value(node, "type") != nil {
      empty += tree.bytes[tree.range(node)]
    }
    empty += tree.bytes[tree.closeTag(tree.root)]
    let target = try XMLParser.parse(empty, part: old.part)
    let pair = PartPair(context, old: tree, old.part, new: target, old.part)
    let added = gone(deleted, old, kind, pair, tokenizer)
    let name = kind == .footnote ? "footnotes" : "endnotes"
    context.importer.add(
      "word/\(name).xml", part(pair, [:], end: added), kind: name,
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(name)+xml",
      like: context.new.package.main)
  }

  /// Headers and footers are the new document's; tracked changes of their own are resolved.
  private static func headers(
    _ package: DocxPackage, _ view: RevisionView
  ) throws(WordProblem) -> [(name: String, bytes: [UInt8])] {
    var result: [(name: String, bytes: [UInt8])] = []
    for relation in try package.relationships(of: package.main)
    where relation.kind == "header" || relation.kind == "footer" {
      guard let name = package.spelling(relation.target),
        let tree = package.optionalTree(name), tree.hasRevisions,
        !result.contains(where: { $0.name == name })
      else { continue }
      result.append((name, try RevisionResolver.resolved(tree, view, part: name).bytes))
    }
    return result
  }
}

extension ObjectKeys {
  static func pair(_ pair: PartPair) -> (old: ObjectKeys, new: ObjectKeys) {
    (
      ObjectKeys(pair.old, pair.context.old.package, pair.oldPart),
      ObjectKeys(pair.new, pair.context.new.package, pair.newPart)
    )
  }
}
