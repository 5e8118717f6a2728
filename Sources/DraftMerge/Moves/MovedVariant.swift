import DraftText

/// One text of a conflict that has stand-ins.
struct MovedVariant {
  let parts: [StandIn.Part]
  /// The stand-ins in it.
  let blocks: [Int]
  /// The text without stand-ins and white space.
  let words: [UInt8]

  struct Content: Hashable {
    var blocks: [Int]
    var words: [UInt8]
  }

  var content: Content { Content(blocks: blocks, words: words) }
  var isBlank: Bool { words.isEmpty }

  init(_ parts: [StandIn.Part]) {
    self.parts = parts.filter { $0 != .text([]) }
    blocks = parts.compactMap(\.block)
    words = parts.flatMap { part -> [UInt8] in
      if case .text(let text) = part { text.filter { !$0.isBlank } } else { [] }
    }
  }

  /// The line breaks that it ends with.
  var breaksAtEnd: Int {
    parts.reduce(0) { breaks, part in
      switch part {
      case .text(let text): text.isBlank ? breaks + text.breaksAtEnd : text.breaksAtEnd
      case .block: 1
      }
    }
  }

  var startsWithBlock: Bool { parts.first { !$0.isBlank }?.block != nil }

  /// Whether no stand-in has text on both sides.
  var startsOrEndsWithBlocks: Bool {
    let solid = parts.filter { !$0.isBlank }
    let texts = solid.indices.filter { solid[$0].block == nil }
    return texts.count == 1 && (texts[0] == 0 || texts[0] == solid.count - 1)
  }

  // MARK: Several

  /// The block that all end with, and what they have before it.
  static func withoutLast(_ all: [MovedVariant]) -> (block: Int, rest: [MovedVariant])? {
    guard let place = all.first?.parts.lastIndex(where: { !$0.isBlank }),
      let block = all[0].parts[place].block
    else { return nil }
    let rest = all.compactMap { variant -> MovedVariant? in
      let last = variant.parts.lastIndex { !$0.isBlank }
      guard let last, variant.parts[last].block == block else { return nil }
      return MovedVariant(Array(variant.parts[..<last]))
    }
    return rest.count == all.count ? (block, rest) : nil
  }

  /// The block that all start with, and what they have behind it, from its first line with text on.
  static func withoutFirst(_ all: [MovedVariant]) -> (block: Int, rest: [MovedVariant])? {
    guard let place = all.first?.parts.firstIndex(where: { !$0.isBlank }),
      let block = all[0].parts[place].block
    else { return nil }
    let rest = all.compactMap { variant -> MovedVariant? in
      let first = variant.parts.firstIndex { !$0.isBlank }
      guard let first, variant.parts[first].block == block else { return nil }
      var parts = variant.parts[(first + 1)...].drop(while: \.isBlank)
      if case .text(let text)? = parts.first {
        parts[parts.startIndex] = .text(text.dropFirst(text.breaksAtStart))
      }
      return MovedVariant(Array(parts))
    }
    return rest.count == all.count ? (block, rest) : nil
  }
}

extension StandIn.Part {
  var isBlank: Bool { if case .text(let text) = self { text.isBlank } else { false } }

  /// The number of a stand-in.
  var block: Int? { if case .block(let block) = self { block } else { nil } }
}

extension ArraySlice<UInt8> {
  var isBlank: Bool { allSatisfy(\.isBlank) }

  var breaksAtStart: Int { prefix { $0 == UInt8(ascii: "\n") }.count }

  var breaksAtEnd: Int { reversed().prefix { $0 == UInt8(ascii: "\n") }.count }
}
