/// What a wording of acts says to do.
package enum ActVerb: String, Hashable, Sendable, CaseIterable {
  case rewrite, rewriteThis, rewriteHere, restate, charter, replace, replaceHere, replaceThroughout,
    deleteWords
  case deleteWordsHere, deleteThroughout, delete, insertWords, addWords, insert, insertNear,
    insertAtEnd, insertInChapter
  case insertDivision, renumber, swap, merge, split, splitOff, mergeChapter, moveChapter, order
  /// An address that the clauses behind it refer to.
  case context
  // Japanese acts: 一条ずつ繰り下げる.
  case moveNumbers
  // Attachments and rows of tables in them.
  case insertAttachment, rewriteRow, replaceInRow, deleteRow, insertRow
  // Lines of the whole text.
  case rewriteLines, replaceInLine, deleteLines, insertLines
  // English acts.
  case replaceAtEnd, replaceRange, designate, insertSection
  // English acts: clauses 5 and 6 as clauses 6 and 7; references are adjusted accordingly.
  case renumberArticles, renumberMore, references
}
