package import DraftChange
package import DraftDocument

/// The words of a report in one language: all that a report says itself, and nothing of how it is written.
///
/// A language is one type that conforms to this; `ReportLanguage` lists them. Places and names come as
/// `SectionCitation` or a path gives them, counts as numbers, draft texts ready to be written.
package protocol ReportWords: ReportSigns, SectionWords, CountWords, ReferenceWords, PageWords,
  AmendmentWords, TableWords, ReviewWords, ConflictWords, RevisionWords, FolderWords, CheckWords,
  CollectWords, FileWords, HistoryWords, ActWords
{}

/// Punctuation, and how things are listed.
package protocol ReportSigns: Sendable {
  /// As in the `lang` attribute of HTML: BCP 47.
  var code: String { get }
  /// Between words, and between sentences: a blank, or nothing where the language has none.
  var blank: String { get }
  var colon: String { get }
  var comma: String { get }
  var semicolon: String { get }
  var fullStop: String { get }
  /// Between the members of a list.
  var listSeparator: String { get }
  /// Between two names, and between the last two of several.
  var and: String { get }
  /// Between the first and the last of a run.
  var through: String { get }
  /// The sign for omitted text.
  var ellipsis: String { get }
  /// How much of a neighbour is named, in characters.
  var longestNeighbour: Int { get }

  /// A note after what it is about.
  func bracketed(_ note: String) -> String
  /// An aside in a sentence.
  func aside(_ note: String) -> String
  /// In quotation marks, those inside it changed to the inner ones.
  func quoted(_ text: String) -> String
}

/// What becomes of sections and paragraphs.
package protocol SectionWords {
  /// As a heading, and inside a sentence.
  var outside: String { get }
  var outsideAnySection: String { get }
  /// What stands before the title and belongs to no part of the draft: a site's notice.
  var aroundTheDraft: String { get }
  /// How a section is cited that bears a number alone, and an item in a section: Section 4, item 2.
  func section(numbered number: String) -> String
  func item(numbered number: String) -> String
  func name(of place: FramePlace) -> String
  var newSection: String { get }
  var sectionRemoved: String { get }
  /// Of sections that stayed in their place: 第三条由第一章移入, 第三条移入第一章.
  func rehomed(_ names: String, from place: String) -> String
  func rehomed(_ names: String, to place: String) -> String
  /// Of neighbours that changed places.
  func swapped(with name: String) -> String
  /// Of an article that kept its number in another chapter.
  func movedOver(from place: String, to other: String) -> String
  func splitOff(from place: String) -> String
  func merged(into place: String) -> String
  func moved(from place: String) -> String
  func moved(to place: String) -> String
  func moved(from old: String, to new: String) -> String
  /// At the old place of a section that moved.
  var sectionMoved: String { get }
  func movedAway(_ old: String, to new: String) -> String
  /// At the old place of sentences that moved.
  func sentences(_ count: Int, movedTo place: String) -> String
  func sentences(_ count: Int, _ said: String) -> String
  func sentences(_ count: Int, movedFrom place: String) -> String
  func movedInside(_ count: Int) -> String
  /// A move inside one section: up, before the neighbour named, or down, behind it.
  func moved(isUp: Bool, past neighbour: String) -> String
  func place(isUp: Bool, past neighbour: String) -> String
  func becomes(_ old: String, _ new: String) -> String
  /// Two or more neighbours; `isEarlier` where their numbers went down.
  func become(_ old: String, _ new: String, isEarlier: Bool) -> String
  func inside(_ place: String) -> String
  func joined(_ names: String, as name: String) -> String
  func parted(_ name: String, into names: String) -> String
  func name(of mark: SectionMarks) -> String
  func said(of border: ParagraphChange.Kind) -> String
  /// What a limit that the comparison ran into means for the reader.
  func said(of limit: ComparisonLimit) -> String
  func came(_ names: String) -> String
  func went(_ names: String) -> String
}

/// Counts and kinds.
package protocol CountWords {
  var noDifferences: String { get }
  /// The head of the weightiest changes.
  var mainChanges: String { get }
  /// "1 sentence", "3 sentences".
  func sentences(_ count: Int) -> String
  func count(_ count: Int, _ what: Counted) -> String
  /// The head of a list of counts.
  func head(_ group: CountGroup) -> String
  func below(_ shown: Int, of all: Int) -> String
  /// Sections for which there was no room.
  func left(_ sections: Int) -> String
  /// Text that is not shown because nothing changed in it, or because a filter hides what did.
  func folded(_ count: Int, isFiltered: Bool) -> String
  /// Lines that are omitted because nothing changed in them.
  func lines(_ count: Int) -> String
  func name(of kind: ChangeKind) -> String
  func name(of weight: ChangeClass) -> String
  /// `nil` for what is not worth calling out on a changed sentence.
  func name(of category: ChangeCategories) -> String?
  func name(of kind: Diagnostic.Kind) -> String
  /// A kind of change in the layout, how often it occurs, and in which line of the new draft first.
  func layout(_ kind: LayoutChange.Kind, count: Int, line: Int) -> String
  /// Sections whose numbers are written another way, with the first as it was and is.
  func relabelled(_ count: Int, _ old: String, _ new: String) -> String
  func split(into count: Int) -> String
  func joined(of count: Int) -> String
}

/// What is counted in the head of a report.
package enum Counted {
  case edited, added, removed, mergedIntoOthers, moved, renumbered, retitled, relevelled
  case split, merged, joined
  case substantive, consequential, editorial
}

package enum CountGroup { case sections, sentences, paragraphs, layout, weight, characters }

/// References that no longer reach what they did, and terms replaced throughout.
package protocol ReferenceWords {
  var throughout: String { get }
  /// Behind a term replaced throughout: in how many places it stayed, and in which.
  func leftAsItWas(_ count: Int, in places: String) -> String
  var note: String { get }
  func warning(line: Int) -> String
  /// 第三款, 第（三）项, 附件2: the part of an article where what is meant stands now.
  func part(clause: Int, item: Int, attachment: Int) -> String
  func place(_ part: String, of article: String) -> String
  /// 第三条引用的“第一条”.
  func reference(_ text: String, in place: String) -> String
  /// What became of what a reference means, as the end of a sentence that names the reference.
  func said(of finding: ReferenceFinding) -> String
  /// The same as a question to the drafter.
  func asked(of finding: ReferenceFinding) -> String
}

/// What stands on a page beside the draft.
package protocol PageWords {
  func markedTitle(_ old: String, _ new: String) -> String
  /// Blanks for whoever changed it, and when.
  var signedBy: String { get }
  var skip: String { get }
  var sections: String { get }
  /// The head of the column that names them.
  var section: String { get }
  var filters: String { get }
  var unfold: String { get }
  var theme: String { get }
  var keys: String { get }
  var inline: String { get }
  var sideBySide: String { get }
  func name(of filter: PageFilter) -> String
  /// Blanks in words, for a sentence that says that they came or went.
  func name(ofBlank scalar: Unicode.Scalar) -> String
  func tooNarrow(_ columns: Int, needed: Int) -> String
}

/// What the page of changes can be filtered by.
package enum PageFilter: String, CaseIterable {
  case substantive, consequential, editorial, moved, figure, date, reference, term
}
