import DraftChange
import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// The items and the 款 of an article that came or went as a whole, neighbours together.
struct WholeParts {
  struct Group {
    var isNew: Bool
    /// `nil` where the part has a name that says what it is.
    var unit: PartUnit?
    /// 第一款 or 第5.2条, where the items are.
    var place = SectionCitation.Place.home
    var names: [String]
    var changes: [SentenceChangeIndex]
    fileprivate var last: Member
  }

  /// A part as it is counted.
  fileprivate enum Member {
    case item(SectionIndex)
    /// A 款 by its number.
    case clause(Int)

    func follows(_ other: Member) -> Bool {
      switch (other, self) {
      case (.item(let last), .item(let next)): last + 1 == next
      case (.clause(let last), .clause(let next)): last + 1 == next
      default: false
      }
    }
  }

  private var groups: [Group] = []
  private var groupOf: [SentenceChangeIndex: Int] = [:]
  private var parts: Set<SectionChangeIndex> = []
  /// 原第二款改为第三款: of those that stayed, where others came or went before them.
  private(set) var shifts: [(old: String, new: String)] = []

  private let memo: MemoReport

  init(_ memo: MemoReport, _ entry: MemoPlan.Entry) {
    self.memo = memo
    items(entry)
    guard memo.words.countsClauses else { return }
    let count = groups.count
    clauses(entry)
    if groups.count > count { shift(entry) }
  }

  var gone: [Group] { groups.filter { !$0.isNew } }

  func group(of change: SentenceChangeIndex) -> Group? { groupOf[change].map { groups[$0] } }

  /// Whether an item is shown with its text.
  func covers(_ part: SectionChangeIndex) -> Bool { parts.contains(part) }

  private mutating func add(_ group: Group) {
    for change in group.changes { groupOf[change] = groups.count }
    guard let last = groups.last, last.isNew == group.isNew, last.unit == group.unit,
      last.place == group.place, group.unit != nil, group.last.follows(last.last)
    else { return groups.append(group) }
    for change in group.changes { groupOf[change] = groups.count - 1 }
    groups[groups.count - 1].names += group.names
    groups[groups.count - 1].changes += group.changes
    groups[groups.count - 1].last = group.last
  }

  // MARK: - 项

  private mutating func items(_ entry: MemoPlan.Entry) {
    let comparison = memo.comparison
    let wanted = Set(entry.parts)
    var changes: [SectionChangeIndex: [SentenceChangeIndex]] = [:]
    var order: [SectionChangeIndex] = []
    for index in entry.changes {
      let change = comparison.sentences[index]
      guard change.kind == .added || change.kind == .removed else { continue }
      let part = memo.lookup.section(of: change)
      guard wanted.contains(part), comparison.sections[part].kind == change.kind else { continue }
      if changes[part] == nil { order.append(part) }
      changes[part, default: []].append(index)
    }
    for part in order {
      parts.insert(part)
      let (side, id) = memo.review.home(of: comparison.sections[part])
      // “2” says nothing where the items run on in a sentence: their text is quoted.
      if side.isOld, side.document.sections[id].kind == .point, isNumber(side, id) { continue }
      let isItem = side.document.sections[id].kind == .item && memo.words.countsClauses
      let group = Group(
        isNew: !side.isOld, unit: isItem ? (side.names.isNamedAlone(id) ? .article : .item) : nil,
        place: memo.place(around: id, entry, side.which), names: [side.names.own(id)],
        changes: changes[part] ?? [], last: .item(id))
      add(group)
    }
  }

  /// Whether a label is a number alone: 2., （2）, ②, and not 二是.
  private func isNumber(_ side: Side, _ section: SectionIndex) -> Bool {
    let label = side.document.sections[section].label
    var at = label.start
    while at < label.end {
      let (scalar, length) = side.bytes.decode(at: at)
      let isPart =
        Scalars.isDigit(scalar) || ChineseNumeral.isPlain(scalar)
        || Numeral.enclosed(scalar) != nil || ".．、".unicodeScalars.contains(scalar)
        || Mark.openerOfBracket(scalar) != 0 || Mark.closerOfBracket(scalar) != 0
      guard isPart else { return false }
      at += length
    }
    return true
  }

  // MARK: - 款

  private struct ParagraphOfSide: Hashable {
    let isNew: Bool
    let paragraph: ParagraphIndex
  }

  /// The paragraphs all of whose sentences came or went.
  private mutating func clauses(_ entry: MemoPlan.Entry) {
    let comparison = memo.comparison
    var changes: [ParagraphOfSide: [SentenceChangeIndex]] = [:]
    var order: [ParagraphOfSide] = []
    for index in entry.changes where groupOf[index] == nil {
      let change = comparison.sentences[index]
      guard change.kind == .added || change.kind == .removed else { continue }
      let isNew = change.kind == .added
      let document = isNew ? comparison.new : comparison.old
      let sentence = document.sentences[isNew ? change.new.lowerBound : change.old.lowerBound]
      let key = ParagraphOfSide(isNew: isNew, paragraph: sentence.paragraph)
      if changes[key] == nil { order.append(key) }
      changes[key, default: []].append(index)
    }
    for key in order {
      let (isNew, paragraph) = (key.isNew, key.paragraph)
      let document = isNew ? comparison.new : comparison.old
      let members = changes[key] ?? []
      guard let clause = document.clause(beginningWith: paragraph),
        document.clauses.of(clause.section).count > 1,
        members.count == document.paragraphs[paragraph].sentences.count
      else { continue }
      let group = Group(
        isNew: isNew, unit: .clause, names: [memo.words.name(ofClause: clause.ordinal)],
        changes: members, last: .clause(clause.ordinal))
      add(group)
    }
  }

  /// Neighbours that got other numbers by the same number, as one.
  private mutating func shift(_ entry: MemoPlan.Entry) {
    let comparison = memo.comparison
    let section = comparison.sections[entry.row.section]
    guard let from = section.old, let to = section.new else { return }
    var runs: [(old: Range<Int>, new: Range<Int>)] = []
    for index in entry.row.changes {
      let change = comparison.sentences[index]
      guard !change.old.isEmpty, !change.new.isEmpty,
        let before = memo.review.old.ordinal(ofClauseAt: change.old.lowerBound, in: from),
        let after = memo.review.new.ordinal(ofClauseAt: change.new.lowerBound, in: to),
        before != after
      else { continue }
      if let last = runs.last {
        if last.old.contains(before) { continue }
        if last.old.upperBound == before, last.new.upperBound == after {
          runs[runs.count - 1] = (
            last.old.lowerBound..<before + 1, last.new.lowerBound..<after + 1
          )
          continue
        }
      }
      runs.append((before..<before + 1, after..<after + 1))
    }
    shifts = runs.map { (names($0.old), names($0.new)) }
  }

  /// 第二款; 第二款、第三款; 第二款至第四款.
  private func names(_ ordinals: Range<Int>) -> String {
    let first = memo.words.name(ofClause: ordinals.lowerBound)
    guard ordinals.count > 1 else { return first }
    let joint = ordinals.count == 2 ? memo.words.listSeparator : memo.words.through
    return first + joint + memo.words.name(ofClause: ordinals.upperBound - 1)
  }
}
