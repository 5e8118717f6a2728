import DraftActs
import DraftChange
package import DraftDocument
package import DraftLanguage
import DraftText

/// The law of acts: the act that is written from two drafts gives the second when it is applied to the first.
package struct ActLaws {
  private let old: Document
  private let new: Document
  private let act: String

  package init(_ old: Document, _ new: Document, _ style: ActStyle? = nil) {
    (self.old, self.new) = (old, new)
    var options = ActForm()
    options.style = style
    act = ActComposer.write(Comparison.between(old, new), options)
  }

  /// What is wrong, in words; empty where the law holds. White space at the ends of lines does not count.
  package func roundTrip() -> [String] {
    let result = Amendment.apply(act, to: old)
    var broken = result.refusals.map { "refused: \($0)" }
    if !LineEnds.areAlone(between: result.text, and: new.source.bytes) {
      broken.append("gives: \(String(decoding: result.text, as: UTF8.self))")
    }
    return broken.isEmpty ? [] : broken + [act]
  }
}
