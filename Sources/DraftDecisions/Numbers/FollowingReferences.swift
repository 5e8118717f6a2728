import DraftChange
import DraftDocument
import DraftMerge
import DraftText

/// Brings the references of a decided text to the numbers that their sections have there. References are never
/// decided: they say what they said.
struct FollowingReferences: Sendable {
  let old: [TargetedReference]
  let new: [TargetedReference]
  private let comparison: Comparison
  private let partners: SectionPartners

  /// O(bytes).
  init(_ comparison: Comparison) {
    self.comparison = comparison
    old = comparison.old.targetedReferences()
    new = comparison.new.targetedReferences()
    partners = SectionPartners(comparison)
  }

  // MARK: Edits that follow

  /// Whether an edit is no more than a reference that followed its section, and where that is.
  func pair(of edit: Edit) -> (old: TargetedReference, new: TargetedReference)? {
    guard edit.weight == .consequential, edit.categories == .reference,
      let before = Self.reference(old, over: edit.old),
      let after = Self.reference(new, over: edit.new), areOne(before, after),
      before.ordinal != after.ordinal || before.part != after.part,
      before.part.map({ $0 > 0 }) == after.part.map({ $0 > 0 }),
      before.item.map({ partners[.old, $0] == after.item }) ?? (after.item == nil)
    else { return nil }
    return (before, after)
  }

  /// Whether two references name what one became of the other.
  private func areOne(_ before: TargetedReference, _ after: TargetedReference) -> Bool {
    guard let target = before.section, let reached = after.section else {
      return before.listed != nil && after.listed != nil
    }
    return partners[.old, target] == reached
  }

  private static func reference(
    _ list: [TargetedReference], over range: ByteRange
  ) -> TargetedReference? {
    let at = list.partitioningIndex { $0.place.end >= range.end }
    return at < list.count && list[at].place.contains(range) ? list[at] : nil
  }

  /// Which of the two is written, before its number is brought up to date.
  func side(
    _ pair: (old: TargetedReference, new: TargetedReference), _ numbering: Numbering
  ) -> DraftSide {
    // A section of which parts were taken apart may stand twice: then the words that are right are taken.
    let now = (
      old: pair.old.section.flatMap { numbering.ordinal(of: $0, in: .old) },
      new: pair.new.section.flatMap { numbering.ordinal(of: $0, in: .new) }
    )
    let isRight = (old: now.old == pair.old.ordinal, new: now.new == pair.new.ordinal)
    if isRight.old != isRight.new { return isRight.new ? .new : .old }
    // Either will be rewritten; which one must not depend on which draft is called the old one.
    return pair.new.ordinal.lexicographicallyPrecedes(pair.old.ordinal) ? .new : .old
  }

  // MARK: Numbers

  private struct Found {
    var place: Range<Int>
    var old: TargetedReference?
    var new: TargetedReference?
    /// Whether both drafts have these words there, also where they name no section in one of them.
    var isInBoth = false
  }

  private enum Outcome {
    case right, gone, unclear
    case number(Number)
  }

  /// What a reference says, or is to say: the number of its section, and those of the 款 and the 项 behind it, 0 where it
  /// names none.
  private struct Number: Hashable {
    var section: [Int]
    var part: [Int]
  }

  /// The text with its references brought up to date. O(bytes + references).
  func followed(_ text: TracedText, _ numbering: Numbering) -> DecidedText {
    var result: [UInt8] = []
    var notices: [DecisionNotice] = []
    var at = 0
    var line = 1
    let all = found(in: text)
    let parts = StandingParts(text, comparison) {
      all.contains { $0.old?.namesPart == true || $0.new?.namesPart == true }
    }
    for found in all {
      guard let reference = found.new ?? found.old else { continue }
      let bytes = text.bytes[found.place]
      line += text.bytes[at..<found.place.lowerBound].count { $0 == UInt8(ascii: "\n") }
      result += text.bytes[at..<found.place.lowerBound]
      at = found.place.upperBound
      let words = DecodedText(bytes: Array(bytes)).line(ByteRange(0, bytes.count))
      switch outcome(found, numbering, parts) {
      case .right: result += bytes
      case .gone:
        result += bytes
        notices.append(gone(found, words, line, numbering))
      case .unclear:
        result += bytes
        notices.append(.referenceLeft(line: line, text: words))
      case .number(let number):
        let written = written(bytes, reference, of: found.new == nil ? .old : .new, number)
        if written == nil { notices.append(.referenceLeft(line: line, text: words)) }
        result += written ?? Array(bytes)
      }
    }
    return DecidedText(bytes: result + text.bytes[at...], notices: notices)
  }

  private func written(
    _ bytes: ArraySlice<UInt8>, _ reference: TargetedReference, of side: DraftSide,
    _ number: Number
  ) -> [UInt8]? {
    guard number.part != reference.part else {
      return NumberText.text(
        bytes, reference.scheme, from: reference.ordinal, to: number.section)
    }
    let scheme =
      reference.item.flatMap { comparison[side].sections[$0].scheme } ?? reference.scheme
    let part = (
      scheme: scheme, from: reference.part.filter { $0 > 0 }, to: number.part.filter { $0 > 0 }
    )
    let whole = NumberText.text(
      bytes, reference.scheme, from: reference.ordinal, to: number.section, part: part)
    if whole != nil || number.section != reference.ordinal { return whole }
    // 第三款 behind 第二条第一款 names its article without its number.
    return NumberText.text(bytes, scheme, from: part.from, to: part.to)
  }

