package import DraftChange
import DraftDocument
import DraftText

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
  /// A footnote or a source.
  case noteIsGone
}

/// A reference that no longer reaches what it did: what every report says of it.
package struct ReferenceNotice {
  package let reference: ReferenceChange
  /// The section change that it stands in.
  package let section: SectionChangeIndex
  /// That section as it is cited; empty outside any section.
  package let place: String
  package let finding: ReferenceFinding
}

extension Review {
  /// The references that the reader is to check, in the order of the new draft: none where numbering is
  /// ignored or the filter selects other changes.
  var referenceNotices: [ReferenceNotice] {
    guard !filter.ignored.contains(.numbering), !filter.isSelective else { return [] }
    return comparison.references.compactMap { reference in
      guard let finding = finding(of: reference) else { return nil }
      let section = lookup.newSection(ofSentence: reference.sentence)
      guard lookup.isSelected(section) else { return nil }
      return ReferenceNotice(
        reference: reference, section: section,
        place: place(ofSentence: reference.sentence, new),
        finding: finding)
    }
  }

  private func finding(of reference: ReferenceChange) -> ReferenceFinding? {
    let was = reference.oldTarget.map(old.names.name) ?? "?"
    switch reference.outcome {
    case .followed: return nil
    case .reaches(let place): return .reaches(new.names.name(of: place.section), was: was, now: was)
    case .nowAt(let place): return finding(at: place, reached: reference.newTarget)
    case .gone(.section): return .isGone(was)
    case .gone(.part): return .partIsGone
    case .gone(.attachment): return .attachmentIsGone
    case .gone(.note): return .noteIsGone
    }
  }

  private func finding(at place: ReferencePlace, reached: SectionIndex?) -> ReferenceFinding {
    if let mark = place.mark { return .isNow(Visible.text(new.document.text.string(mark))) }
    let part = words.part(clause: place.clause, item: place.item, attachment: place.attachment)
    // Of the article that is reached, only the part is another.
    if place.section == reached { return part.isEmpty ? .partIsElsewhere : .isNow(part) }
    let article = new.names.name(of: place.section)
    return .isNow(part.isEmpty ? article : words.place(part, of: article))
  }
}

extension ReportWords {
  /// 第三条引用的“第一条”，所指内容现为第二条: all that there is to say, as one clause.
  package func said(of notice: ReferenceNotice, _ text: String) -> String {
    reference(text, in: notice.place) + said(of: notice.finding)
  }
}
