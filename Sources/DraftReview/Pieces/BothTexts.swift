package import DraftChange
import DraftDocument
package import DraftText

extension Comparison {
  /// The bytes of both drafts as they were understood, for as long as a report is written.
  package func withTexts<Result>(
    _ body: (_ old: TextView, _ new: TextView) -> Result
  ) -> Result {
    old.text.withView { old in
      new.text.withView { new in body(old, new) }
    }
  }

  /// The bytes as they are in the files, for reports that are to give them back.
  package func withSources(
    _ body: (_ old: TextView, _ new: TextView) -> Void
  ) {
    old.source.withView { old in
      new.source.withView { new in body(old, new) }
    }
  }
}
