import DraftLanguage
import DraftText

extension MeaningChange {
  func negation(_ categories: inout ChangeCategories) {
    let negated = has(.negation)
    let isShort = edit.oldText.count + edit.newText.count <= 16
    if negated.old != negated.new, isShort { categories.insert(.negation) }
    guard edit.oldText.count <= 2, edit.newText.count <= 2 else { return }
    if isNegated(old: edit.oldCore, new: edit.newCore) { categories.insert(.negation) }
  }

  /// Whether the one side says the contrary of the other and nothing else: 不 or “not” came or went, 有 became 无,
  /// “takes” became “does not take”, “lawful” became “unlawful”.
  var isNegationAlone: Bool {
    isSignAlone || isContrary || isVerbNegated || isPrefixAlone
  }

  private var isSignAlone: Bool {
    guard edit.oldText.isEmpty != edit.newText.isEmpty else { return false }
    let word = (edit.oldText.isEmpty ? edit.newText : edit.oldText).filter { $0 != " " }
    return word.count == 1
      ? isNegated(old: edit.oldCore, new: edit.newCore) : Self.signs.contains(Array(word))
  }

  /// 有权 and 无权, 已竣工 and 未竣工; what allows or binds by itself is more than that: 应 and 不.
  private var isContrary: Bool {
    edit.oldText.count == 1 && edit.newText.count == 1
      && isNegated(old: edit.oldCore, new: edit.newCore)
      && !(old + new).contains { $0.value.kind == .modality && $0.range.count == 1 }
  }

  /// A permission that is denied binds more: 有权 and 无权, can and can't. What a prohibition or a statement denies
  /// has no one direction.
  var negationDirection: ChangeDirection? {
    let permissions = [(maps.old, edit.oldCore), (maps.new, edit.newCore)].flatMap { map, core in
      map.touching(core.lowerBound - 2..<core.upperBound + 2)
        .filter { $0.value.kind == .modality }
    }
    guard !permissions.isEmpty, permissions.allSatisfy({ $0.value.force == 0 }),
      edit.oldText.count < 6, edit.newText.count < 6
    else { return nil }
    let isDenied =
      edit.oldText.isEmpty
      || !edit.newText.isEmpty
        && isNegated(edit.new, edit.newCore, maps.new)
    return isDenied ? .stricter : .looser
  }

  /// Whether one of two places has a sign of negation.
  private func isNegated(old: Range<Int>, new: Range<Int>) -> Bool {
    isNegated(edit.old, old, maps.old) != isNegated(edit.new, new, maps.new)
  }

  /// Whether a sign of negation is in a range, and not in a word like 非常.
  private func isNegated(_ text: SentenceText, _ range: Range<Int>, _ map: MeaningMap) -> Bool {
    range.contains { place in
      Self.negations.contains(text.scalars[place])
        && !map.matches.contains { $0.value.kind == .harmless && $0.range.contains(place) }
    }
  }

  private static let signs = MeaningRules.all { $0.negationSigns }
  private static let negations = Set(signs.filter { $0.count == 1 }.map { $0[0] })
}

extension MeaningChange {
  /// “attracts” and “does not attract”: the same verb, but for its ending.
  private var isVerbNegated: Bool {
    let negated = has(.negation)
    guard negated.old != negated.new else { return false }
    let verbs = (
      verbs(edit.old, edit.old.word(around: edit.oldCore), maps.old),
      verbs(edit.new, edit.new.word(around: edit.newCore), maps.new)
    )
    guard verbs.0.count == 1, verbs.1.count == 1, let a = verbs.0.first, let b = verbs.1.first
    else { return false }
    let shared = zip(a, b).prefix { $0 == $1 }.count
    return shared >= 3 && max(a.count, b.count) - shared <= 2
  }

  /// The words of a range that are neither signs of negation nor what those need beside them.
  private func verbs(
    _ text: SentenceText, _ range: Range<Int>, _ map: MeaningMap
  ) -> [ArraySlice<Unicode.Scalar>] {
    let empty = map.touching(range).filter {
      $0.value.kind == .negation || $0.value.kind == .auxiliary
    }
    return text.scalars[range].split { !Latin.isLetter($0) }.filter { word in
      !empty.contains { $0.range.overlaps(word.startIndex..<word.endIndex) }
    }
  }

  /// “operable” and “inoperable”.
  private var isPrefixAlone: Bool {
    let places = (edit.old.word(around: edit.oldRange), edit.new.word(around: edit.newRange))
    let words = (edit.old.scalars[places.0], edit.new.scalars[places.1])
    let (short, long) = words.0.count < words.1.count ? words : (words.1, words.0)
    guard short.count >= 4, long.count > short.count, long.ends(with: short),
      short.allSatisfy(Latin.isLetter), !isKnown(maps.old, places.0), !isKnown(maps.new, places.1)
    else { return false }
    let prefix = long.prefix(long.count - short.count)
    return Self.prefixes.contains { known in
      known.prefix.elementsEqual(prefix)
        && (known.ends.isEmpty || known.ends.contains { short.ends(with: $0) })
    }
  }

  private static let prefixes = Language.all.flatMap(\.meaning.negatingPrefixes).map {
    (prefix: Array($0.prefix.unicodeScalars), ends: $0.ends.map { Array($0.unicodeScalars) })
  }

  /// Whether a word has a meaning of its own: less and unless.
  private func isKnown(_ map: MeaningMap, _ range: Range<Int>) -> Bool {
    map.matches.contains {
      $0.range.contains(range.lowerBound) && $0.range.contains(range.upperBound - 1)
    }
  }
}

extension Collection where Element == Unicode.Scalar, Self: BidirectionalCollection {
  fileprivate func ends(with other: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    reversed().starts(with: other.reversed())
  }
}
