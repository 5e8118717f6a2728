package import DraftChange

/// One change as an amendment words it.
///
/// The texts are the drafts' own, ready to be written and in quotation marks already; blanks that came or went
/// come in words.
package enum Amendment {
  case replaced(String, with: String)
  /// `after` is `nil` at the beginning of a sentence.
  case inserted(String, after: String?)
  /// `after` is `nil` where the words stand there once and need no place to be found by.
  case deleted(String, after: String?)
  case sentenceAdded(String)
  case sentenceDeleted(String)
  /// A row of a table by its cells.
  case rowAdded(String)
  case rowDeleted(String)
  /// Columns of a table by their heads.
  case columnsAdded([String])
  case columnsDeleted([String])
  /// A sentence with little of the old one left.
  case sentenceReplaced(String, with: String)
  /// A paragraph, an item or an article that is one sentence, given by its new text alone.
  case rewritten(String)
  case retitled(String, as: String)
  /// A title where there was none, or none any more.
  case titleAdded(String)
  case titleDeleted(String)
  case sentenceSplit(String, into: Int)
  case sentencesJoined(String, of: Int)
  /// From another section; `from` is empty where that bears no name.
  case sentenceMoved(String, from: String)
  /// Inside its section, to before or after the neighbour that `to` names.
  case sentenceMovedInside(String, to: String)
  case paragraphStarted(String, isClause: Bool)
  case paragraphJoined(String, isClause: Bool)
  case part(PartAmendment)
}

/// What became of items, clauses or paragraphs as wholes, by their names.
package enum PartAmendment {
  /// Neighbours with their text; `unit` is `nil` where their names say what they are.
  case added([String], unit: PartUnit?, text: String?)
  case deleted([String])
  case moved(String, to: String)
  /// Neighbours each of which stands where the other did.
  case swapped(String, String)
  case renumbered(String, as: String)
  case joined(String, as: String)
  case parted(String, into: String)
  /// 原第二款改为第三款: clauses that stayed, where others came or went before them.
  case clausesRenumbered(String, as: String)
}

/// What an amendment counts that came as a whole.
package enum PartUnit {
  case article, clause, item, paragraph
}

/// Where a clause of an amendment stands in its line.
package struct ClausePlace {
  /// Where the change is; empty where that was said already.
  package var name: String
  package var follows: Follows
  package var isConsequential: Bool

  package enum Follows {
    /// The first of its line, behind a name or behind nothing.
    case nothing
    /// The first of a line that has said what its article became.
    case amendment
    /// Behind “A” with “B”.
    case replacement
    case other
  }

  package init(_ name: String, after follows: Follows = .nothing, isConsequential: Bool = false) {
    self.name = name
    self.follows = follows
    self.isConsequential = isConsequential
  }
}

/// The words of amendments: 将第七条中的“30日”修改为“15日”.
package protocol AmendmentWords {
  /// The names of the drafts are in quotation marks or bare, as the language has it.
  func memoTitle(_ old: String, _ new: String) -> String
  /// Where the draft has a title of its own: whoever signs it sends no names of files.
  func memoTitle(of title: String) -> String
  var nothingChanged: String { get }
  var nothingAskedForChanged: String { get }
  /// The one sentence that sums up.
  ///
  /// - Parameter drafts: What the two are called; `nil` where the title says it.
  func thisRound(_ counts: [String], of drafts: (old: String, new: String)?) -> String
  func count(_ count: Int, _ what: MemoCounted) -> String
  func heading(_ part: MemoPart) -> String
  /// Sentences that were only tidied, or brought into line with other changes, and where.
  func summedUp(_ weight: ChangeClass, count: Int, places: String) -> String
  func replacedThroughout(_ old: String, with new: String, count: Int) -> String
  /// What stands before the section names of a line without one: 正文.
  var theText: String { get }
  /// Between the place of a reference and the reference itself, with the opening quotation mark; and the
  /// closing one.
  var asks: String { get }
  var asksEnd: String { get }
  var renumberedArticles: String { get }
  var noFigure: String { get }
  /// What a figure is of, the change, the place.
  var figureHeads: [String] { get }

  func amendment(_ change: Amendment, at place: ClausePlace) -> String
  /// A clause as it reads where a comma and another clause follow.
  func continued(_ clause: String) -> String
  /// A new section with its text; `title` is empty where the name is the title, `text` where it is all.
  func inserted(_ name: String, isArticle: Bool, title: String, text: String) -> String
  /// Of a new section, a sentence that came from elsewhere.
  func movedHere(_ beginning: String, from place: String) -> String
  func deleted(_ name: String, title: String) -> String
  /// A section that bears no name, by its text.
  func deletedText(_ text: String) -> String
  /// What an article became, as the beginning of a line.
  func renumbered(_ old: String, as new: String, isMoved: Bool) -> String
  func former(_ name: String) -> String
  func movedHere(from place: String) -> String
  /// The same of one sentence that changed as well.
  func sentenceMovedHere(from place: String) -> String
  func was(_ name: String) -> String
  func joins(_ names: String, as name: String) -> String
  func parts(_ name: String, into names: String) -> String
  var elsewhereInIt: String { get }
  /// Between what became of an article and the changes in it.
  var behindAmendment: String { get }
  /// Whether an article is what its amendments name, and its paragraphs are counted and quoted one by one:
  /// 将第三条第二款中的….
  var countsClauses: Bool { get }
  /// Behind sentences that became one, or several, of clauses that did: 原第一款、第二款合并为一款.
  func clausesJoined(_ names: String) -> String
  func clausesParted(_ names: String) -> String
  /// Where in `place` a change in a row of a table is, by the head of the row: 附件1“西山县”一行.
  func row(_ head: String, in place: String) -> String
  /// Before a change that only follows others.
  var consequentially: String { get }
}

extension AmendmentWords {
  package var asksEnd: String { "”" }
  package func continued(_ clause: String) -> String { clause }

  /// The name of what stands in one draft, as a report with the numbers of the new one has it.
  package func named(_ name: String, in side: DraftSide) -> String {
    side == .old ? former(name) : name
  }
}

/// What the one sentence at the head of a memo counts.
package enum MemoCounted {
  case substantive, consequential, editorial
  case edited, added, removed, split, joined, moved
  case paragraphsSplit, paragraphsJoined
  case sectionsAdded, sectionsRemoved, sectionsJoined, sectionsParted, sectionsMoved
  case sectionsRenumbered, sectionsRelevelled
}

/// The parts of a memo.
package enum MemoPart {
  case references, amendments, others, figures, renumbering, small
}

/// The words of a comparison table.
package protocol TableWords {
  func tableTitle(_ old: String, _ new: String) -> String
  /// Where the draft has a title of its own.
  func tableTitle(of title: String) -> String
  var tableHeads: [String] { get }
  /// Over the column that notes are in.
  var reasonHead: String { get }
  /// Of a note on a place that has no row.
  var noRow: String { get }
  var nothingListed: String { get }
  func leftOut(_ count: Int) -> String
  func throughout(_ count: Int) -> String
  var new: String { get }
  var deleted: String { get }
  func edited(isEditorial: Bool) -> String
  func tableCount(_ count: Int, _ kind: ChangeKind) -> String
  func borders(_ count: Int, _ kind: ParagraphChange.Kind) -> String
}
