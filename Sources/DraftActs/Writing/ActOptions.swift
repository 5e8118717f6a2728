package import DraftLanguage

/// The frame of an act that is written, and its style.
package struct ActOptions: Sendable {
  /// `nil` takes that of the text's language.
  package var style: ActStyle?
  /// Of the act; made from the text's own by default.
  package var title: String?
  /// From when the act is in force, as it is to be written.
  package var date: String?
  /// Who decides.
  package var authority: String?
  /// Marks the title as a Markdown heading.
  package var isMarkdown = false

  package init() {}
}
