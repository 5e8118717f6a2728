import DraftChange
import DraftDocument
import DraftText

/// Finds the labels and references that are other numbers in one side because something came, went or moved before
/// them. Nobody means anything by them, so they never speak against what another side wrote.
struct FollowingNumbers {
  private let base: Document
  private let sides: [SideNumbers]

  /// In the base's order, apart from each other. O(sections + sentences + edits).
  static func between(_ drafts: SideComparisons) -> [FollowingNumber] {
    let finder = FollowingNumbers(base: drafts.base, sides: drafts.all.map(SideNumbers.init))
    let all = finder.labels() + finder.references()
    guard all.contains(where: { !$0.wanted.elementsEqual(drafts.base.source.bytes[$0.base]) })
    else { return [] }
    let found = all.sorted { $0.base.isBefore($1.base) }
    var end = 0
    return found.filter { number in
      defer { end = max(end, number.base.upperBound) }
      return number.base.lowerBound >= end
    }
  }

  /// Those that stayed as well: they say where their sections start.
  private func labels() -> [FollowingNumber] {
    base.sections.indices.dropFirst().compactMap { section in
      guard base.sections[section].scheme != nil, !base.sections[section].label.isEmpty else {
        return nil
      }
      return number(
        base.sections[section].label.range, sides.map { $0.label(of: section) }, isLabel: true)
    }
  }

  private func references() -> [FollowingNumber] {
    let ranges = Set(sides.flatMap(\.followed))
    return ranges.compactMap { range in
      number(range, sides.map { $0.reference(range) }, isLabel: false)
    }
  }

  /// `nil` where what the sides made of it is not one number, and of references where all left it alone.
  private func number(
    _ range: Range<Int>, _ places: [NumberPlace], isLabel: Bool
  ) -> FollowingNumber? {
    let old = base.source.bytes[range]
    var wanted: ArraySlice<UInt8>?
    var ranges: [Range<Int>?] = []
    for (side, place) in zip(sides, places) {
      switch place {
      case .unclear: return nil
      case .gone: ranges.append(nil)
      case .at(let own):
        ranges.append(own)
        let text = side.bytes[own]
        if text.elementsEqual(old) { continue }
        if let wanted, !wanted.elementsEqual(text) { return nil }
        wanted = text
      }
    }
    return (wanted ?? (isLabel ? old : nil)).map {
      FollowingNumber(base: range, sides: ranges, isLabel: isLabel, wanted: Array($0))
    }
  }
}
