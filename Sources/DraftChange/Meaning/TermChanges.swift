import DraftAlign
import DraftDocument
import DraftText

/// Finds terms that were replaced throughout: 股东大会 by 股东会 in nine places is one decision.
struct TermChanges: Sendable {
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
    let groups = groups(edits, among: Array(edits.indices)) { words($0) }
    var rest: [Int] = []
    let areThroughout = areThroughout(groups.map { words(edits[$0[0]]).old })
    for (group, isThroughout) in zip(groups, areThroughout) {
      if isThroughout {
        let lead = commonLead(group, edits)
        let first = words(edits[group[0]])
        take(
          group, ByteRange(first.old.start - lead, first.old.end),
          ByteRange(first.new.start - lead, first.new.end))
      } else {
        rest += group
      }
    }
    takeWidened(&rest, edits, TermChanges.widenedBefore)
    takeWidened(&rest, edits, TermChanges.widenedBehind)
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
  /// Likewise 甲→委托 and the Han behind, 甲方→委托方.
  private mutating func takeWidened(
    _ rest: inout [Int], _ edits: [Edit], _ way: (TermChanges) -> (Edit) -> Edit?
  ) {
    let widened = way(self)
    let groups = groups(edits, among: rest, widened)
    let sides = groups.compactMap { widened(edits[$0[0]]) }
    for (index, isThroughout) in areThroughout(sides.map(\.old)).enumerated() where isThroughout {
      take(groups[index], sides[index].old, sides[index].new)
      rest.removeAll { instances.contains($0) }
    }
  }

  /// Edits whose terms have the same two sides, in order of their first place; those of fewer places
  /// are left out.
  private func groups(
    _ edits: [Edit], among list: [Int], _ term: (Edit) -> Edit?
  ) -> [[Int]] {
    var order: [UInt64] = []
    var groups: [UInt64: [Int]] = [:]
    for index in list {
      let edit = edits[index]
      guard edit.weight == .substantive, edit.categories.isSubset(of: [.wording, .name]),
        let term = term(edit), isTerm(term.old), isTerm(term.new)
      else { continue }
      let key = key(term.old, term.new)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    return order.compactMap { groups[$0] }.filter { $0.count >= Self.places }
  }

  /// The edit without the mark behind it, and without the 's: Client's, for Customer's, is one of
  /// Client for Customer.
  private func words(_ edit: Edit) -> Edit {
    var edit = edit
    while edit.old.count > 1, edit.new.count > 1,
      let last = last(old, edit.old), last == self.last(new, edit.new)
    {
      shorten(&edit, by: 1)
    }
    for possessive in ["'s", "’s"] where ends(edit, with: possessive) {
      shorten(&edit, by: possessive.utf8.count)
    }
    return edit
  }

  private func shorten(_ edit: inout Edit, by bytes: Int) {
    edit.old = ByteRange(edit.old.start, edit.old.end - bytes)
    edit.new = ByteRange(edit.new.start, edit.new.end - bytes)
  }

  private func ends(_ edit: Edit, with text: String) -> Bool {
    [(old, edit.old), (new, edit.new)].allSatisfy { document, side in
      side.count > text.utf8.count
        && document.text.bytes[side.range].suffix(text.utf8.count).elementsEqual(text.utf8)
    }
  }

  /// The mark of ASCII that a side ends with.
  private func last(_ document: Document, _ side: ByteRange) -> UInt8? {
    let byte = document.text.bytes[side.end - 1]
    switch byte {
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: return byte
    default: return nil
    }
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

  private func widenedBefore(_ edit: Edit) -> Edit? {
    let room = 6
    guard edit.old.start >= room, edit.new.start >= room else { return nil }
    let a = old.text.bytes[(edit.old.start - room)..<edit.old.start]
    let b = new.text.bytes[(edit.new.start - room)..<edit.new.start]
    let isHan = [0, 3].allSatisfy { (0xE4...0xE9).contains(a[a.startIndex + $0]) }
    guard a.elementsEqual(b), isHan else { return nil }
    return Edit(
      old: ByteRange(edit.old.start - room, edit.old.end),
      new: ByteRange(edit.new.start - room, edit.new.end))
  }

  private func widenedBehind(_ edit: Edit) -> Edit? {
    let ends = (edit.old.end + 3, edit.new.end + 3)
    guard ends.0 <= old.text.bytes.count, ends.1 <= new.text.bytes.count,
      (0xE4...0xE9).contains(old.text.bytes[edit.old.end])
    else { return nil }
    let behind = old.text.bytes[edit.old.end..<ends.0]
    guard behind.elementsEqual(new.text.bytes[edit.new.end..<ends.1]) else { return nil }
    return Edit(old: ByteRange(edit.old.start, ends.0), new: ByteRange(edit.new.start, ends.1))
  }

  /// For each of the old draft's terms, whether it is gone from the new draft.
  private func areThroughout(_ terms: [ByteRange]) -> [Bool] {
    let isLeft = TermSearch.found(terms, of: old.text.bytes, in: new.text.bytes)
    return zip(terms, isLeft).map { $0.count >= 4 && !$1 }
  }
}
