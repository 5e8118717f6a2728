/// Conflicts that hold stand-ins: text that somebody put in or took out where a block was moved to.
///
/// Nobody took a moved block out, so it stands in every variant. What a person decides is the order, or what becomes of
/// the text around it.
struct MovedConflicts {
  /// What became of a block at one of its places.
  struct Block {
    var pieces: [MergePiece]
    /// The blank lines that part it from the text there.
    var gap: Int
    /// Whether its own place is in dispute, so that only some variants have it here.
    var isDisputed: Bool

    /// - Parameter text: The base, or one of the sides behind it.
    fileprivate func text(in text: Int) -> [UInt8] {
      pieces.flatMap { piece in
        switch piece {
        case .text(let own): own
        case .conflict(let conflict): text == 0 ? conflict.base : conflict.sides[text - 1]
        }
      }
    }
  }

  /// By stand-in.
  let blocks: [Block]

  /// `nil` where a stand-in is no line of its own any more.
  func restored(_ conflict: MergeConflict) -> [MergePiece]? {
    let texts = ([conflict.base] + conflict.sides).map { StandIn.parts(of: $0, blocks.indices) }
    guard !texts.contains(nil) else { return nil }
    let variants = texts.compactMap { $0.map(Variant.init) }
    guard variants.contains(where: { !$0.blocks.isEmpty }) else { return [.conflict(conflict)] }
    if let decided = beside(deletion: variants) { return decided }
    let breaks = variants.map(\.breaksAtEnd).max() ?? 0
    let all = variants.indices.map { variant(of: $0, variants).ended(by: breaks) }
    return [.conflict(MergeConflict(base: all[0], sides: Array(all.dropFirst())))]
  }

  // MARK: Beside a deletion

  /// A block that stands before or behind lines that others took out: it stays, as the lines were not its own.
  private func beside(deletion variants: [Variant]) -> [MergePiece]? {
    let base = variants[0]
    guard !base.isBlank else { return nil }
    let movers = variants.filter { !$0.blocks.isEmpty }
    guard let mover = movers.first, movers.allSatisfy({ $0.parts == mover.parts }),
      mover.words == base.words, mover.startsOrEndsWithBlocks,
      variants.allSatisfy({ $0.isBlank || $0.words == base.words })
    else { return nil }
    return mover.parts.flatMap { part -> [MergePiece] in
      switch part {
      case .text(let text): text.isBlank ? [.text(Array(text))] : []
      case .block(let block): blocks[block].pieces
      }
    }
  }

  // MARK: Variants

  /// A text of the conflict with each block: where its author has it, or else where somebody who moved it has it in the
  /// same text, or beside what it has. Who has nothing but blocks where others put something in has that, too, behind
  /// them, as the others have the blocks behind it: the order alone is asked.
  private func variant(of text: Int, _ all: [Variant]) -> [UInt8] {
    let own = all[text]
    let missing = all.filter { other in
      other.blocks.contains { !blocks[$0].isDisputed && !own.blocks.contains($0) }
    }
    if own.blocks.isEmpty, let same = missing.first(where: { $0.words == own.words }) {
      return joined(same.parts, in: text)
    }
    var parts = own.parts
    for other in missing {
      let coming = other.blocks.filter { !blocks[$0].isDisputed }
        .map(StandIn.Part.block).filter { !parts.contains($0) }
      parts = !other.isBlank && other.startsWithBlock ? coming + parts : parts + coming
    }
    if text > 0, all[0].isBlank, own.isBlank, !own.blocks.isEmpty {
      for other in all where !other.isBlank { parts += other.parts.filter { !parts.contains($0) } }
    }
    return joined(parts, in: text)
  }

  /// With the blank lines between a block and what stands beside it.
  private func joined(_ parts: [StandIn.Part], in text: Int) -> [UInt8] {
    var result: [UInt8] = []
    var gap = 0
    for part in parts {
      let (own, before): (ArraySlice<UInt8>, Int) =
        switch part {
        case .text(let text): (text, 0)
        case .block(let block): (blocks[block].text(in: text)[...], blocks[block].gap)
        }
      if !own.isBlank, !result.allSatisfy({ $0 <= 0x20 }) {
        let wanted = 1 + max(gap, before)
        result = result.ended(by: max(0, wanted - own.leadingBreaks))
      }
      result += own
      if !own.isBlank { gap = before }
    }
    return result
  }
}

/// One text of a conflict.
private struct Variant {
  let parts: [StandIn.Part]
  /// The stand-ins in it.
  let blocks: [Int]
  /// The text without stand-ins and white space.
  let words: [UInt8]

  var isBlank: Bool { words.isEmpty }

  init(_ parts: [StandIn.Part]) {
    self.parts = parts.filter { $0 != .text([]) }
    blocks = parts.compactMap { if case .block(let block) = $0 { block } else { nil } }
    words = parts.flatMap { part -> [UInt8] in
      if case .text(let text) = part { text.filter { $0 > 0x20 } } else { [] }
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

  var startsWithBlock: Bool { isBlock(parts.first { !$0.isBlank }) }

  /// Whether no stand-in has text on both sides.
  var startsOrEndsWithBlocks: Bool {
    let solid = parts.filter { !$0.isBlank }
    let texts = solid.indices.filter { !isBlock(solid[$0]) }
    return texts.count == 1 && (texts[0] == 0 || texts[0] == solid.count - 1)
  }

  private func isBlock(_ part: StandIn.Part?) -> Bool {
    if case .block? = part { true } else { false }
  }
}

extension StandIn.Part {
  fileprivate var isBlank: Bool { if case .text(let text) = self { text.isBlank } else { false } }
}

extension ArraySlice<UInt8> {
  fileprivate var isBlank: Bool { allSatisfy { $0 <= 0x20 } }

  fileprivate var leadingBreaks: Int { prefix { $0 == UInt8(ascii: "\n") }.count }

  fileprivate var breaksAtEnd: Int { reversed().prefix { $0 == UInt8(ascii: "\n") }.count }
}

extension [UInt8] {
  /// A text with at least as many line breaks at its end.
  fileprivate func ended(by breaks: Int) -> [UInt8] {
    let missing = isEmpty ? 0 : Swift.max(0, breaks - self[...].breaksAtEnd)
    return self + [UInt8](repeating: UInt8(ascii: "\n"), count: missing)
  }
}
