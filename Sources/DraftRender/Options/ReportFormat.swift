/// The forms in which a comparison or a listing is written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For reading: the changed sentences with their word edits, section by section.
  case text
  /// The same in two columns, old and new; inline where the width of `ReportOptions.text` is below 50.
  case sideBySide = "side-by-side"
  /// A table of the sections with counts; for listings the same as `text`.
  case stat
  /// 对照表: one row an article, before and after; see `ReportOptions.table`.
  case table
  /// 修改说明: the changes in the wording of amendments; see `ReportOptions.memo`.
  case memo
  /// A comment for a pull request, in the Markdown that GitHub and GitLab show: the counts, the warnings and each
  /// section's changes folded under its name. At most 60,000 characters: sections for which there is no room are
  /// counted.
  case markdown
  /// 修改决定: the complete act that makes the new draft of the old; see `ActForm`. Always whole.
  case act
  /// 花脸稿: the new draft as a page for A4 paper, with what went struck and what came underlined in place.
  case marked
  /// The whole text with its changes in CriticMarkup. Always whole; see `CriticMarkup`.
  case critic
  /// The new draft as a Word document with tracked changes, which Word and WPS accept and reject. Always whole.
  case docx
  /// A unified diff that `git apply` and `patch` accept. Always whole.
  case patch
  /// The versioned contract for programs. Always whole: no filter applies to it.
  case json
  /// One page for a browser that needs nothing beside itself.
  case html
}
