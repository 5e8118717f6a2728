package import DraftChange
import DraftDocument
package import DraftText

extension Review {
  /// The label that a section had before, where it is named by another one now: 第十五条 of what is 第十六条.
  package func formerLabel(of change: SectionChange) -> ByteRange? {
    guard let before = change.old, let after = change.new else { return nil }
    let label = old.document.sections[before].label
    let isOther = !old.bytes[label.range].elementsEqual(
      new.bytes[new.document.sections[after].label.range])
    return isOther && !SectionNames.isOnlyMarkup(label, in: old.bytes) ? label : nil
  }
}
