/// What a phrasing tells to do; the rows of a grammar are pairs of a verb and a phrasing.
package enum Verb: String, Hashable, Sendable, CaseIterable {
  case rewrite, rewriteThis, rewriteHere, restate, charter, replace, replaceHere, replaceThroughout,
    deleteWords
  case deleteWordsHere, deleteThroughout, delete, insertWords, addWords, insert, insertNear,
    insertAtEnd, insertInChapter
  case insertDivision, renumber, merge, split, splitOff, mergeChapter, moveChapter, order
  /// An address that the clauses behind it speak of.
  case context
  // Japanese acts: 一条ずつ繰り下げる.
  case moveNumbers
  // Attachments and rows of tables in them.
  case insertAttachment, rewriteRow, replaceInRow, deleteRow, insertRow
  // Lines of the whole text.
  case rewriteLines, replaceInLine, deleteLines, insertLines
  // English acts.
  case replaceAtEnd, replaceRange, designate, insertSection
}

/// How an office words its acts.
package enum ActStyle: String, Hashable, Sendable, CaseIterable {
  /// Laws and decisions of the National People's Congress, and all that follow their form.
  case npc
  /// Local rules, which quote no new articles: bare paragraphs stand below the instruction.
  case local
  /// Articles of association: 原第三条：“…”现修改为：“…”.
  case company
  /// Acts of Taiwan: the articles that change, whole, below a lead that counts them.
  case taiwan
  /// Japanese acts (改め文): 第三条中「A」を「B」に改める。
  case japan
  /// Schedules of amendments of the United Kingdom: for “X” substitute “Y”.
  case uk
  /// Acts of the United States, their states and associations' bylaws.
  case us
}

extension ActStyle {
  /// The language of the laws that acts of the style amend.
  package var language: ActLanguage {
    switch self {
    case .npc, .local, .company, .taiwan: .chinese
    case .japan: .japanese
    case .uk, .us: .english
    }
  }
}

/// One row of a grammar.
package struct GrammarRow: Sendable {
  package let verb: Verb
  package let phrasing: Phrasing

  package init(_ verb: Verb, _ phrasing: String) {
    self.verb = verb
    self.phrasing = Phrasing(phrasing)
  }
}
