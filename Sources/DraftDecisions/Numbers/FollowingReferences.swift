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
      let after = Self.reference(new, over: edit.new), let target = before.section,
      let reached = after.section, partners[.old, target] == reached,
      before.ordinal != after.ordinal, before.part == after.part
    else { return nil }
    return (before, after)
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
    case number([Int])
  }

  /// The text with its references brought up to date. O(bytes + references).
  func followed(_ text: TracedText, _ numbering: Numbering) -> DecidedText {
    var result: [UInt8] = []
    var notices: [DecisionNotice] = []
    var at = 0
    var line = 1
    for found in found(in: text) {
      guard let reference = found.new ?? found.old else { continue }
      let bytes = text.bytes[found.place]
      line += text.bytes[at..<found.place.lowerBound].count { $0 == UInt8(ascii: "\n") }
      result += text.bytes[at..<found.place.lowerBound]
      at = found.place.upperBound
      let words = DecodedText(bytes: Array(bytes)).line(ByteRange(0, bytes.count))
      switch outcome(found, numbering) {
      case .right: result += bytes
      case .gone:
        result += bytes
        notices.append(gone(found, words, line))
      case .unclear:
        result += bytes
        notices.append(.referenceLeft(line: line, text: words))
      case .number(let ordinal):
        let written = NumberText.text(
          bytes, reference.scheme, from: reference.ordinal, to: ordinal)
        if written == nil { notices.append(.referenceLeft(line: line, text: words)) }
        result += written ?? Array(bytes)
      }
    }
    return DecidedText(bytes: result + text.bytes[at...], notices: notices)
  }

  private func gone(_ found: Found, _ words: String, _ line: Int) -> DecisionNotice {
    let isNew = found.new?.section != nil
    let document = isNew ? comparison.new : comparison.old
    let section = (isNew ? found.new : found.old)?.section ?? .document
    return .referenceGone(
      line: line, text: words, section: document.opening(of: section), isRejected: isNew)
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

  private func outcome(_ found: Found, _ numbering: Numbering) -> Outcome {
    let states = [
      state(found.old, .old, isInBoth: found.isInBoth, numbering),
      state(found.new, .new, isInBoth: found.isInBoth, numbering),
    ].compactMap(\.self)
    if states.isEmpty || states.contains(where: { $0.isRight }) { return .right }
    let numbers = Set(states.compactMap(\.number))
    if let number = numbers.first, numbers.count == 1 { return .number(number) }
    return numbers.isEmpty ? .gone : .unclear
  }

  private struct State {
    var number: [Int]?
    var isRight: Bool
  }

  /// What a reference of one draft is in the text; `nil` where it named no section.
  ///
  /// Where the other draft has the same words there, a section that is numbered as that one has it was left alone
  /// by its author, and so it is here.
  private func state(
    _ reference: TargetedReference?, _ side: DraftSide, isInBoth: Bool,
    _ numbering: Numbering
  ) -> State? {
    guard let reference, let section = reference.section else { return nil }
    guard let now = numbering.ordinal(of: section, in: side) else {
      return State(number: nil, isRight: isInBoth && partners[side, section] == nil)
    }
    let there = comparison[side.other]
    let isAsLeft =
      isInBoth && partners[side, section].map { there.sections[$0].ordinal == now } ?? false
    return State(number: now, isRight: now == reference.ordinal || isAsLeft)
  }
}
