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
  private let mergedInto: [Int: Int]
  private(set) var changes: [ReferenceChange] = []
  /// The places in both drafts of references that followed their target.
  private(set) var followed: [(old: ByteRange, new: ByteRange)] = []

  init(
    _ old: Document, _ new: Document, _ pairing: Correspondence, _ targets: ReferenceMap,
    _ mergedInto: [Int: Int]
  ) {
    self.old = old
    self.new = new
    self.pairing = pairing
    self.targets = targets
    self.mergedInto = mergedInto
    guard !targets.isEmpty, hasShift() || targets.hasPartShift() || targets.hasListShift()
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
    old.sections.indices.dropFirst().contains { isShifted($0) } || pairing.oldOf.contains { $0 < 0 }
  }

  private func isShifted(_ i: Int) -> Bool {
    let j = pairing.newOf[i]
    return j < 0 || old.sections[i].ordinal != new.sections[j].ordinal
      || pairing.movedSections.contains(i)
  }

  private mutating func note(
    _ link: Link, _ a: TextView, _ b: TextView
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
    let (origin, now) = (was.reference, found.reference)
    guard let target = targets.oldTargets(of: was)?.first else { return }
    if let listed = target.listed { return noteListed(listed, target, was, found) }
    let reachedTarget = targets.newTargets(of: found)?.first
    let reached = reachedTarget?.section
    let partner = pairing.newOf[target.section]
    guard partner >= 0, reached == partner else {
      if let reachedTarget, targets.isPart(target, reachedBy: reachedTarget) {
        if !origin.saysTheSame(as: now) { follow(was, found, target, reached) }
        return
      }
      guard isShifted(target.section), origin.ordinal == now.ordinal, origin.scheme == now.scheme,
        !origin.ordinal.isEmpty
      else { return }
      return noteShifted(target, found, reached)
    }
    let part = targets.part(target)
    if let part, part != [now.paragraph, now.item], origin.paragraph == now.paragraph,
      origin.item == now.item
    {
      return append(found, target, reached, part.contains(-1) ? .dangling : .stale, part)
    }
    // A target that moved and kept its number is still reached.
    guard !origin.saysTheSame(as: now), part == nil || part == [now.paragraph, now.item] else {
      return
    }
    follow(was, found, target, reached)
  }

  /// 第二条 whose text stands in 第一条 now is no more than stale, and 第二条第一款 may be 第一条第三款.
  private mutating func noteShifted(
    _ target: ReferenceTarget, _ found: PlacedReference, _ reached: Int?
  ) {
    guard partner(of: target) == nil, let merged = mergedInto[target.section] else {
      return append(found, target, reached, reached == nil ? .dangling : .stale)
    }
    let now = targets.standing(target)
    append(found, target, reached, .stale, [now?.paragraph ?? 0, now?.item ?? 0])
    changes[changes.count - 1].nowIn = now?.section ?? merged
  }

  private func partner(of target: ReferenceTarget) -> Int? {
    let partner = pairing.newOf[target.section]
    return partner < 0 ? nil : partner
  }

  /// 附件2 where the list at the end of the draft says what that is.
  private mutating func noteListed(
    _ listed: Int, _ target: ReferenceTarget, _ was: PlacedReference, _ found: PlacedReference
  ) {
    let reached = targets.newTargets(of: found)?.first
    // An attachment that became a section is looked up as one from now on.
    guard reached == nil || reached?.listed != nil else { return }
    let now = targets.entry(of: listed)
    if let now, reached?.listed == now.sentence {
      if !was.reference.saysTheSame(as: found.reference) {
        follow(was, found, target, reached?.section)
      }
      return
    }
    guard was.reference.saysTheSame(as: found.reference) else { return }
    if let now {
      let section = Int(new.sentences[now.sentence].section)
      append(found, target, section, .stale)
      changes[changes.count - 1].nowIn = section
      changes[changes.count - 1].newAttachment = now.number
    } else if targets.isGone(listed, reached: reached?.listed) {
      append(found, target, partner(of: target), .dangling)
      changes[changes.count - 1].newAttachment = -1
    }
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
      let partner = pairing.newOf[target.section]
      guard partner >= 0, partner != after.first?.section else { return }
      return append(found, target, after.first?.section, .stale)
    }
    if let missing = targets.missing(before, in: after) {
      noteMissing(missing.target, found, after.first?.section, missing.isGone)
    }
  }

  private mutating func noteMissing(
    _ target: ReferenceTarget, _ found: PlacedReference, _ reached: Int?, _ isGone: Bool
  ) {
    let partner = pairing.newOf[target.section]
    guard !isGone else {
      // A 款 that is gone leaves its article.
      let article = target.paragraph > 0 && partner >= 0 ? partner : nil
      return append(found, target, reached ?? article, .dangling)
    }
    let now = targets.standing(target)
    append(found, target, reached, .stale, [now?.paragraph ?? 0, now?.item ?? 0])
    if let section = now?.section, section != partner { changes[changes.count - 1].nowIn = section }
  }

  private mutating func follow(
    _ was: PlacedReference, _ found: PlacedReference, _ target: ReferenceTarget, _ reached: Int?
  ) {
    append(found, target, reached, .followed)
    followed.append((old: was.reference.place, new: found.reference.place))
  }

  private mutating func append(
    _ found: PlacedReference, _ target: ReferenceTarget, _ reached: Int?,
    _ state: ReferenceChange.State, _ part: [Int] = [0, 0]
  ) {
    changes.append(
      ReferenceChange(
        sentence: found.sentence, place: found.reference.place, oldTarget: target.section,
        newTarget: reached, state: state, newParagraph: max(0, part[0]), newItem: max(0, part[1])))
  }
}
