/// Makes conflicts whole lines, as git's markers want them.
///
/// Where one starts or ends inside a line, the rest of the line, which is decided, stands in all of its variants: so
/// whichever is taken, the line is as it would be without markers.
struct WholeLines {
  private(set) var pieces: [MergePiece] = []
  /// Of each conflict among the pieces, which of the given ones it begins with: several in one line are one.
  private(set) var firsts: [Int] = []
  private var count = 0
  private var text: [UInt8] = []
  private var open: MergeConflict?

  /// O(bytes · sides).
  init(_ pieces: [MergePiece]) {
    for piece in pieces {
      switch piece {
      case .text(let text): add(text)
      case .conflict(let conflict): add(conflict)
      }
    }
    close()
  }

  private mutating func add(_ more: [UInt8]) {
    guard let open, !open.endsLines else {
      close()
      text += more
      return
    }
    let lineEnd = more.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    self.open = open.appending(more[..<(lineEnd ?? more.count)])
    guard let lineEnd else { return }
    close()
    text += more[lineEnd...]
  }

  private mutating func add(_ conflict: MergeConflict) {
    defer { count += 1 }
    if let open, !open.endsLines {
      self.open = open.appending(conflict)
      return
    }
    if open != nil { close() }
    firsts.append(count)
    let start = (text.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    open = MergeConflict(base: [], sides: conflict.sides.map { _ in [] })
      .appending(text[start...]).appending(conflict)
    text.removeSubrange(start...)
  }

  private mutating func close() {
    if !text.isEmpty { pieces.append(.text(text)) }
    text = []
    if let open { pieces.append(.conflict(open)) }
    open = nil
  }
}

extension MergeConflict {
  /// Whether whichever is taken, what follows starts a line.
  fileprivate var endsLines: Bool {
    ([base] + sides).allSatisfy { $0.isEmpty || $0.last == UInt8(ascii: "\n") }
  }

  fileprivate func appending(_ text: ArraySlice<UInt8>) -> MergeConflict {
    MergeConflict(base: base + text, sides: sides.map { $0 + text })
  }

  fileprivate func appending(_ other: MergeConflict) -> MergeConflict {
    MergeConflict(
      base: base + other.base, sides: zip(sides, other.sides).map { $0 + $1 })
  }
}
