/// Sees to it that no paragraph mark is tracked where none may be.
struct StoryEnds {
  private var blocks: [RedlineBlock]

  static func settled(_ blocks: [RedlineBlock]) -> [RedlineBlock] {
    var ends = StoryEnds(blocks: blocks)
    ends.settle()
    return ends.blocks
  }

  /// No tracked mark may stand at the end of a story or before a table, where no paragraph follows
  /// that its text could go to: the mark before it is tracked instead.
  private mutating func settle() {
    var result: [RedlineBlock] = []
    var run: [RedlineBlock] = []
    for block in blocks {
      guard block.mark == nil else {
        run.append(block)
        continue
      }
      result += settled(run)
      run = []
      result.append(block)
    }
    blocks = result + settled(run)
    settleLast()
  }

  /// A story ends with a paragraph. One that came or went behind a table that did the same lets the
  /// mark before the table be tracked in its stead, as the two meet where the table is not.
  private mutating func settleLast() {
    guard let last = blocks.last, let kind = last.kind else { return }
    var at = blocks.count - 2
    while at >= 0, blocks[at].kind == kind { at -= 1 }
    if at >= 0, trackBefore(at) || join(at) { return }
    // Nothing to track it by: the paragraph stays on both sides, empty.
    switch last.mark {
    case .inserted(let come, _): blocks[blocks.count - 1].mark = .kept(new: come, old: nil)
    case .deleted(let gone, _): blocks[blocks.count - 1].mark = .untracked(old: gone)
    default: break
    }
  }

  /// Tracks a mark that was kept in the last one's stead.
  ///
  /// - Returns: whether it was kept, and the last one is tracked.
  private mutating func trackBefore(_ at: Int) -> Bool {
    let last = blocks.count - 1
    guard case .kept(let new, let old?) = blocks[at].mark else { return false }
    switch blocks[last].mark {
    case .inserted(let come, _):
      blocks[at].mark = .inserted(new: new, .inserted)
      blocks[last].mark = .kept(new: come, old: old)
    case .deleted(let gone, _):
      blocks[at].mark = .deleted(old: old, .deleted)
      blocks[last].mark = .kept(new: new, old: gone)
    default: return false
    }
    return true
  }

  /// A paragraph that went before the table and one that came behind it, or the reverse, are one.
  ///
  /// - Returns: whether they are such.
  private mutating func join(_ at: Int) -> Bool {
    let (before, last) = (blocks[at], blocks[blocks.count - 1])
    var end: RedlineBlock
    switch (before.mark, last.mark) {
    case (.deleted(let gone, _), .inserted(let come, _)):
      end = last
      end.take(before: before)
      end.mark = .kept(new: come, old: gone)
    case (.inserted(let come, _), .deleted(let gone, _)):
      end = before
      end.take(before: last)
      end.mark = .kept(new: come, old: gone)
    default: return false
    }
    blocks.removeLast()
    blocks.remove(at: at)
    blocks.append(end)
    return true
  }

  private func settled(_ run: [RedlineBlock]) -> [RedlineBlock] {
    guard let last = run.last, last.isTracked else { return run }
    let start = (run.lastIndex { !$0.isTracked }).map { $0 + 1 } ?? 0
    let (head, tail) = (Array(run[..<start]), Array(run[start...]))
    let lastOld = tail.lastIndex(where: \.isDeleted)
    if let lastOld, let lastNew = tail.lastIndex(where: { !$0.isDeleted }) {
      return Self.joined(tail, lastOld, lastNew).map { head + $0 } ?? run
    }
    return Self.tracked(head, before: tail, isGone: lastOld != nil) ?? run
  }

  /// The last paragraph that went and the last that came are one.
  private static func joined(
    _ tail: [RedlineBlock], _ lastOld: Int, _ lastNew: Int
  ) -> [RedlineBlock]? {
    guard case .deleted(let old, _) = tail[lastOld].mark,
      case .inserted(let new, _) = tail[lastNew].mark
    else { return nil }
    var (tail, end) = (tail, tail[lastNew])
    end.take(before: tail[lastOld])
    end.mark = .kept(new: new, old: old)
    // What is behind the last new one goes before it.
    tail.remove(at: max(lastOld, lastNew))
    tail.remove(at: min(lastOld, lastNew))
    return tail + [end]
  }

  /// The mark before what only went or only came is tracked in the last one's stead.
  private static func tracked(
    _ head: [RedlineBlock], before tail: [RedlineBlock], isGone: Bool
  ) -> [RedlineBlock]? {
    var (head, tail) = (head, tail)
    let (peg, final) = (head.count - 1, tail.count - 1)
    guard peg >= 0, case .kept(let new, let old) = head[peg].mark else { return nil }
    if isGone, let old, case .deleted(let gone, _) = tail[final].mark {
      head[peg].mark = .deleted(old: old, .deleted)
      tail[final].mark = .kept(new: new, old: gone)
    } else if case .inserted(let come, _) = tail[final].mark {
      head[peg].mark = .inserted(new: new, .inserted)
      tail[final].mark = .kept(new: come, old: old)
    }
    return head + tail
  }
}

extension RedlineBlock {
  fileprivate var isDeleted: Bool {
    if case .deleted = mark { true } else { false }
  }
}
