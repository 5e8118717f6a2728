/// Words that English acts are made of, as data.
package enum EnglishActWords {
  /// What quoted words are called, which says nothing.
  package static let kinds = [
    "phrase", "phrases", "words", "word", "number", "numbers", "date", "figure", "amount", "term",
    "terms",
    "reference", "sentence", "expression", "symbol", "percentage", "dollar amount",
    "heading",
  ]

  /// Kinds of part, with what an act may put before a label.
  package static let units = [
    "sub-sub-subparagraphs", "sub-sub-subparagraph", "sub-subparagraphs", "sub-subparagraph",
    "subparagraphs", "subparagraph", "sub-paragraphs", "sub-paragraph", "subsections", "subsection",
    "sub-sections", "sub-section", "paragraphs", "paragraph", "subclauses", "subclause", "clauses",
    "clause",
    "sentences", "sentence", "items", "item", "sections", "section", "rules", "rule", "articles",
    "article",
  ]

  package static let sections: Set<String> = [
    "section", "sections", "rule", "rules", "article", "articles",
  ]

  /// Units that a contract numbers without brackets: clause 4, paragraph 4.2.
  package static let numbered: Set<String> = ["clause", "clauses"]

  /// What stands behind a law and has a number of its own.
  package static let schedules = ["schedule", "annex", "appendix", "exhibit", "attachment"]

  /// Before the first cell of a row, which is quoted.
  package static let rows = [
    "entry for ", "row for ", "entry relating to ", "row relating to ", "entry of ", "row of ",
    "row headed ", "entry headed ", "row beginning with ", "row beginning ", "entry ", "row ",
  ]

  /// Before a term, which is quoted and whose definition is meant.
  package static let definitions = [
    "definitions of ", "definition of ", "definitions for ", "definition for ", "defined term ",
    "defined terms ",
  ]

  /// What says that the new text stands behind the items of the act.
  package static let attached = [
    "attached", "annexed", "appended", "set out in", "set forth in", "contained in", "in the form",
    "set out at", "set out below", "set out overleaf",
  ]

  /// What says that a part takes the place of another.
  package static let replaces = ["replac", "substitut", "restated"]

  /// What a text calls itself.
  package static let documents: Set<String> = [
    "agreement", "contract", "deed", "lease", "act", "law", "bylaws", "articles", "rules", "policy",
    "terms", "conditions", "text", "document", "regulations", "schedules",
  ]

  /// What running text calls articles and clauses, the longer first.
  package static let articles = [
    "clauses", "clause", "sections", "section", "articles", "article", "paragraphs", "paragraph",
    "rules", "rule",
  ]

  /// The document that a reference stands in, behind “of”.
  package static let ownDocument = [
    "this ", "these ", "the Agreement", "the Contract", "the Deed", "the Lease", "hereof",
  ]

  /// What follows the words that say which references or parts are meant.
  package static let scopeEnds = [
    " is ", " are ", " shall ", " to be ", " being ", " be ", " accordingly", " adjusted",
    " amended",
    " updated", " changed", " conformed",
  ]

  /// Before the number that an article has, or had, beside the one that an act calls it by.
  package static let otherNumbers = (
    now: ["now ", "renumbered as ", "renumbered ", "to become ", "redesignated as "],
    former: ["formerly ", "previously ", "originally ", "old "]
  )

  /// Words for the own words of a part, without what is numbered below it.
  package static let leadIns = [
    "the lead-in language", "the lead-in text", "lead-in language", "the lead in language",
    "the opening words", "the introductory text", "the introductory language",
    "the words before paragraph",
  ]

  /// What a part does that an act takes out.
  package static let gone = [
    "is repealed", "are repealed", "is deleted", "are deleted",
  ]

  /// What one part does that gets another number, and what several do.
  package static let become = ["is renumbered as", "are renumbered as"]

  package static let headings = [
    "the section heading", "section heading", "the heading", "heading", "the title",
  ]

  package static let often: [(words: String, meaning: String)] = [
    ("wherever it appears", "all"), ("wherever it occurs", "all"), ("wherever they appear", "all"),
    ("wherever the phrase appears", "all"), ("wherever the word appears", "all"),
    ("wherever the term appears", "all"), ("wherever it may appear", "all"),
    ("where it appears", "all"),
    ("wherever they occur", "all"), ("wherever occurring", "all"),
    ("in each place where it occurs", "all"),
    ("each place it appears", "all"), ("in each place it appears", "all"),
    ("each place that it appears", "all"), ("each place such term appears", "all"),
    ("in each place it occurs", "all"), ("in each place", "all"), ("each place", "all"),
    ("each time it appears", "all"),
    ("each instance", "all"), ("in each case", "all"), ("throughout", "all"),
    ("in each instance", "all"),
    ("in both places it appears", "2"), ("in both places it occurs", "2"), ("in both places", "2"),
    ("both places it appears", "2"), ("both times it appears", "2"), ("both times", "2"),
    ("both places", "2"),
    ("the first place it appears", "first"), ("the first time it appears", "first"),
    ("in the first place it appears", "first"), ("in the first place", "first"),
    ("the first place", "first"), ("the first time", "first"),
  ]

  /// What a clause that amends nothing says.
  package static let frames = [
    "shall take effect", "takes effect", "comes into force", "come into force", "may be cited as",
    "in full force", "This Amendment", "this Amendment",
    "this amendment", "counterparts", "as amended by this", "governed by",
  ]

  package static let places = [
    "in its place", "in their place", "in lieu thereof", "in place thereof",
  ]

  package static let ends = ["at the end thereof", "to the end", "at the end"]

  /// What an act says before the changes that it describes by lines.
  package static let lineCount =
    "(Lines are counted in the text as it stands after the items above, blank lines included.)"

  package static let marks: [(words: String, mark: String)] = [
    ("semicolon", ";"), ("full stop", "."), ("period", "."), ("comma", ","), ("colon", ":"),
  ]
}
