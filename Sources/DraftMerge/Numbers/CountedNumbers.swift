import DraftChange
import DraftDocument
import DraftText

/// Joins drafts in which several people put numbered sections in or took some out, and counts their numbers anew.
///
/// As each of them counted only their own, the joined text would have numbers twice. So in all drafts a label stands as
/// in the base, or as in the first draft that has it, with a sign behind it that says whose label it is, and so do the
/// references to it. The texts are joined so; then the labels are counted on in the order in which they stand, and the
/// references take the numbers of what they name.
struct CountedNumbers: SignedNumbering {
  private let sections: NumberedSections
  private let numbers: [SignedNumber]
  let drafts: [AlteredDraft]

  var labels: Set<Int> { Set(numbers.indices.filter { numbers[$0].isLabel }) }

  /// `nil` where nobody numbered anew, and where a text has signs of its own.
  init?(_ drafts: SideComparisons) {
    let (base, sides) = (drafts.base, drafts.sides)
    guard drafts.all.contains(where: Self.isNumberedAnew),
      !([base] + sides).contains(where: NumberSign.stands)
    else { return nil }
    let numbers = drafts.all.map(SideNumbers.init)
    sections = NumberedSections(base, sides, numbers)
    var signs = SignedNumbers(sections, numbers)
    signs.find()
    guard !signs.numbers.isEmpty, signs.numbers.count <= NumberSign.most else { return nil }
    self.numbers = signs.numbers
    self.drafts = zip(signs.places, [base] + sides).map { NumberSign.set($0, in: $1) }
  }

  /// Whether the sides' own numbers don't go together: several numbered anew, or one did and another wrote a reference,
  /// which bears a number of its draft. O(sections · sides), in the second case O(bytes · sides).
  static func areNeeded(for drafts: SideComparisons) -> Bool {
    let isRenumberer = drafts.all.map(isNumberedAnew)
    let count = isRenumberer.count { $0 }
    guard count == 1 else { return count > 1 }
    return zip(drafts.all, isRenumberer).contains { !$1 && $0.hasNewReference }
  }

  /// Whether a side has other labels than the base, or has them on other sections: who moves a section and numbers
  /// anew has the same list of labels.
  private static func isNumberedAnew(_ comparison: Comparison) -> Bool {
    let (old, new) = (comparison.old, comparison.new)
    if labels(old) != labels(new) { return true }
    return comparison.sections.contains { change in
      guard let before = change.old, let now = change.new else { return false }
      return old.sections[before].scheme != nil
        && !old.source.bytes[old.sections[before].label.range]
          .elementsEqual(new.source.bytes[new.sections[now].label.range])
    }
  }

  private static func labels(_ document: Document) -> [ArraySlice<UInt8>] {
    document.sections.filter { $0.scheme != nil }.map { document.source.bytes[$0.label.range] }
  }

  /// Whether there is a conflict about numbers alone: only there can the texts as they are go together better. O(bytes).
  func isDisputed(_ pieces: [MergePiece]) -> Bool {
    pieces.contains { piece in
      guard case .conflict(let conflict) = piece else { return false }
      return Set(conflict.sides).subtracting([conflict.base]).count > 1
        && Set(conflict.sides.map(bare)).subtracting([bare(conflict.base)]).count < 2
    }
  }

  /// A text without the numbers that are signed.
  private func bare(_ text: [UInt8]) -> [UInt8] {
    NumberSign.taken(from: text) { index in
      numbers.indices.contains(index) ? (numbers[index].text, []) : nil
    }
  }

  // MARK: Counting

  /// A text with the numbers that its labels come to have, in their order.
  private struct CountedText {
    let text: [UInt8]
    var labels: [[Int]?] = []
    /// Behind it.
    var count: NumberCount
  }

  /// A conflict, by what is taken there.
  private struct CountedConflict {
    let conflict: MergeConflict
    let base: CountedText
    let sides: [CountedText]
    let proposal: CountedText?
  }

  private enum CountedPiece {
    case text(CountedText)
    case conflict(CountedConflict)
  }

  /// The pieces with their numbers counted on. Behind a conflict they go on as if the first side were taken there.
  /// O(bytes · sides + conflicts · sections).
  func restored(_ pieces: [MergePiece]) -> [MergePiece]? {
    var count = NumberCount(sections)
    let counted = pieces.map { piece -> CountedPiece in
      switch piece {
      case .text(let text):
        let text = self.counted(text, from: count)
        count = text.count
        return .text(text)
      case .conflict(let conflict):
        let conflict = self.counted(conflict, from: count)
        count = conflict.sides.first?.count ?? count
        return .conflict(conflict)
      }
    }
    return counted.map { piece in
      switch piece {
      case .text(let text): .text(numbered(text, [count]))
      case .conflict(let conflict): .conflict(restored(conflict, count))
      }
    }
  }

