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
  let lead: MemoReport.Lead
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
  var endsInReplacement = false
  /// Between clauses of one sentence, a comma.
  var isWithinSentence = false

  var words: Wording { memo.words }
  var comparison: Comparison { memo.comparison }
  var context: EditContext { memo.context }

  init(_ memo: MemoReport, _ entry: MemoPlan.Entry, after lead: MemoReport.Lead) {
    self.memo = memo
    self.entry = entry
    self.lead = lead
    base = if case .article(let name) = lead { name } else { "" }
    let section = memo.comparison.sections[entry.row.section]
    home =
      section.new.map(memo.newNames.name) ?? section.old.map(memo.oldNames.name) ?? ""
  }

  mutating func write() {
    let parts = WholeParts(memo, entry)
    var told: Set<Int> = []
    // What goes is said first, by the numbers that it had: 删去第（三）项；增加一项，作为第（三）项.
    for group in parts.gone {
      told.formUnion(group.changes)
      whole(group)
    }
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
    for part in entry.parts where !parts.tells(part) { stayed(part) }
    for border in entry.borders { tell(comparison.paragraphs[border]) }
    for shift in parts.shifts { clause(shift) }
    if !endsInQuote { memo.sink.write(words(".", "。")) }
  }

  // MARK: - Clauses

  /// Opens a clause with text of this program.
  mutating func clause(_ text: String, isReplacement: Bool = false) {
    let sink = memo.sink
    if isFirst {
      switch lead {
      case .none, .article: break
      case .name: sink.write(words(": ", "："))
      case .amendment: sink.write(words("; ", "，"))
      }
      if entry.isConsequential { sink.write(words("consequentially, ", "相应地")) }
    } else {
      let goesOn = words.isChinese && isReplacement && endsInReplacement
      let isRun = isWithinSentence || goesOn
      sink.write(isRun ? words(", ", "，") : words("; ", "；"))
    }
    (isFirst, endsInQuote, endsInReplacement) = (false, false, isReplacement)
    memo.text.put(text)
  }

  /// Draft text in quotation marks, closing the clause; `isSentence` where it brings its own full stop.
  mutating func quote(_ range: ByteRange, _ bytes: TextView, isSentence: Bool) {
    memo.sink.write("“")
    memo.text.put(range, of: bytes)
    memo.sink.write("”")
    endsInQuote = isSentence
  }

  mutating func endInQuote() { endsInQuote = true }

  mutating func put(_ text: String) {
    memo.text.put(text)
    endsInQuote = false
  }

  /// What has to be said of where the next clause is: 第一条第二款, then 第三款, then nothing.
  mutating func place(_ part: SectionCitation.Place) -> String {
    defer { said = part }
    if part.isAlone { return part == said ? "" : part.name }
    defer { base = "" }
    if !base.isEmpty { return base + part.name }
    if part == said { return "" }
    // Back from an item to the text around it.
    return part.name.isEmpty ? home : part.name
  }

  /// The beginning of a clause: in English its place stands before it, in Chinese where `chinese` has it.
  mutating func opening(
    _ part: SectionCitation.Place, _ english: String, _ chinese: (String) -> String
  ) -> String {
    let place = place(part)
    if words.isChinese { return chinese(place) }
    return (place.isEmpty ? "" : "in \(place), ") + english
  }

  /// 第一条中的, where that is to be said.
  static func inside(_ place: String) -> String { place.isEmpty ? "" : place + "中的" }

  /// Whether the clause to come is the first of a line that has said what its article became.
  var followsAmendment: Bool {
    guard isFirst, case .amendment = lead else { return false }
    return true
  }

  // MARK: - Titles

  /// The changes that took the old title away and brought the new one, where the two have nothing in
  /// common.
  private func titles() -> (gone: Int, come: Int)? {
    let section = comparison.sections[entry.row.section]
    guard let from = section.old, let to = section.new, from > 0, to > 0 else { return nil }
    let (before, after) = (comparison.old.sections[from].title, comparison.new.sections[to].title)
    let gone = entry.changes.first {
      let change = comparison.sentences[$0]
      return change.kind == .removed && change.old.count == 1
        && comparison.old.sentences[change.old.lowerBound].range == before
    }
    let come = entry.changes.first {
      let change = comparison.sentences[$0]
      return change.kind == .added && change.new.count == 1
        && comparison.new.sentences[change.new.lowerBound].range == after
    }
    guard let gone, let come else { return nil }
    return (gone, come)
  }

  /// Whether a change is of the title of the line's section and of nothing else.
  func isTitle(_ change: SentenceChange) -> Bool {
    let section = comparison.sections[entry.row.section]
    guard let from = section.old, let to = section.new, from > 0, to > 0, change.old.count == 1,
      change.new.count == 1
    else { return false }
    return comparison.old.sentences[change.old.lowerBound].range
      == comparison.old.sections[from].title
      && comparison.new.sentences[change.new.lowerBound].range == comparison.new.sections[to].title
  }

  mutating func retitled(_ before: Range<Int>, _ after: Range<Int>) {
    clause(
      opening(.home, "replace the title ") {
        "将" + ($0.isEmpty ? "" : $0 + "的") + "标题"
      })
    quote(comparison.old.sentences[before.lowerBound].range, memo.old, isSentence: false)
    put(words(" with ", "修改为"))
    quote(comparison.new.sentences[after.lowerBound].range, memo.new, isSentence: false)
  }

  // MARK: - Items and paragraphs

  /// One or several neighbours of a kind that came or went: 增加二款，作为第三款、第四款：“…”.
  private mutating func whole(_ group: WholeParts.Group) {
    let names = group.names.joined(separator: words(" and ", "、"))
    guard group.isNew else { return gone(names, from: group.place) }
    if words.isChinese, let unit = group.unit {
      let count = ArticleParagraphs.numeral(group.names.count)
      clause("\(place(group.place))增加\(count)\(unit)，作为\(names)：")
    } else {
      come(names + words(": ", "："), to: group.place)
    }
    memo.quoted(
      group.changes.flatMap { Array(comparison.sentences[$0].new) },
      within: comparison.sections[entry.row.section].new)
    endsInQuote = true
  }

  private mutating func come(_ names: String, to place: SectionCitation.Place) {
    clause(opening(place, "insert \(names)") { "\($0)增加\(names)" })
  }

  private mutating func gone(_ names: String, from place: SectionCitation.Place) {
    clause(opening(place, "delete \(names)") { "删去\($0)\(names)" })
  }

  /// An item whose text is told elsewhere, or not at all because it stayed.
  private mutating func stayed(_ index: Int) {
    let section = comparison.sections[index]
    let around = section.new.map { memo.place(around: $0, entry) }
    if let said = memo.joined(index, isPart: true) ?? memo.parted(index, isPart: true) {
      return clause(
        opening(around ?? .home, said) { $0.isEmpty ? said : "\($0)中，\(said)" })
    }
    switch (section.old, section.new) {
    case (nil, let new?): come(memo.newNames.own(new), to: memo.place(around: new, entry))
    case (let old?, nil):
      gone(memo.oldNames.own(old), from: memo.place(around: old, entry, isOld: true))
    case (let old?, let new?): stayed(section, old, new)
    default: break
    }
  }

  private mutating func stayed(_ section: SectionChange, _ old: Int, _ new: Int) {
    let marks = memo.filter.marks(of: section)
    let around = memo.place(around: new, entry)
    let before = memo.place(around: old, entry, isOld: true)
    // Within one list the numbers say it, else the way to them.
    let isInOne = around.name == before.name
    let lead = isInOne ? around : .home
    let from = isInOne ? memo.oldNames.own(old) : memo.place(of: old, entry, isOld: true).name
    let to = isInOne ? memo.newNames.own(new) : memo.place(of: new, entry).name
    if marks.contains(.moved) {
      clause(opening(lead, "move \(from) to \(to)") { "将\($0)原\(from)移作\(to)" })
    } else {
      let becomes = from == to ? to : words("\(from) becomes \(to)", "\(from)改为\(to)")
      clause(opening(lead, becomes) { $0 + becomes })
    }
    for mark in [SectionMarks.relevelled, .split, .merged] where marks.contains(mark) {
      put(words(" (\(words.name(of: mark)))", "（\(words.name(of: mark))）"))
    }
  }
}
