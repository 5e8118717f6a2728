package import DraftChange
package import DraftDocx
import DraftReview

/// 修改说明 as a Word document: the memo's Markdown with the styles that Word has for its parts.
package enum MemoWord {
  package static func draft(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    title: String? = nil, layout: WordLayout = .plain
  ) -> WordDraft {
    var memo: [UInt8] = []
    let sink = ByteSink { memo += $0 }
    MemoText.write(
      comparison, oldName: oldName, newName: newName, options: options, title: title, to: sink)
    // The closure that takes the bytes throws nothing.
    try? sink.finish()
    let language = options.language ?? ReportLanguage(of: comparison)
    return MarkdownWord.draft(memo, layout, WordLanguage(language))
  }
}