  func draftsMissingTargets(_ pieces: [MergePiece]) -> Set<Int> {
    let signed = pieces.flatMap { piece -> [SignedNumber] in
      guard case .text(let text) = piece else { return [] }
      return NumberSign.numbers(in: text).filter(numbers.indices.contains).map { numbers[$0] }
    }
    let standing = Set(signed.filter(\.isLabel).map(\.member))
    return signed.filter { !$0.isLabel }.reduce(into: []) { found, reference in
      for target in [reference.member, reference.item?.member].compactMap(\.self)
      where !standing.contains(target) {
        let sections = sections.members[target].sections
        found.formUnion(
          sections.indices.filter { sections[$0] != nil && reference.drafts[$0] != nil })
      }
    }
  }

  private func counted(_ text: [UInt8], from count: NumberCount) -> CountedText {
    var counted = CountedText(text: text, count: count)
    for number in NumberSign.numbers(in: text) where numbers.indices.contains(number) {
      guard numbers[number].isLabel else { continue }
      counted.count.count(numbers[number].member)
      counted.labels.append(counted.count.numbers[numbers[number].member])
    }
    return counted
  }

  private func counted(_ conflict: MergeConflict, from count: NumberCount) -> CountedConflict {
    CountedConflict(
      conflict: conflict, base: counted(conflict.base, from: count),
      sides: conflict.sides.map { counted($0, from: count) },
      proposal: conflict.proposal.map { counted($0, from: count) })
  }

  private func restored(_ counted: CountedConflict, _ all: NumberCount) -> MergeConflict {
    func numbered(_ text: CountedText) -> [UInt8] { self.numbered(text, [text.count, all]) }
    let conflict = counted.conflict
    return MergeConflict(
      base: numbered(counted.base), sides: counted.sides.map(numbered),
      proposal: counted.proposal.map(numbered),
      drafts: (
        drafted(conflict.base, 0),
        conflict.sides.enumerated().map { drafted($1, $0 + 1) }
      ))
  }

  /// A text with its numbers: of labels those that were counted, of references those of the first count that has
  /// their section.
  private func numbered(_ text: CountedText, _ counts: [NumberCount]) -> [UInt8] {
    var labels = text.labels[...]
    return NumberSign.taken(from: text.text) { index in
      guard numbers.indices.contains(index) else { return nil }
      let number = numbers[index]
      let ordinal =
        number.isLabel
        ? labels.popFirst().flatMap(\.self)
        : counts.lazy.compactMap { $0.numbers[number.member] }.first
      return (number.text, ordinal.flatMap { self.text(of: number, $0, counts) } ?? number.text)
    }
  }

  private func text(
    of number: SignedNumber, _ ordinal: [Int], _ counts: [NumberCount]
  ) -> [UInt8]? {
    number.text(
      numbered: ordinal,
      item: number.item.flatMap { item in
        counts.lazy.compactMap { $0.numbers[item.member]?.last }.first
      })
  }

  /// A text as it is in one draft.
  private func drafted(_ text: [UInt8], _ draft: Int) -> [UInt8] {
    NumberSign.taken(from: text) { index in
      guard numbers.indices.contains(index) else { return nil }
      let number = numbers[index]
      return (number.text, number.drafts[draft] ?? number.text)
    }
  }
}

extension Comparison {
  /// Whether the new draft refers to a numbered section in words that it has anew. O(bytes).
  fileprivate var hasNewReference: Bool {
    guard !sentences.allSatisfy({ !$0.old.isEmpty && $0.edits.isEmpty }) else { return false }
    let references = new.targetedReferences().filter { $0.section != nil }
    guard !references.isEmpty else { return false }
    let words = sentences.flatMap { change in
      change.old.isEmpty
        ? change.new.map { new.sentences[$0].range.range } : edits[change.edits].map(\.new.range)
    }.sorted { $0.isBefore($1) }
    return references.contains { reference in
      let range = reference.place.range
      let next = words.partitioningIndex { $0.upperBound > range.lowerBound }
      return next < words.endIndex && words[next].overlaps(range)
    }
  }
}
