import DraftAlign
import DraftDocument
import DraftLanguage
import DraftText

/// What the cross-references of two drafts point at, and whether that is the same.
struct ReferenceMap: Sendable {
  private let old: Document
  private let new: Document
  private let newOf: SectionPartners
  private let oldTargets: ReferenceTargets
  private let newTargets: ReferenceTargets
  private let sentences: SentencePartners

  /// O(sections + sentences).
  init(_ old: Document, _ new: Document, _ pairing: Correspondence) {
    self.old = old
    self.new = new
    newOf = pairing.newOf
    oldTargets = ReferenceTargets(old)
    newTargets = ReferenceTargets(new)
    sentences =
      oldTargets.isEmpty ? SentencePartners() : SentencePartners(old, new, pairing.links)
  }

  /// Whether no number of the old draft can point at anything.
  var isEmpty: Bool { oldTargets.isEmpty }

  func oldTargets(of placed: PlacedReference) -> [ReferenceTarget]? {
    oldTargets.targets(of: placed)
  }

  func newTargets(of placed: PlacedReference) -> [ReferenceTarget]? {
    newTargets.targets(of: placed)
  }

  /// The one question: whether what became of the targets of `origin` is what `now` reaches.
  func isFollowed(_ origin: PlacedReference, by now: PlacedReference) -> Bool {
    guard let before = oldTargets(of: origin), let after = newTargets(of: now), !before.isEmpty,
      before.count == after.count
    else { return false }
    return zip(before, after).allSatisfy(isReached)
  }

  /// Whether what became of a target of the old draft is what a target of the new draft names.
  private func isReached(_ target: ReferenceTarget, by reached: ReferenceTarget) -> Bool {
    guard let anchor = oldTargets.anchor(of: target) else {
      // What the old draft did not have either goes with its article.
      return newOf[target.section] == reached.section && target.paragraph == reached.paragraph
        && target.item == reached.item
    }
    guard let now = newTargets.anchor(of: reached) else { return false }
    return images(of: anchor).contains(now)
  }

  /// What became of an anchor: none where it is gone, two where an article of one 款 is one of several.
  private func images(of anchor: Anchor) -> [Anchor] {
    switch anchor {
    case .sentence(let sentence):
      return sentences.new(of: sentence).map { [.sentence($0)] } ?? []
    case .clause(let section, let ordinal):
      return old.clauses.numbered(ordinal, of: section).flatMap(image).map { [$0] } ?? []
    case .section(let section):
      let whole = newOf[section].map { [Anchor.section($0)] } ?? []
      guard old.sections[section].scheme == .zhArticle else { return whole }
      let only = old.clauses.of(section)
      return whole + (only.count == 1 ? only.compactMap(image) : [])
    }
  }

  private func image(of clause: Clause) -> Anchor? { partner(of: clause).map(newTargets.anchor) }

  // MARK: 款 and 项

  /// The numbers of a 款 and a 项: 0 where none is named, `nil` where the named one is gone.
  struct Part {
    var clause: Int?
    var item: Int?
  }

  /// The numbers that the 款 and the 项 of a target have now in the article that its own became; `nil`
  /// where there are none or there never were.
  func part(_ target: ReferenceTarget) -> Part? {
    guard target.paragraph > 0 || target.item > 0 else { return nil }
    var result = Part(clause: target.paragraph, item: target.item)
    if target.paragraph > 0 {
      guard let clause = oldTargets.clause(of: target) else { return nil }
      let now = partner(of: clause)
      result.clause = now?.section == newOf[target.section] ? now?.ordinal : nil
    }
    if target.item > 0 {
      guard let item = oldTargets.item(of: target) else { return nil }
      result.item = newOf[item].flatMap { new.sections[$0].ordinal.last }
    }
    return result
  }

  /// Where a target of the old draft stands now, if anywhere.
  func standing(_ target: ReferenceTarget) -> ReferenceTarget? {
    var now: ReferenceTarget
    if target.paragraph > 0 {
      guard let clause = oldTargets.clause(of: target).flatMap(partner) else { return nil }
      now = ReferenceTarget(section: clause.section, paragraph: clause.ordinal)
    } else {
      guard let section = newOf[target.section] else { return nil }
      now = ReferenceTarget(section: section)
    }
    if target.item > 0 {
      guard let item = part(target)?.item, item > 0 else { return nil }
      now.item = item
    }
    return now
  }

