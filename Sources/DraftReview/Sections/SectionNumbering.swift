package import DraftChange
import DraftDocument
import DraftText
import DraftLanguage

/// Whether sections follow each other by their numbers.
extension Comparison {
  /// Whether both numbers of a section are one above those of another: 第三条→第四条 after 第二条→第三条.
  package func isNumbered(_ change: SectionChange, after last: SectionChange) -> Bool {
    guard let old = change.old, let new = change.new, let lastOld = last.old,
      let lastNew = last.new
    else { return false }
    return self.old.sections[old].isNumbered(after: self.old.sections[lastOld])
      && self.new.sections[new].isNumbered(after: self.new.sections[lastNew])
  }
}

extension Section {
  /// Articles run on through chapters; everything else counts inside its section.
  fileprivate func isNumbered(after last: Section) -> Bool {
    scheme == last.scheme && !ordinal.isEmpty && ordinal.count == last.ordinal.count
      && ordinal.dropLast() == last.ordinal.dropLast()
      && ordinal.last == last.ordinal.last.map { $0 + 1 }
      && (scheme == .zhArticle || parent == last.parent)
  }
}
