import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The changes of one line of a memo as clauses: 将第一条中的“A”修改为“B”，“C”修改为“D”；增加一款，作为第二款：“…”.
///
/// Where a change is, is said once: the article with the first clause, its 款 or 项 where they change.
struct MemoClauses {
  let memo: MemoReport
  let entry: MemoPlan.Entry
  let lead: MemoLead
  /// The clauses so far, each with those that a comma joins to it.
  private var groups: [String] = []
  /// The article, where nothing of the line is written yet, until a clause has said it.
  private var base: String
  /// The 款 or 项 said last.
  private var said = SectionCitation.Place.home
  /// The section of the line.
  private let home: String
  private var isFirst = true
  /// The last clause ended in a quotation with a full stop of its own.
  private var endsInQuote = false
  /// The last clause was “A”修改为“B”, after which another one goes on without 将.
  private var endsInReplacement = false
  /// Between clauses of one sentence, a comma.
  var isWithinSentence = false

  var words: any ReportWords { memo.words }
  var comparison: Comparison { memo.comparison }
  var review: Review { memo.review }

  init(_ memo: MemoReport, _ entry: MemoPlan.Entry, _ lead: MemoLead) {
    self.memo = memo
    self.entry = entry
    self.lead = lead
    base = if case .article(let name) = lead.kind { name } else { "" }
    home = memo.place(of: entry)
  }

  /// A line longer than this, in characters, is a list of its clauses.
  static let longest = 120

  /// Writes the line: in one sentence, or as a list where that would be too long to read.
  static func write(_ memo: MemoReport, _ entry: MemoPlan.Entry) {
    let lead = MemoLead(memo, entry)
    var line = MemoClauses(memo, entry, lead)
    if let paragraph = line.wholeParagraph() {
      let text = line.words.amendment(paragraph, at: ClausePlace(""))
      let isGone = if case .part(.deleted) = paragraph { true } else { false }
      return memo.sink.write((text + (isGone ? line.words.fullStop : "")).capitalizedFirst)
    }
    line.compose()
    let isLong = line.length > longest && line.groups.count > 1
    guard isLong, let listed = lead.listed else { return memo.sink.write(line.sentence) }
    var list = MemoClauses(memo, entry, listed)
    list.compose()
    memo.sink.write(list.list)
  }

  private var length: Int { groups.reduce(0) { $0 + $1.unicodeScalars.count } }

  private var end: String { endsInQuote ? "" : words.fullStop }

  private var sentence: String {
    lead.text + joint + groups.joined(separator: words.semicolon) + end
  }

  private var list: String {
    let items = groups.enumerated().map { index, group in
      "\n   - " + group + (index == groups.count - 1 ? end : words.semicolon.trimmedEnd)
    }
    return lead.text + joint.trimmedEnd + items.joined()
  }

  /// Between the lead and the first clause.
  private var joint: String {
    guard !groups.isEmpty else { return "" }
    let start =
      switch lead.kind {
      case .none, .article: ""
      case .name: words.colon
      case .amendment: words.behindAmendment
      }
    return start + (entry.isConsequential ? words.consequentially : "")
  }

  private mutating func compose() {
    let parts = WholeParts(memo, entry)
    var told: Set<SentenceChangeIndex> = []
    // What goes is said first, by the numbers that it had: 删去第（三）项；增加一项，作为第（三）项.
    for group in parts.gone {
      told.formUnion(group.changes)
      whole(group)
    }
    // Where a 款 goes, those behind it are cited by their new numbers only once these are said.
    let isShiftedFirst = parts.gone.contains { $0.unit == .clause }
    if isShiftedFirst { shifted(parts) }
    if let (gone, come) = titles() {
      told.formUnion([gone, come])
      retitled(comparison.sentences[gone].old, comparison.sentences[come].new)
    }
    for index in entry.changes where !told.contains(index) {
      if let group = parts.group(of: index) {
        told.formUnion(group.changes)
        isWithinSentence = false
        whole(group)
      } else {
        sentence(comparison.sentences[index])
      }
    }
    isWithinSentence = false
    for part in entry.parts where !parts.covers(part) { stayed(part) }
    for border in entry.borders { tell(comparison.paragraphs[border]) }
    if !isShiftedFirst { shifted(parts) }
  }

