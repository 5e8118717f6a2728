package import DraftDocument
package import DraftLanguage
package import DraftText

/// A cross-reference that names a section of its own draft, or an attachment of its list, by a number.
package struct TargetedReference: Sendable {
  package var sentence: SentenceIndex
  package var place: ByteRange
  package var scheme: LabelScheme
  package var ordinal: [Int]
  /// The numbers of the 款 and the 项 behind it; 0 where it names none.
  package var part: [Int]
  /// The section that the number names in this draft; `nil` where none has it.
  package var section: SectionIndex?
  /// The section of the 项 that it names in this draft; `nil` where it names none.
  package var item: SectionIndex?
  /// The 款 that it names in this draft; `nil` where it names none.
  package var clause: Clause?
  /// The entry that it names in the list of attachments; `nil` where it names none.
  package var listed: SentenceIndex?
}

extension Document {
  private func clause(of target: ReferenceTarget) -> Clause? {
    target.paragraph > 0 && sections[target.section].scheme == .zhArticle
      ? clauses.numbered(target.paragraph, of: target.section) : nil
  }

  /// The references of this draft that bear numbers, in order. O(bytes).
  package func targetedReferences() -> [TargetedReference] {
    let targets = ReferenceTargets(self)
    guard !targets.isEmpty else { return [] }
    return text.withView { bytes in
      PlacedReference.find(bytes, sentences[...]).compactMap { placed in
        let reference = placed.reference
        guard reference.relative == nil, !reference.ordinal.isEmpty else { return nil }
        let target = targets.targets(of: placed)?.first
        return TargetedReference(
          sentence: placed.sentence, place: reference.place, scheme: reference.scheme,
          ordinal: reference.ordinal, part: [reference.paragraph, reference.item],
          section: target?.listed == nil ? target?.section : nil,
          item: target.flatMap(targets.item(of:)),
          clause: target.flatMap(clause(of:)), listed: target?.listed)
      }
    }
  }
}
