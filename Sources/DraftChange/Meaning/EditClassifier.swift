import DraftDocument
import DraftLanguage
import DraftText

/// Says how much an edit matters: punctuation, a figure, a date, or wording.
struct EditClassifier {
  let old: TextView
  let new: TextView

  /// - Parameter moved: Indexes of the edits that are a clause which stands elsewhere in the sentence:
  ///   the order is another, and no figure and no name in it.
  func classify(_ edits: [Edit], moved: Set<Int> = []) -> [Edit] {
    edits.enumerated().map { index, edit in
      var edit = edit
      (edit.weight, edit.categories) =
        moved.contains(index) ? (.substantive, .wording) : classify(edit)
      return edit
    }
  }

  private func classify(_ edit: Edit) -> (ChangeClass, ChangeCategories) {
    let a = Surface(old, edit.old)
    let b = Surface(new, edit.new)
    if a.isOnlySpace, b.isOnlySpace { return (.editorial, .whitespace) }
    let (before, after) = numbers(of: edit)
    guard Self.equal(before, after) else {
      if let spelled = inWords(a, before, b, after) ?? counted(edit) { return spelled }
      return (.substantive, categories(of: edit, before, after))
    }
    let x = before.isEmpty ? a : Surface(old, edit.old, numbers: before.map(\.place))
    let y = after.isEmpty ? b : Surface(new, edit.new, numbers: after.map(\.place))
    guard x.folded == y.folded else {
      if NumberWords.count(a.words, b.words) { return (.substantive, .figure) }
      return (.substantive, categories(of: edit, before, after))
    }
    return (.editorial, editorial(edit, before, x, after, y, isSame: a.written == b.written))
  }

  /// The numbers of both sides; 三 counts without its measure where a 3 stands on the other side.
  private func numbers(of edit: Edit) -> (old: [WrittenNumber], new: [WrittenNumber]) {
    let strict = (
      old: WrittenNumbers(old, edit.old).numbers, new: WrittenNumbers(new, edit.new).numbers
    )
    if Self.equal(strict.old, strict.new) { return strict }
    let lenient = (
      old: WrittenNumbers(old, edit.old, isLenient: true).numbers,
      new: WrittenNumbers(new, edit.new, isLenient: true).numbers
    )
    return Self.equal(lenient.old, lenient.new) ? lenient : strict
  }

  private static func equal(_ before: [WrittenNumber], _ after: [WrittenNumber]) -> Bool {
    before.count == after.count && zip(before, after).allSatisfy { $0.equals($1) }
  }

  /// "twelve" that became 12, or 15; `nil` where no side is a number in words.
  private func inWords(
    _ a: Surface, _ before: [WrittenNumber], _ b: Surface, _ after: [WrittenNumber]
  ) -> (ChangeClass, ChangeCategories)? {
    let (word, numbers, figure) = before.isEmpty ? (a, after, b) : (b, before, a)
    guard before.isEmpty != after.isEmpty, numbers.count == 1,
      figure.words.isEmpty || numbers[0].unit == .ordinal && figure.words.count == 2,
      NumberWords.are(word.words)
    else { return nil }
    let isSame =
      numbers[0].unit == .ordinal
      ? NumberWords.ordinal(word.words).map(NumberValue.whole) == numbers[0].value
      : NumberWords.value(word.words).map(NumberValue.whole) == numbers[0].value
    return isSame ? (.editorial, .numeral) : (.substantive, .figure)
  }

  /// The same of "ten days" that became 10 days, where the unit stayed and the number alone is written anew.
  private func counted(_ edit: Edit) -> (ChangeClass, ChangeCategories)? {
    let shared = old.commonSuffix(edit.old.range, with: new, edit.new.range)
    guard let blank = (edit.old.end - shared..<edit.old.end).first(where: { old[$0] == " " })
    else { return nil }
    let unit = edit.old.end - blank
    let before = ByteRange(edit.old.start, edit.old.end - unit)
    let after = ByteRange(edit.new.start, edit.new.end - unit)
    guard !before.isEmpty, !after.isEmpty else { return nil }
    return inWords(
      Surface(old, before), WrittenNumbers(old, before).numbers, Surface(new, after),
      WrittenNumbers(new, after).numbers)
  }