  private mutating func shifted(_ parts: WholeParts) {
    for shift in parts.shifts {
      clause(.part(.clausesRenumbered(shift.old, as: shift.new)), .home)
    }
  }

  // MARK: - Clauses

  /// Adds a clause; `place` is where in the section its change is.
  ///
  /// - Parameter isWhole: Whether its last quotation has a full stop of its own.
  mutating func clause(
    _ change: Amendment, _ place: SectionCitation.Place, isWhole: Bool = false
  ) {
    let isReplacement = if case .replaced = change { true } else { false }
    let follows: ClausePlace.Follows =
      if endsInReplacement {
        .replacement
      } else if !isFirst {
        .other
      } else if case .amendment = lead.kind {
        .amendment
      } else {
        .nothing
      }
    let text = words.amendment(
      change,
      at: ClausePlace(
        memo.shown(name(of: place)), after: follows, isConsequential: entry.isConsequential))
    let goesOn = words.countsClauses && isReplacement && endsInReplacement
    if !isFirst, isWithinSentence || goesOn {
      groups[groups.count - 1] =
        words.continued(groups[groups.count - 1]) + words.comma + text
    } else {
      groups.append(text)
    }
    (isFirst, endsInReplacement) = (false, isReplacement)
    endsInQuote = isWhole && Self.endsInStop(text)
  }

  /// Whether a quotation at the end of a clause has a mark of its own before its closing one: a title has none.
  private static func endsInStop(_ clause: String) -> Bool {
    clause.dropLast().last.map { "。！？；：.!?;:…".contains($0) } ?? false
  }

  /// Adds to the last clause.
  mutating func add(_ said: String) {
    if !groups.isEmpty { groups[groups.count - 1] += said }
    endsInQuote = false
  }

  /// Where the next clause is, as far as the last one did not say it: 第一条第二款, then 第三款, then nothing.
  private mutating func name(of part: SectionCitation.Place) -> String {
    defer { said = part }
    if part.isAlone { return part == said ? "" : part.name }
    defer { base = "" }
    if !base.isEmpty { return base + part.name }
    if part == said || part.name.isEmpty && said.isRow { return "" }
    // Back from an item to the text around it.
    return part.name.isEmpty ? home : part.name
  }

  // MARK: - Titles

  /// The changes that took the old title away and brought the new one, where the two have nothing in
  /// common.
  private func titles() -> (gone: SentenceChangeIndex, come: SentenceChangeIndex)? {
    let section = comparison.sections[entry.row.section]
    let gone = entry.changes.first {
      comparison.sentences[$0].kind == .removed
        && isTitle(comparison.sentences[$0].old, section.old, review.old)
    }
    let come = entry.changes.first {
      comparison.sentences[$0].kind == .added
        && isTitle(comparison.sentences[$0].new, section.new, review.new)
    }
    guard let gone, let come else { return nil }
    return (gone, come)
  }

  /// Whether a change is of the title of the line's section and of nothing else.
  func isTitle(_ change: SentenceChange) -> Bool {
    let section = comparison.sections[entry.row.section]
    return isTitle(change.old, section.old, review.old)
      && isTitle(change.new, section.new, review.new)
  }

  private func isTitle(_ sentences: Range<SentenceIndex>, _ section: SectionIndex?, _ side: Side)
    -> Bool
  {
    guard let section, section != .document, sentences.count == 1 else { return false }
    return side.document.sentences[sentences.lowerBound].range
      == side.document.sections[section].title
  }

  /// Whether the line's section took in another or gave one off: its old and its new title say most about that.
  var isReshaped: Bool {
    !comparison.sections[entry.row.section].marks.isDisjoint(with: [.merged, .split])
  }