  private func gone(
    _ found: Found, _ words: String, _ line: Int, _ numbering: Numbering
  ) -> DecisionNotice {
    let isNew = found.new?.section != nil || found.new?.listed != nil
    let (side, reference) = isNew ? (DraftSide.new, found.new) : (.old, found.old)
    let document = comparison[side]
    if let listed = reference?.listed {
      let entry = Quote.shortened(document.source.string(document.sentences[listed].range))
      return .referenceGone(line: line, text: words, section: entry, isRejected: isNew)
    }
    let section = reference?.section ?? .document
    let opening =
      numbering.ordinal(of: section, in: side) == nil
      ? document.opening(of: section)
      : reference?.item.map(document.opening(of:))
        ?? reference?.clause.map(document.opening(of:)) ?? document.opening(of: section)
    return .referenceGone(line: line, text: words, section: opening, isRejected: side == .new)
  }

  /// The references that stand in the text whole, in order; those that both drafts have there are one.
  private func found(in text: TracedText) -> [Found] {
    var byStart: [Int: Found] = [:]
    for (reference, place) in zip(old, text.places(of: old.map(\.place), in: .old)) {
      if let place { byStart[place.lowerBound] = Found(place: place, old: reference) }
    }
    for (reference, place) in zip(new, text.places(of: new.map(\.place), in: .new)) {
      guard let place else { continue }
      let before = byStart[place.lowerBound]
      byStart[place.lowerBound] = Found(
        place: place, old: before?.place == place ? before?.old : nil, new: reference)
    }
    var end = 0
    return byStart.values.sorted { $0.place.lowerBound < $1.place.lowerBound }.filter {
      guard $0.place.lowerBound >= end else { return false }
      end = $0.place.upperBound
      return true
    }
    .map {
      var found = $0
      found.isInBoth = found.old != nil && found.new != nil || text.isInBoth(found.place)
      return found
    }
  }

  private func outcome(
    _ found: Found, _ numbering: Numbering, _ parts: StandingParts
  ) -> Outcome {
    let states = [
      state(found.old, .old, isInBoth: found.isInBoth, numbering, parts),
      state(found.new, .new, isInBoth: found.isInBoth, numbering, parts),
    ].compactMap(\.self)
    if states.isEmpty || states.contains(where: { $0.isRight }) { return .right }
    let numbers = Set(states.compactMap(\.number))
    if let number = numbers.first, numbers.count == 1 { return .number(number) }
    return numbers.isEmpty ? .gone : .unclear
  }

  private struct State {
    var number: Number?
    var isRight: Bool
  }

  /// What a reference of one draft is in the text; `nil` where it named no section.
  ///
  /// Where the other draft has the same words there, a section that is numbered as that one has it was left alone
  /// by its author, and so it is here.
  private func state(
    _ reference: TargetedReference?, _ side: DraftSide, isInBoth: Bool,
    _ numbering: Numbering, _ parts: StandingParts
  ) -> State? {
    guard let reference, reference.section != nil || reference.listed != nil else { return nil }
    guard let now = number(reference, side, numbering, parts) else {
      return State(number: nil, isRight: isInBoth && isGone(reference, side))
    }
    let there = comparison[side.other]
    let isAsLeft =
      isInBoth && now.part == reference.part
      && reference.section.flatMap { partners[side, $0] }.map {
        there.sections[$0].ordinal == now.section
      } ?? false
    return State(
      number: now,
      isRight: now == Number(section: reference.ordinal, part: reference.part) || isAsLeft)
  }

  /// What a reference of one draft is to say in the text; `nil` where what it names does not stand there.
  private func number(
    _ reference: TargetedReference, _ side: DraftSide, _ numbering: Numbering,
    _ parts: StandingParts
  ) -> Number? {
    if let listed = reference.listed {
      return parts.number(ofListed: listed, in: side)
        .map { Number(section: [$0], part: reference.part) }
    }
    guard let section = reference.section,
      let ordinal = numbering.ordinal(of: section, in: side)
    else { return nil }
    var now = Number(section: ordinal, part: reference.part)
    if let clause = reference.clause {
      guard let found = parts.number(of: clause, in: side) else { return nil }
      (now.section, now.part[0]) = (found.article, found.clause)
    }
    if let item = reference.item {
      guard let found = numbering.ordinal(of: item, in: side)?.last else { return nil }
      now.part[1] = found
    }
    return now
  }

  /// Whether what a reference of one draft names does not stand in the other one.
  private func isGone(_ reference: TargetedReference, _ side: DraftSide) -> Bool {
    [reference.section, reference.item].contains { section in
      section.map { partners[side, $0] == nil } ?? false
    }
  }
}

extension TargetedReference {
  /// Whether it names something that has no label of a section.
  fileprivate var namesPart: Bool { clause != nil || listed != nil }
}
