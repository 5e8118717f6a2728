extension ReportLanguage {
  /// What the files are called that are handed on together, without folder and ending.
  package struct FileNames: Sendable {
    package let clean, marked, table, memo, review: String
    /// Of what several people made of one draft.
    package let combined, opinions, open: String
  }

  package var fileNames: FileNames {
    let words = words
    return FileNames(
      clean: words.cleanCopy, marked: words.markedCopy, table: words.tableFile,
      memo: words.memoFile, review: words.reviewFile, combined: words.combinedDraft,
      opinions: words.opinions, open: words.openOpinions)
  }

  /// Over the column that names the items of an act.
  package var itemOfAct: String { words.itemOfAct }
}
