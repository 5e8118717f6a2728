import DraftAlign
import DraftDocument
import DraftLanguage
import DraftText

/// Finds the cross-references that a renumbering touched: those that followed it, and those that
/// now point at something else. 款 and 项 are looked at where the article itself is reached; 前款 and
/// 前条 are looked up from where they stand in each draft.
struct ReferenceChanges {
  private let old: Document
  private let new: Document
  private let pairing: Correspondence
  private let targets: ReferenceMap
  /// By old section that is gone, the new one that took it in.
  private let mergedInto: [SectionIndex: SectionIndex]
  private(set) var changes: [ReferenceChange] = []
  /// The places in both drafts of references that followed their target.
  private(set) var followed: [(old: ByteRange, new: ByteRange)] = []

  init(
    _ old: Document, _ new: Document, _ pairing: Correspondence, _ targets: ReferenceMap,
    _ mergedInto: [SectionIndex: SectionIndex]
  ) {
    self.old = old
    self.new = new
    self.pairing = pairing
    self.targets = targets
    self.mergedInto = mergedInto
    guard !targets.isEmpty,
      hasShift() || targets.hasPartShift() || targets.hasListShift() || targets.hasNamedShift()
    else { return }
    old.text.withView { a in
      new.text.withView { b in
        for link in pairing.links { note(link, a, b) }
      }
    }
    followed += targets.renumberedEntries()
    changes.sort { $0.place.lower < $1.place.lower }
  }

  /// Whether any section at all has another number now, or none, or one came in between.
  private func hasShift() -> Bool {
    old.sections.indices.dropFirst().contains { isShifted($0) } || pairing.oldOf.contains(nil)
  }

  private func isShifted(_ i: SectionIndex) -> Bool {
    guard let j = pairing.newOf[i] else { return true }
    return old.sections[i].ordinal != new.sections[j].ordinal
      || pairing.movedSections.contains(i)
  }

  private mutating func note(
    _ link: SentenceLink, _ a: TextView, _ b: TextView
  ) {
    let before = PlacedReference.find(a, old.sentences[link.old])
    guard !before.isEmpty else { return }
    let after = PlacedReference.find(b, new.sentences[link.new])
    if link.pass == .identical {
      for (origin, now) in zip(before, after) { note(origin, now) }
    } else {
      for pair in ReferencePairing.pairs(before, after, targets) {
        note(before[pair.old], after[pair.new])
      }
    }
  }

  private mutating func note(_ was: PlacedReference, _ found: PlacedReference) {
    if was.reference.relative != nil || found.reference.relative != nil {
      return noteRelative(was, found)
    }
    // A note's own mark is no reference to it.
    guard !targets.isDefinition(found), let target = targets.oldTargets(of: was)?.first else {
      return
    }
    let reached = targets.newTargets(of: found)?.first
    let saysTheSame = was.reference.saysTheSame(as: found.reference)
    if targets.isFollowed(was, by: found) {
      // A target that moved and kept its number is still reached.
      return saysTheSame ? () : follow(was, found, target, reached?.section)
    }
    // Whoever writes another reference that does not follow means another place.
    guard saysTheSame || isHalfFollowed(target, was, found, reached) else { return }
    if let listed = target.listed { return noteListed(listed, target, found, reached) }
    noteLeft(target, found, reached?.section)
  }

  /// Whether the number follows its article and the 款 or the letter behind it was left: Section 1.02(b) that
  /// became Section 1.03(b), and should be (c).
  private func isHalfFollowed(
    _ target: ReferenceTarget, _ was: PlacedReference, _ found: PlacedReference,
    _ reached: ReferenceTarget?
  ) -> Bool {
    let (origin, now) = (was.reference, found.reference)
    return origin.paragraph + origin.item > 0 && origin.paragraph == now.paragraph
      && origin.item == now.item && reached?.section == partner(of: target)
  }

  /// A reference that was left while its target was renumbered, moved or removed.
  private mutating func noteLeft(
    _ target: ReferenceTarget, _ found: PlacedReference, _ reached: SectionIndex?
  ) {
    let partner = partner(of: target)
    if let partner, partner == reached {
      guard let part = targets.part(target) else { return }
      guard let clause = part.clause, let item = part.item else {
        return append(found, target, reached, .dangling, at: nil)
      }
      let place = ReferencePlace(section: partner, clause: clause, item: item)
      return append(found, target, reached, .stale, at: place)
    }
    guard found.reference.named != nil || isShifted(target.section) else { return }
    let state: ReferenceChange.State =
      partner == nil && isMerged(target) || reached != nil ? .stale : .dangling
    append(found, target, reached, state, at: place(of: target))
  }

  private func isMerged(_ target: ReferenceTarget) -> Bool { mergedInto[target.section] != nil }

