/// Changed lines with three unchanged ones around them.
struct PatchHunks {
  struct Block {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static let context = 3

  /// Blocks of changed lines, those near enough to share context in one hunk.
  private(set) var hunks: [[Block]] = []

  init(_ lines: LinePairs) {
    var at = (old: 0, new: 0)
    for pair in lines.pairs {
      add(at.old..<pair.old, at.new..<pair.new)
      at = (pair.old + 1, pair.new + 1)
    }
    add(at.old..<lines.oldStarts.count - 1, at.new..<lines.newStarts.count - 1)
  }

  private mutating func add(_ old: Range<Int>, _ new: Range<Int>) {
    guard !old.isEmpty || !new.isEmpty else { return }
    let block = Block(old: old, new: new)
    if let last = hunks.last?.last, old.lowerBound - last.old.upperBound <= 2 * PatchHunks.context {
      hunks[hunks.count - 1].append(block)
    } else {
      hunks.append([block])
    }
  }

  /// The lines of a hunk in the old and in the new text, context included.
  static func extent(_ blocks: [Block], _ lines: LinePairs) -> Block {
    let first = blocks[0]
    let last = blocks[blocks.count - 1]
    let lead = min(context, first.old.lowerBound, first.new.lowerBound)
    let tail = min(
      context, lines.oldStarts.count - 1 - last.old.upperBound,
      lines.newStarts.count - 1 - last.new.upperBound)
    return Block(
      old: first.old.lowerBound - lead..<last.old.upperBound + tail,
      new: first.new.lowerBound - lead..<last.new.upperBound + tail)
  }
}
