/// Writes stretches of old paragraphs as deleted text, or as text that moved away.
struct OldRuns {
  let pair: PartPair
  private let fragments: FragmentWriter
  private let properties: PropertyWriter

  init(_ pair: PartPair) {
    self.pair = pair
    fragments = FragmentWriter(pair)
    properties = PropertyWriter(pair)
  }

  func write(
    _ content: ParagraphContent, _ range: Range<Int>, _ kind: TrackedKind
  ) -> [UInt8] {
    var output: [UInt8] = []
    var index = content.piece(at: range.lowerBound)
    while index < content.pieces.count, content.pieces[index].range.lowerBound < range.upperBound {
      let link = content.pieces[index].link
      var end = index
      while end < content.pieces.count, content.pieces[end].range.lowerBound < range.upperBound,
        content.pieces[end].link == link
      { end += 1 }
      let runs =
        pair.open(kind) + self.runs(content, index..<end, range, kind) + pair.close(kind)
      output += link.map { linked($0, runs) } ?? runs
      index = end
    }
    return output
  }

  /// A deletion goes inside a hyperlink, never around it.
  private func linked(_ link: Int, _ runs: [UInt8]) -> [UInt8] {
    var tag = "<\(pair.word)hyperlink"
    if let id = pair.old.value(link, "id", in: .relationships),
      let prefix = pair.new.prefix(of: .relationships)
    {
      let target = pair.context.importer.relationship(id, of: pair)
      tag += " \(String(decoding: prefix, as: UTF8.self)):id=\"\(target)\""
    }
    if let anchor = pair.old.value(link, "anchor") {
      tag += " \(pair.word)anchor=\"\(String(decoding: XMLText.escaped(anchor), as: UTF8.self))\""
    }
    return Array((tag + ">").utf8) + runs + Array("</\(pair.word)hyperlink>".utf8)
  }

  private func runs(
    _ content: ParagraphContent, _ pieces: Range<Int>, _ range: Range<Int>, _ kind: TrackedKind
  ) -> [UInt8] {
    let isDeleted = kind == .deleted
    var output: [UInt8] = []
    var at = pieces.lowerBound
    while at < pieces.upperBound {
      guard let run = content.pieces[at].run else {
        if let node = content.pieces[at].node { output += fragments.copy(node, isDeleted: false) }
        at += 1
        continue
      }
      output += "<\(pair.word)r>".utf8
      let properties = properties.oldRun(run)
      if !properties.isEmpty { output += pair.element("rPr", properties) }
      while at < pieces.upperBound, content.pieces[at].run == run {
        let piece = content.pieces[at]
        if piece.isText {
          let part = piece.range.clamped(to: range)
          output += pair.text(isDeleted ? "delText" : "t", content.text[part])
        } else if let node = piece.node {
          output += fragments.copy(node, isDeleted: isDeleted)
        }
        at += 1
      }
      output += "</\(pair.word)r>".utf8
    }
    return output
  }
}
