/// A place in a text where a comment starts, ends or is referred to.
struct CommentAnchor {
  enum Kind { case start, end, reference }

  var id: String
  var kind: Kind
  /// Byte of the text that the anchor stands before.
  var at: Int

  init(id: String, kind: Kind, at: Int) {
    self.id = id
    self.kind = kind
    self.at = at
  }

  /// `nil` where the element names no comment.
  init?(_ tree: XMLTree, _ node: Int, at place: Int) {
    guard let id = tree.value(node, "id") else { return nil }
    let kind: Kind =
      switch tree.tag(node) {
      case .commentStart: .start
      case .commentEnd: .end
      default: .reference
      }
    self.init(id: id, kind: kind, at: place)
  }

  func moved(by distance: Int) -> CommentAnchor {
    CommentAnchor(id: id, kind: kind, at: at + distance)
  }
}

/// Text with the anchors of the comments in it.
struct AnchoredText {
  var bytes: [UInt8] = []
  var anchors: [CommentAnchor] = []

  mutating func append(_ more: AnchoredText) {
    anchors += more.anchors.map { $0.moved(by: bytes.count) }
    bytes += more.bytes
  }

  static func joined(_ parts: [AnchoredText], by separator: [UInt8]) -> AnchoredText {
    var result = AnchoredText()
    for (index, part) in parts.enumerated() {
      if index > 0 { result.bytes += separator }
      result.append(part)
    }
    return result
  }

  /// Without white space at its ends.
  func trimmed(_ isSpace: (UInt8) -> Bool) -> AnchoredText {
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
    let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return AnchoredText(
      bytes: Array(bytes[start..<end]),
      anchors: anchors.map {
        CommentAnchor(id: $0.id, kind: $0.kind, at: min(max($0.at, start), end) - start)
      })
  }
}
