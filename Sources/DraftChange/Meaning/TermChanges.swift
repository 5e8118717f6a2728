import DraftAlign
import DraftDocument
import DraftText

/// Finds terms that were replaced throughout: 股东大会 by 股东会 in nine places is one decision.
struct TermChanges {
  /// Fewer places may be chance.
  private static let places = 3

  private let old: Document
  private let new: Document
  private(set) var terms: [TermChange] = []
  /// Indexes of the edits that are instances of a term.
  private(set) var instances: Set<Int> = []

  init(_ old: Document, _ new: Document, _ edits: [Edit]) {
    self.old = old
    self.new = new
    let groups = groups(edits, widened: false).filter { $0.count >= Self.places }
    var rest: [Int] = []
    let areThroughout = areThroughout(groups.map { edits[$0[0]].old })
    for (group, isThroughout) in zip(groups, areThroughout) {
      if isThroughout {
        let lead = commonLead(group, edits)
        let first = edits[group[0]]
        take(
          group, ByteRange(first.old.start - lead, first.old.end),
          ByteRange(first.new.start - lead, first.new.end))
      } else {
        rest += group
      }
    }
    takeWidened(rest, edits)
    terms.sort { ($0.count, $1.old.lower) > ($1.count, $0.old.lower) }
  }

  private mutating func take(_ group: [Int], _ before: ByteRange, _ after: ByteRange) {
    terms.append(TermChange(old: before, new: after, count: group.count))
    instances.formUnion(group)
  }

  /// Bytes of the Han, two at most, that stand before every place in both drafts: they belong to the
  /// name of the term, 股东大会→股东会, where the words that differ are only 大会→会.
  private func commonLead(_ group: [Int], _ edits: [Edit]) -> Int {
    var lead = 0
    while lead < 6 {
      let first = edits[group[0]].old.start - lead - 3
      guard first >= 0, (0xE4...0xE9).contains(old.text.bytes[first]) else { break }
      let han = old.text.bytes[first..<first + 3]
      let isShared = group.allSatisfy { index in
        let before = edits[index].old.start - lead - 3
        let after = edits[index].new.start - lead - 3
        return before >= 0 && after >= 0 && old.text.bytes[before..<before + 3] == han
          && new.text.bytes[after..<after + 3] == han
      }
      guard isShared else { break }
      lead += 3
    }
    return lead
  }

  /// 大会→会 is no term, as 大会 stands elsewhere; 股东大会→股东会 is: the two Han before belong to it.
  private mutating func takeWidened(_ rest: [Int], _ edits: [Edit]) {
    let groups = groups(edits, widened: true, among: rest).filter { $0.count >= Self.places }
    let sides = groups.compactMap { widened(edits[$0[0]]) }
    for (index, isThroughout) in areThroughout(sides.map(\.0)).enumerated() where isThroughout {
      take(groups[index], sides[index].0, sides[index].1)
    }
  }

  /// Edits with the same two sides, in order of their first place.
  private func groups(_ edits: [Edit], widened: Bool, among list: [Int]? = nil) -> [[Int]] {
    var order: [UInt64] = []
    var groups: [UInt64: [Int]] = [:]
    for index in list ?? Array(edits.indices) {
      let edit = edits[index]
      guard edit.weight == .substantive, edit.categories == .wording else { continue }
      guard isTerm(edit.old), isTerm(edit.new) || widened else { continue }
      var sides = (edit.old, edit.new)
      if widened {
        guard let wider = self.widened(edit) else { continue }
        sides = wider
      }
      let key = key(sides.0, sides.1)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    return order.compactMap { groups[$0] }
  }

  private func key(_ before: ByteRange, _ after: ByteRange) -> UInt64 {
    var hash = ByteHash()
    old.text.bytes.withUnsafeBufferPointer { hash.add($0, before.start, before.end) }
    hash.add(0)
    new.text.bytes.withUnsafeBufferPointer { hash.add($0, after.start, after.end) }
    return hash.value
  }

  /// Two Han at least, or three letters; not longer than a name.
  private func isTerm(_ range: ByteRange) -> Bool { range.count >= 3 && range.count <= 48 }

  private func widened(_ edit: Edit) -> (ByteRange, ByteRange)? {
    let room = 6
    guard edit.old.start >= room, edit.new.start >= room else { return nil }
    let a = old.text.bytes[(edit.old.start - room)..<edit.old.start]
    let b = new.text.bytes[(edit.new.start - room)..<edit.new.start]
    let isHan = [0, 3].allSatisfy { (0xE4...0xE9).contains(a[a.startIndex + $0]) }
    guard a.elementsEqual(b), isHan else { return nil }
    return (
      ByteRange(edit.old.start - room, edit.old.end), ByteRange(edit.new.start - room, edit.new.end)
    )
  }

  /// For each of the old draft's terms, whether it is gone from the new draft.
  private func areThroughout(_ terms: [ByteRange]) -> [Bool] {
    let isLeft = TermSearch.found(terms, of: old.text.bytes, in: new.text.bytes)
    return zip(terms, isLeft).map { $0.count >= 4 && !$1 }
  }
}
