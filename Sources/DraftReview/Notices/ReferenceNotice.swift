package import DraftChange

/// What became of what a reference meant, with the places as the report names them.
package enum ReferenceFinding {
  /// What it means stands there now.
  case isNow(String)
  /// It reaches this place now, and meant another, which is where `now` says.
  case reaches(String, was: String, now: String)
  /// The section that it meant is gone.
  case isGone(String)
  /// The section is there; the paragraph or the item in it is gone, or stands elsewhere.
  case partIsGone
  case partIsElsewhere
  case attachmentIsGone
}

/// A reference that no longer reaches what it did: what every report says of it.
package struct ReferenceNotice {
  package let reference: ReferenceChange
  /// The section change that it stands in.
  package let section: Int
  /// That section as it is cited; empty outside any section.
  package let place: String
  package let finding: ReferenceFinding
}

extension Review {
  /// The references that the reader is to check, in the order of the new draft: none where numbering is
  /// ignored or only other changes are asked for.
  package var referenceNotices: [ReferenceNotice] {
    guard !filter.ignored.contains(.numbering), !filter.asksForSome else { return [] }
    return comparison.references.compactMap { reference in
      guard reference.state != .followed else { return nil }
      let section = lookup.newSection(ofSentence: reference.sentence)
      guard lookup.isSelected(section) else { return nil }
      return ReferenceNotice(
        reference: reference, section: section,
        place: place(ofSentence: reference.sentence, new),
        finding: finding(of: reference))
    }
  }

  private func finding(of reference: ReferenceChange) -> ReferenceFinding {
    let was = reference.oldTarget.map(old.names.name) ?? "?"
    guard let successor = lookup.successor(of: reference) else { return .isGone(was) }
    let part = words.part(of: reference)
    if successor == reference.newTarget {
      if !part.isEmpty { return .isNow(part) }
      if reference.newAttachment < 0 { return .attachmentIsGone }
      return reference.state == .dangling ? .partIsGone : .partIsElsewhere
    }
    let article = new.names.name(of: successor)
    let now = part.isEmpty ? article : words.place(part, of: article)
    // 前条, with an article that was put in between: its old target has the number it had.
    guard now == was, let reached = reference.newTarget.map(new.names.name) else {
      return .isNow(now)
    }
    return .reaches(reached, was: was, now: now)
  }
}

extension ReportWords {
  fileprivate func part(of reference: ReferenceChange) -> String {
    part(
      clause: reference.newParagraph, item: reference.newItem,
      attachment: max(0, reference.newAttachment))
  }

  /// 第三条引用的“第一条”，所指内容现为第二条: all that there is to say, as one clause.
  package func said(of notice: ReferenceNotice, _ text: String) -> String {
    reference(text, in: notice.place) + said(of: notice.finding)
  }
}