  /// Where a 款 stands now: by the first of the sentences of its own that is still there.
  private func partner(of clause: Clause) -> Clause? {
    old.paragraphs[clause.paragraph].sentences.lazy.compactMap { sentences.new(of: $0) }.first
      .flatMap { new.clause(around: $0) }
  }

  /// Whether any 款 has another number or article now, or none.
  func hasPartShift() -> Bool {
    old.clauses.contains { clause in
      guard old.sections[clause.section].scheme == .zhArticle else { return false }
      guard let now = partner(of: clause) else { return true }
      return now.ordinal != clause.ordinal || now.section != newOf[clause.section]
    }
  }

  // MARK: Attachments in a list

  /// Whether any attachment of the list has another number now, or none.
  func hasListShift() -> Bool {
    oldTargets.attachments.entries.contains { sentence, entry in
      sentences.new(of: sentence).flatMap(newTargets.attachments.number) != entry.number
    }
  }

  /// Whether a note or a source has another mark now, or is gone, or a heading another address.
  func hasNamedShift() -> Bool {
    oldTargets.named.names.contains { sentence, name in
      sentences.new(of: sentence).flatMap { newTargets.named.names[$0]?.place } != name.place
    }
      || oldTargets.named.addressed.contains { section, address in
        newOf[section].flatMap { newTargets.named.address(of: $0) } != address
      }
  }

  /// The mark of a note or a source of the old list in the new one.
  private func mark(of listed: SentenceIndex) -> ByteRange? {
    sentences.new(of: listed).flatMap { newTargets.named.names[$0]?.mark }
  }

  /// The places of the numbers of lists and notes that changed with what they number.
  func renumberedEntries() -> [(old: ByteRange, new: ByteRange)] {
    let marks = oldTargets.named.names.compactMap { sentence, name in
      mark(of: sentence).map { (old: name.mark, new: $0) }
    }
    return marks + renumberedAttachments()
  }

  private func renumberedAttachments() -> [(old: ByteRange, new: ByteRange)] {
    oldTargets.attachments.entries.compactMap { sentence, entry in
      guard let now = sentences.new(of: sentence).flatMap({ newTargets.attachments.entries[$0] }),
        now.number != entry.number
      else { return nil }
      return (old: entry.place, new: now.place)
    }
  }

  /// Whether a reference of the new draft is the mark that a note or a source itself begins with.
  func isDefinition(_ placed: PlacedReference) -> Bool {
    guard placed.reference.named != nil, let name = newTargets.named.names[placed.sentence] else {
      return false
    }
    return name.mark.contains(placed.reference.place)
  }

  /// Where a note, a source or an attachment of the old draft's lists stands in the new one's.
  func place(of listed: SentenceIndex) -> ReferencePlace? {
    guard let sentence = sentences.new(of: listed) else { return nil }
    let section = new.sentences[sentence].section
    if let mark = mark(of: listed) {
      return ReferencePlace(section: section, mark: mark)
    }
    return newTargets.attachments.number(of: sentence)
      .map { ReferencePlace(section: section, attachment: $0) }
  }

  /// Whether an attachment of the old list is gone: edited beyond knowing it is still under its number.
  func isGone(_ listed: SentenceIndex, reached: SentenceIndex?) -> Bool {
    sentences.new(of: listed) == nil && (reached.map { sentences.old(of: $0) != nil } ?? true)
  }

  // MARK: Relative references

  /// What of the targets of a relative reference does not stand any more where it looks: the first
  /// that stands elsewhere, else the first that is gone with nothing new in its place. An edited one
  /// is still there: where a single sentence of it is.
  func missing(
    _ before: [ReferenceTarget], in after: [ReferenceTarget]
  ) -> (target: ReferenceTarget, isGone: Bool)? {
    let places = after.map { newTargets.sentences(of: $0) }
    var gone: [ReferenceTarget] = []
    for target in before {
      let was = oldTargets.sentences(of: target)
      // There was no such 款 in the old draft either.
      if was.isEmpty { continue }
      let now = was.compactMap { sentences.new(of: $0) }
      if now.isEmpty {
        gone.append(target)
      } else if !now.contains(where: { place in places.contains { $0.contains(place) } }) {
        return (target, false)
      }
    }
    let fresh = places.count {
      !$0.isEmpty && $0.allSatisfy { sentences.old(of: $0) == nil }
    }
    return gone.count > fresh ? gone.first.map { ($0, true) } : nil
  }
}