  /// Whether a sentence of one side is the title of its section.
  func isTitle(_ sentences: Range<SentenceIndex>, _ side: Side) -> Bool {
    let sentence = side.document.sentences[sentences.lowerBound]
    return sentence.role == .heading && isTitle(sentences, sentence.section, side)
  }

  mutating func retitled(_ before: Range<SentenceIndex>, _ after: Range<SentenceIndex>) {
    clause(
      .retitled(quoted(before, review.old), as: quoted(after, review.new)), .home)
  }

  // MARK: - Items and paragraphs

  /// Of text in no section, a paragraph all of which came or went: 增加一段，作为第三段：“…”.
  private func wholeParagraph() -> Amendment? {
    guard let place = entry.row.place, !entry.changes.isEmpty, entry.borders.isEmpty,
      entry.parts.isEmpty, entry.changes == entry.row.changes
    else { return nil }
    let changes = entry.changes.map { comparison.sentences[$0] }
    let kind: ChangeKind = place.side == .old ? .removed : .added
    guard changes.allSatisfy({ $0.kind == kind && $0.moved == 0 }) else { return nil }
    let name = words.name(of: place.place)
    guard kind == .added else { return .part(.deleted([name])) }
    let isNumbered =
      switch place.place {
      case .paragraph, .opening, .closing: true
      default: false
      }
    let text = memo.quoted(
      changes.flatMap { Array($0.new) }, within: comparison.sections[entry.row.section].new)
    let unit: PartUnit? = words.countsClauses && isNumbered ? .paragraph : nil
    return .part(.added([name], unit: unit, text: text))
  }

  /// One or several neighbours of a kind that came or went: 增加二款，作为第三款、第四款：“…”.
  private mutating func whole(_ group: WholeParts.Group) {
    let names = group.names.map(memo.shown)
    guard group.isNew else { return clause(.part(.deleted(names)), group.place) }
    let text = memo.quoted(
      group.changes.flatMap { Array(comparison.sentences[$0].new) },
      within: comparison.sections[entry.row.section].new)
    clause(.part(.added(names, unit: group.unit, text: text)), group.place, isWhole: true)
  }

  /// An item whose text stands elsewhere, or did not change.
  private mutating func stayed(_ index: SectionChangeIndex) {
    let section = comparison.sections[index]
    if let tie = memo.joined(index, isPart: true) ?? memo.parted(index, isPart: true) {
      return clause(tie, section.new.map { memo.place(around: $0, entry, .new) } ?? .home)
    }
    switch (section.old, section.new) {
    case (nil, let new?):
      clause(
        .part(.added([memo.shown(review.new.names.own(new))], unit: nil, text: nil)),
        memo.place(around: new, entry, .new))
    case (let old?, nil):
      clause(
        .part(.deleted([memo.shown(review.old.names.own(old))])),
        memo.place(around: old, entry, .old))
    case (let old?, let new?): stayed(index, old, new)
    default: break
    }
  }

  private mutating func stayed(
    _ index: SectionChangeIndex, _ old: SectionIndex, _ new: SectionIndex
  ) {
    let section = comparison.sections[index]
    let marks = memo.filter.marks(of: section)
    let around = memo.place(around: new, entry, .new)
    if let other = review.swapPartner(of: index), let partner = comparison.sections[other].new {
      let names = [partner, new].sorted().map { memo.shown(review.new.names.own($0)) }
      return clause(.part(.swapped(names[0], names[1])), around)
    }
    let before = memo.place(around: old, entry, .old)
    // Within one list the numbers say it, else the way to them.
    let isInOne = around.name == before.name
    let lead = isInOne ? around : .home
    let from = isInOne ? review.old.names.own(old) : memo.place(of: old, entry, .old).name
    let to = isInOne ? review.new.names.own(new) : memo.place(of: new, entry, .new).name
    let (old, new) = (memo.shown(from), memo.shown(to))
    clause(
      .part(marks.contains(.moved) ? .moved(old, to: new) : .renumbered(old, as: new)), lead)
    for mark in [SectionMarks.relevelled, .split, .merged] where marks.contains(mark) {
      add(words.aside(words.name(of: mark)))
    }
  }
}