  /// Where what a target names stands now: itself, or else its article, or what took that in.
  private func place(of target: ReferenceTarget) -> ReferencePlace? {
    if let now = targets.standing(target) {
      return ReferencePlace(section: now.section, clause: now.paragraph, item: now.item)
    }
    return (partner(of: target) ?? mergedInto[target.section]).map { ReferencePlace(section: $0) }
  }

  private func partner(of target: ReferenceTarget) -> SectionIndex? {
    pairing.newOf[target.section]
  }

  /// 附件2 where the list at the end of the draft says what that is, or a note.
  private mutating func noteListed(
    _ listed: SentenceIndex, _ target: ReferenceTarget, _ found: PlacedReference,
    _ reached: ReferenceTarget?
  ) {
    // An attachment that became a section is looked up as one from now on.
    guard reached == nil || reached?.listed != nil else { return }
    if let place = targets.place(of: listed) {
      append(found, target, place.section, .stale, at: place)
    } else if targets.isGone(listed, reached: reached?.listed) || isUnlabelled(found, reached) {
      append(found, target, partner(of: target), .dangling, at: nil)
    }
  }

  /// Whether a key of LaTeX has no label any more, though what bore it may stand there still.
  private func isUnlabelled(_ found: PlacedReference, _ reached: ReferenceTarget?) -> Bool {
    guard reached == nil, case .label = found.reference.named else { return false }
    return true
  }

  /// 前款 that was left while something came between, and 前款 that became 第一款.
  private mutating func noteRelative(_ was: PlacedReference, _ found: PlacedReference) {
    guard let before = targets.oldTargets(of: was), let target = before.first,
      let after = targets.newTargets(of: found)
    else { return }
    guard was.reference.saysTheSame(as: found.reference) else {
      let left = PlacedReference(reference: was.reference, sentence: found.sentence)
      // Where the old words would do as well, nothing was followed.
      guard targets.isFollowed(was, by: found), targets.newTargets(of: left) != after else {
        return
      }
      return follow(was, found, target, after.first?.section)
    }
    if case .around = was.reference.relative {
      guard let partner = partner(of: target), partner != after.first?.section else { return }
      return append(
        found, target, after.first?.section, .stale, at: ReferencePlace(section: partner))
    }
    if let missing = targets.missing(before, in: after) {
      noteMissing(missing.target, found, after.first?.section, missing.isGone)
    }
  }

  private mutating func noteMissing(
    _ target: ReferenceTarget, _ found: PlacedReference, _ reached: SectionIndex?, _ isGone: Bool
  ) {
    guard !isGone else {
      // A 款 that is gone leaves its article.
      let article = target.paragraph > 0 ? partner(of: target) : nil
      return append(found, target, reached ?? article, .dangling, at: nil)
    }
    append(found, target, reached, .stale, at: place(of: target))
  }

  private mutating func follow(
    _ was: PlacedReference, _ found: PlacedReference, _ target: ReferenceTarget,
    _ reached: SectionIndex?
  ) {
    changes.append(
      ReferenceChange(
        sentence: found.sentence, place: found.reference.place, oldTarget: target.section,
        newTarget: reached, state: .followed, outcome: .followed))
    followed.append((old: was.reference.place, new: found.reference.place))
  }

  /// - Parameter place: Where what it meant stands now, if anywhere.
  private mutating func append(
    _ found: PlacedReference, _ target: ReferenceTarget, _ reached: SectionIndex?,
    _ state: ReferenceChange.State, at place: ReferencePlace?
  ) {
    changes.append(
      ReferenceChange(
        sentence: found.sentence, place: found.reference.place, oldTarget: target.section,
        newTarget: reached, state: state, outcome: outcome(target, found, reached, place)))
  }

  private func outcome(
    _ target: ReferenceTarget, _ found: PlacedReference, _ reached: SectionIndex?,
    _ place: ReferencePlace?
  ) -> ReferenceOutcome {
    guard let place else { return .gone(reach(of: target, found)) }
    // 前条, with an article that was put in between: what it meant has the number that it had.
    let isWhole = place == ReferencePlace(section: place.section)
    let keepsNumber = old.sections[target.section].ordinal == new.sections[place.section].ordinal
    if let reached, reached != place.section, isWhole, keepsNumber,
      found.reference.relative != nil
    {
      return .reaches(ReferencePlace(section: reached))
    }
    return .nowAt(place)
  }

  private func reach(
    of target: ReferenceTarget, _ found: PlacedReference
  ) -> ReferenceOutcome.Reach {
    if target.listed != nil { return found.reference.named == nil ? .attachment : .note }
    let isPart = target.paragraph > 0 || target.item > 0
    return isPart && partner(of: target) != nil ? .part : .section
  }
}