  /// What is different where all words and numbers are the same.
  private func editorial(
    _ edit: Edit, _ before: [WrittenNumber], _ x: Surface, _ after: [WrittenNumber], _ y: Surface,
    isSame: Bool
  ) -> ChangeCategories {
    if isSame {
      // 3 000 and 3000 differ by a blank, and by nothing that a blank does elsewhere.
      let areGrouped = zip(before, after).allSatisfy {
        Self.isGrouped(old, $0.place) == Self.isGrouped(new, $1.place)
      }
      return areGrouped ? .whitespace : .numeral
    }
    var categories: ChangeCategories = []
    let isSpelledSame = zip(before, after).allSatisfy {
      Surface(old, $0.place).scalars == Surface(new, $1.place).scalars
    }
    if !isSpelledSame { categories.insert(.numeral) }
    if x.scalars != y.scalars {
      categories.insert(.punctuation)
    } else if x.written != y.written || isSpelledSame {
      categories.insert(.width)
    }
    return categories
  }

  /// Whether blanks part groups of digits.
  private static func isGrouped(_ bytes: TextView, _ place: ByteRange) -> Bool {
    var at = place.start
    while at < place.end {
      let end = at + bytes.length(at: at)
      let next = bytes.skipSpace(end, place.end)
      if next > end, next < place.end, Scalars.isDigit(bytes.scalar(at: at)),
        Scalars.isDigit(bytes.scalar(at: next))
      {
        return true
      }
      at = end
    }
    return false
  }

  // MARK: What matters

  private func categories(
    of edit: Edit, _ before: [WrittenNumber], _ after: [WrittenNumber]
  ) -> ChangeCategories {
    var categories: ChangeCategories = []
    let changed = Self.changed(before, after)
    for number in changed {
      switch number.kind {
      case .reference: categories.insert(.reference)
      case .date: categories.insert(.date)
      case .quantity: categories.insert(.figure)
      case .ordinal: categories.insert(.wording)
      }
    }
    if changed.isEmpty, !Self.equal(before, after) { categories.insert(.figure) }
    // 8%左右→8%以上 is another figure, though the number is the same.
    if changed.isEmpty, !before.isEmpty,
      Amounts.exactness(old, edit.old) != Amounts.exactness(new, edit.new)
    {
      return .figure
    }
    if categories.isEmpty, areLabels(edit) {
      return .reference
    }
    let hasNumbers = !categories.isEmpty
    let words = (
      rest(old, edit.old, before, hasNumbers), rest(new, edit.new, after, hasNumbers)
    )
    guard words.0 != words.1 else { return categories.isEmpty ? .wording : categories }
    if isName(edit) { return categories.union(.name) }
    if PeriodWords.are(old, edit.old), PeriodWords.are(new, edit.new) {
      return categories.union(.date)
    }
    let areNumbers = NumberWords.are(words.0) && NumberWords.are(words.1)
    return areNumbers && hasNumbers ? categories : categories.union(.wording)
  }

  /// Letters of references that came, went or became others: Section 4.2 is narrowed to Section 4.2(c).
  private func areLabels(_ edit: Edit) -> Bool {
    (edit.old.isEmpty || ReferenceLabels.are(old, edit.old))
      && (edit.new.isEmpty || ReferenceLabels.are(new, edit.new))
  }

  /// The numbers that stand on one side alone.
  private static func changed(
    _ before: [WrittenNumber], _ after: [WrittenNumber]
  ) -> [WrittenNumber] {
    before.filter { number in !after.contains { $0.equals(number) } }
      + after.filter { number in !before.contains { $0.equals(number) } }
  }

  /// The words beside the numbers and their units, without 至 and 到 between two numbers.
  private func rest(
    _ bytes: TextView, _ side: ByteRange, _ numbers: [WrittenNumber],
    _ hasNumbers: Bool
  ) -> [Unicode.Scalar] {
    let places = numbers.map { ByteRange($0.place.start, $0.unitEnd) }
    let words = Surface(bytes, side, numbers: places).words
    return hasNumbers ? words.filter { !Self.ranges.contains($0) } : words
  }

  private static let ranges = ScalarSet(
    Language.all.flatMap(\.edits.ranges).map(\.description).joined())

  /// Whether what went and what came are names, or one of them is and the other nothing.
  private func isName(_ edit: Edit) -> Bool {
    let core = EditCore.of(edit.old, old, edit.new, new)
    return isName(edit.old, edit.new) || isName(core.old, core.new)
  }

  private func isName(_ before: ByteRange, _ after: ByteRange) -> Bool {
    (before.isEmpty || NameEvidence.isName(old, before))
      && (after.isEmpty || NameEvidence.isName(new, after))
  }
}
