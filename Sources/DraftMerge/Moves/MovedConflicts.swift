import DraftText

/// Conflicts that hold stand-ins: text that somebody put in or took out where a block was moved to.
///
/// Nobody took a moved block out, so it stands in every variant, or outside of the conflict. What a person decides is the
/// order, or what becomes of the text around it.
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
    let own = texts.compactMap { $0.map(MovedVariant.init) }
    guard own.contains(where: { !$0.blocks.isEmpty }) else { return [.conflict(conflict)] }
    if let decided = beside(deletion: own) { return decided }
    let all = own.indices.map { variant(of: $0, own) }
    let breaks = own.map(\.breaksAtEnd).max() ?? 0
    return beside(block: all, breaks)
      ?? [.conflict(self.conflict(all, breaks, proposal: proposal(of: conflict)))]
  }

  private func conflict(
    _ variants: [MovedVariant], _ breaks: Int, proposal: [UInt8]? = nil
  ) -> MergeConflict {
    let texts = variants.indices.map { joined(variants[$0].parts, in: $0).ended(by: breaks) }
    return MergeConflict(
      base: texts[0], sides: Array(texts.dropFirst()), proposal: proposal?.ended(by: breaks))
  }

  /// What is proposed, with the blocks; `nil` where one is in conflict itself.
  private func proposal(of conflict: MergeConflict) -> [UInt8]? {
    guard let parts = conflict.proposal.flatMap({ StandIn.parts(of: $0, blocks.indices) }) else {
      return nil
    }
    let variant = MovedVariant(parts)
    let isClear = variant.blocks.allSatisfy { !blocks[$0].pieces.contains(where: \.isConflict) }
    return isClear ? joined(variant.parts, in: 0) : nil
  }

  // MARK: Beside a deletion

  /// A block that stands before or behind lines that others took out: it stays, as the lines were not its own.
  private func beside(deletion variants: [MovedVariant]) -> [MergePiece]? {
    let base = variants[0]
    guard !base.isBlank else { return nil }
    let movers = variants.filter { !$0.blocks.isEmpty }
    guard let mover = movers.first, movers.allSatisfy({ $0.parts == mover.parts }),
      mover.words == base.words, mover.startsOrEndsWithBlocks,
      variants.allSatisfy({ $0.isBlank || $0.words == base.words })
    else { return nil }
    return mover.parts.flatMap { part -> [MergePiece] in
      switch part {
      case .text(let text): [.text(Array(text.isBlank ? text : text.prefix(text.breaksAtStart)))]
      case .block(let block): blocks[block].pieces
      }
    }
  }

  // MARK: Variants

  /// A text of the conflict with each block: where its author has it, or else where somebody who moved it has it in the
  /// same text, or beside what it has. Who has nothing but blocks where the others put one text in has that, too, behind
  /// them, as the others have the blocks behind it: the order alone is asked.
  private func variant(of text: Int, _ all: [MovedVariant]) -> MovedVariant {
    let own = all[text]
    // What of a disputed block the base has here is the base's alone.
    func isMissing(_ block: Int) -> Bool {
      !own.blocks.contains(block) && (!blocks[block].isDisputed || text == 0)
    }
    let missing = all.filter { $0.blocks.contains(where: isMissing) }
    if own.blocks.isEmpty, let same = missing.first(where: { $0.words == own.words }) {
      return same
    }
    var parts = own.parts
    for other in missing {
      let coming = other.blocks.filter(isMissing).map(StandIn.Part.block)
        .filter { !parts.contains($0) }
      parts = !other.isBlank && other.startsWithBlock ? coming + parts : parts + coming
    }
    let others = all.filter { !$0.isBlank }
    if text > 0, all[0].isBlank, own.isBlank, !own.blocks.isEmpty,
      let other = others.first, others.allSatisfy({ $0.words == other.words })
    {
      parts += other.parts.filter { !parts.contains($0) }
    }
    return MovedVariant(parts)
  }

  /// Where all variants start or end with one block, the rest is the conflict. `nil` where that is none.
  private func beside(block all: [MovedVariant], _ breaks: Int) -> [MergePiece]? {
    if let (block, rest) = MovedVariant.withoutLast(all), isConflict(rest, block) {
      let text = blocks[block].pieces
      let ends = [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, breaks - 1))
      return [.conflict(conflict(rest, 1 + blocks[block].gap))] + text + [.text(ends)]
    }
    if let (block, rest) = MovedVariant.withoutFirst(all), isConflict(rest, block) {
      let gap = [UInt8](repeating: UInt8(ascii: "\n"), count: blocks[block].gap)
      return blocks[block].pieces + [.text(gap), .conflict(conflict(rest, breaks))]
    }
    return nil
  }

  private func isConflict(_ variants: [MovedVariant], _ block: Int) -> Bool {
    !blocks[block].isDisputed
      && Set(variants.dropFirst().map(\.content)).subtracting([variants[0].content]).count > 1
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
      if !own.isBlank, !result[...].isBlank {
        let wanted = 1 + max(gap, before)
        result = result.ended(by: max(0, wanted - own.breaksAtStart))
      }
      result += own
      if !own.isBlank { gap = before }
    }
    return result
  }
}

extension [UInt8] {
  /// A text with at least as many line breaks at its end.
  fileprivate func ended(by breaks: Int) -> [UInt8] {
    let missing = isEmpty ? 0 : Swift.max(0, breaks - self[...].breaksAtEnd)
    return self + [UInt8](repeating: UInt8(ascii: "\n"), count: missing)
  }
}
