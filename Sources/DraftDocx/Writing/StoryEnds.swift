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
    if at >= 0, case .kept(let new, let old?) = blocks[at].mark {
      switch last.mark {
      case .inserted(let come, _):
        blocks[at].mark = .inserted(new: new, .inserted)
        blocks[blocks.count - 1].mark = .kept(new: come, old: old)
        return
      case .deleted(let gone, _):
        blocks[at].mark = .deleted(old: old, .deleted)
        blocks[blocks.count - 1].mark = .kept(new: new, old: gone)
        return
      default: break
      }
    }
    if at >= 0, let mark = blocks[at].mark {
      // One that went before the table and one that came behind it, or the reverse, are one.
      var end = last
      switch (mark, last.mark) {
      case (.deleted(let gone, _), .inserted(let come, _)):
        end.take(before: blocks[at])
        end.mark = .kept(new: come, old: gone)
      case (.inserted(let come, _), .deleted(let gone, _)):
        end = blocks[at]
        end.take(before: last)
        end.mark = .kept(new: come, old: gone)
      default: end.mark = nil
      }
      if end.mark != nil {
        blocks.removeLast()
        blocks.remove(at: at)
        return blocks.append(end)
      }
    }
    // Nothing to track it by: the paragraph stays on both sides, empty.
    switch last.mark {
    case .inserted(let come, _): blocks[blocks.count - 1].mark = .kept(new: come, old: nil)
    case .deleted(let gone, _): blocks[blocks.count - 1].mark = .untracked(old: gone)
    default: break
    }
  }

  private func settled(_ run: [RedlineBlock]) -> [RedlineBlock] {
    guard let last = run.last, last.isTracked else { return run }
    let start = (run.lastIndex { !$0.isTracked }).map { $0 + 1 } ?? 0
    var head = Array(run[..<start])
    var tail = Array(run[start...])
    let isOld = { (block: RedlineBlock) in
      if case .deleted = block.mark { return true }
      return false
    }
    let lastOld = tail.lastIndex(where: isOld)
    let lastNew = tail.lastIndex { !isOld($0) }
    if let lastOld, let lastNew {
      guard case .deleted(let old, _) = tail[lastOld].mark,
        case .inserted(let new, _) = tail[lastNew].mark
      else { return run }
      var end = tail[lastNew]
      end.take(before: tail[lastOld])
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
}
