import DraftLanguage
import DraftText

/// What kind of meaning a substantive edit changes, and which way, by the words of `DraftLanguage` that it
/// touches and the numbers in it.
struct MeaningRules: Sendable {
  enum Kind: Sendable, Hashable {
    case modality, softener, negation, condition, exception, conjunction, disjunction, haste,
      frequency
    case consent, definition, bound, penalty, stake, harmless
  }

  struct Word: Sendable {
    var kind: Kind
    var force: Int
  }

  static let all = MeaningRules(Language.all.map(\.meaning))

  private var lexicon = Lexicon()
  /// By word of the lexicon.
  private var meanings: [Word] = []

  private init(_ languages: [MeaningWords]) {
    for words in languages {
      for (force, list) in words.modality { add(list, .modality, force: force) }
      for (force, list) in words.haste { add(list, .haste, force: force) }
      for (force, list) in words.frequency { add(list, .frequency, force: force) }
      let lists: [(String, Kind)] = [
        (words.softeners, .softener), (words.negations, .negation), (words.conditions, .condition),
        (words.exceptions, .exception), (words.consents, .consent),
        (words.definitions, .definition), (words.conjunctions, .conjunction),
        (words.disjunctions, .disjunction), (words.bounds, .bound), (words.penalties, .penalty),
        (words.stakes, .stake), (words.harmless, .harmless),
      ]
      for (list, kind) in lists { add(list, kind) }
    }
    lexicon.sort()
  }

  private mutating func add(_ words: String, _ kind: Kind, force: Int = 0) {
    let count = lexicon.add(words)
    meanings += Array(repeating: Word(kind: kind, force: force), count: count)
  }

  /// A capital inside a sentence makes a name of a word: May, Will; capitals throughout make it loud: MUST, MAY.
  func words(of text: SentenceText) -> MeaningMap {
    MeaningMap(
      lexicon.matches(in: text.scalars).compactMap { match in
        let (start, meaning) = (match.range.lowerBound, meanings[match.word])
        let isName =
          start > 0 && meaning.kind == .modality && text.written[start] != text.scalars[start]
          && !Self.isLoud(text, match.range)
        return isName
          ? nil : MeaningMap.Match(range: match.range, word: match.word, value: meaning)
      })
  }
}

extension MeaningRules {
  private static func isLoud(_ text: SentenceText, _ word: Range<Int>) -> Bool {
    word.count > 1
      && word.allSatisfy {
        text.scalars[$0] == text.written[$0] ? !Latin.isLetter(text.scalars[$0]) : true
      }
  }
}

/// The words of one side of a sentence that carry its meaning.
struct MeaningMap {
  struct Match {
    var range: Range<Int>
    /// Which word of the lexicon it is.
    var word: Int
    var value: MeaningRules.Word
  }

  let matches: [Match]

  init(_ matches: [Match]) { self.matches = matches }

  /// Those that a range touches; an empty one touches the word that it stands inside.
  func touching(_ range: Range<Int>) -> [Match] {
    matches.filter {
      range.isEmpty
        ? $0.range.lowerBound < range.lowerBound && range.lowerBound < $0.range.upperBound
        : $0.range.overlaps(range)
    }
  }

  func has(_ kind: MeaningRules.Kind) -> Bool { matches.contains { $0.value.kind == kind } }
}

/// The words on both sides of an edit that differ.
struct MeaningChange {
  private let old: [MeaningMap.Match]
  private let new: [MeaningMap.Match]
  private let edit: EditInSentence
  private let maps: (old: MeaningMap, new: MeaningMap)

  init(_ edit: EditInSentence, _ old: MeaningMap, _ new: MeaningMap) {
    self.edit = edit
    maps = (old, new)
    let (a, b) = (old.touching(edit.oldCore), new.touching(edit.newCore))
    self.old = a.filter { x in !b.contains { $0.word == x.word } }
    self.new = b.filter { x in !a.contains { $0.word == x.word } }
  }

  private func forces(_ kind: MeaningRules.Kind) -> (old: Int?, new: Int?) {
    (
      old.filter { $0.value.kind == kind }.map(\.value.force).max(),
      new.filter { $0.value.kind == kind }.map(\.value.force).max()
    )
  }

  private func has(_ kind: MeaningRules.Kind) -> (old: Bool, new: Bool) {
    let (a, b) = forces(kind)
    return (a != nil, b != nil)
  }

  /// Adds what the words say; the first direction that is found stands.
  func judge(_ categories: inout ChangeCategories, _ direction: inout ChangeDirection?) {
    clauses(&categories, &direction)
    if isNegationAlone {
      categories.insert(.negation)
    } else if categories.isDisjoint(with: [.condition, .exception]), !isLongClause {
      modality(&categories, &direction)
      negation(&categories)
    }
    connective(&categories, &direction)
    promptness(&categories, &direction)
    if (old + new).contains(where: { $0.value.kind == .bound }), isByNumber {
      categories.insert(.threshold)
    }
    if isInDefinition { categories.insert(.definition) }
    if direction == nil, categories.isDisjoint(with: [.negation, .connective]) {
      direction = listDirection
    }
    let penalty = has(.penalty)
    if penalty.old || penalty.new { categories.insert(.penalty) }
  }

  private func modality(
    _ categories: inout ChangeCategories, _ direction: inout ChangeDirection?
  ) {
    let soft = has(.softener)
    let force = forces(.modality)
    guard soft.old != soft.new || force.old != nil || force.new != nil else { return }
    categories.insert(.modality)
    guard !isFurtherClause else { return }
    if soft.old != soft.new {
      direction = soft.new ? .looser : .stricter
    } else if let a = force.old, let b = force.new {
      if a != b { direction = b > a ? .stricter : .looser }
    } else if let only = force.old ?? force.new {
      let isStrict = only >= 2
      direction = (force.new != nil) == isStrict ? .stricter : .looser
    }
  }

  private func negation(_ categories: inout ChangeCategories) {
    let negated = has(.negation)
    let isShort = edit.oldText.count + edit.newText.count <= 16
    if negated.old != negated.new, isShort { categories.insert(.negation) }
    guard edit.oldText.count <= 2, edit.newText.count <= 2 else { return }
    let marks = (
      isNegated(edit.old, edit.oldCore, maps.old), isNegated(edit.new, edit.newCore, maps.new)
    )
    if marks.0 != marks.1 { categories.insert(.negation) }
  }

  /// Whether one side has 不 or "not" and the other nothing.
  private var isNegationAlone: Bool {
    guard edit.oldText.isEmpty != edit.newText.isEmpty else { return false }
    let word = (edit.oldText.isEmpty ? edit.newText : edit.oldText).filter { $0 != " " }
    if ["not", "n't", "'t", "never"].contains(String(String.UnicodeScalarView(word))) {
      return true
    }
    return edit.oldText.isEmpty
      ? word.count == 1 && isNegated(edit.new, edit.newCore, maps.new)
      : word.count == 1 && isNegated(edit.old, edit.oldCore, maps.old)
  }

  /// Whether a sign of negation is in a range, and not in a word like 非常.
  private func isNegated(_ text: SentenceText, _ range: Range<Int>, _ map: MeaningMap) -> Bool {
    range.contains { place in
      Self.negations.contains(text.scalars[place])
        && !map.matches.contains { $0.value.kind == .harmless && $0.range.contains(place) }
    }
  }

  private static let negations: Set<Unicode.Scalar> = ["不", "未", "非", "无", "勿", "没"]

  /// A clause that came or went whole says more than its verb.
  private var isLongClause: Bool {
    guard edit.oldText.isEmpty || edit.newText.isEmpty else { return false }
    let text = edit.oldText.isEmpty ? edit.newText : edit.oldText
    return text.count > (text.contains { Latin.isLetter($0) } ? 36 : 10)
  }

  /// “and shall receive …” says something more, and what stands there already binds as before.
  private var isFurtherClause: Bool {
    guard edit.oldText.isEmpty != edit.newText.isEmpty else { return false }
    let (map, core) =
      edit.oldText.isEmpty ? (maps.new, edit.newCore) : (maps.old, edit.oldCore)
    let first = map.touching(core).first
    return first.map {
      [.conjunction, .disjunction].contains($0.value.kind)
        && $0.range.lowerBound <= core.lowerBound + 1
    } ?? false
  }

  /// 三个以上: a bound is one beside a number.
  private var isByNumber: Bool {
    let near =
      max(
        0, edit.newCore.lowerBound - 16)..<min(
        edit.new.scalars.count, edit.newCore.upperBound + 16)
    return edit.new.scalars[near].contains { $0.properties.numericType != nil }
  }

  /// Whether the sentence says before the edit what a word means.
  private var isInDefinition: Bool {
    maps.new.matches.contains {
      $0.value.kind == .definition && $0.range.upperBound <= edit.newCore.lowerBound
    }
  }

  /// More members of a list make it wider.
  private var listDirection: ChangeDirection? {
    guard edit.oldText.isEmpty != edit.newText.isEmpty, !maps.new.has(.exception),
      !maps.new.has(.negation)
    else { return nil }
    let text = edit.oldText.isEmpty ? edit.newText : edit.oldText
    let ends = [text.first, text.last]
    // A lone mark parts a member in two, and a member that changed its place makes the list no longer.
    guard text.count > 1, !stands(text, in: edit.oldText.isEmpty ? edit.old : edit.new) else {
      return nil
    }
    guard ends.contains("、") || text.starts(with: [",", " "]) && text.count < 40 && !isLongClause
    else { return nil }
    return edit.oldText.isEmpty ? .up : .down
  }

  /// Whether the words of a text stand on the other side, whatever marks are around them.
  private func stands(_ text: ArraySlice<Unicode.Scalar>, in side: SentenceText) -> Bool {
    let marks: Set<Unicode.Scalar> = ["、", ",", "，", " "]
    let word = text.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed()
    guard let first = word.first, word.count <= side.scalars.count else { return false }
    return (0...side.scalars.count - word.count).contains { place in
      side.scalars[place] == first && side.scalars[place..<place + word.count].elementsEqual(word)
    }
  }

  private func connective(
    _ categories: inout ChangeCategories, _ direction: inout ChangeDirection?
  ) {
    let (and, or) = (has(.conjunction), has(.disjunction))
    if and.old, or.new, !or.old {
      categories.insert(.connective)
      if direction == nil { direction = .looser }
    } else if or.old, and.new, !and.old {
      categories.insert(.connective)
      if direction == nil { direction = .stricter }
    }
  }

  /// Conditions and exceptions that came or went. A condition frees whom a penalty threatens and binds
  /// whom something is allowed.
  private func clauses(
    _ categories: inout ChangeCategories, _ direction: inout ChangeDirection?
  ) {
    var (condition, exception) = (has(.condition), has(.exception))
    let consent = has(.consent)
    condition.old = condition.old || consent.old && edit.oldText.contains("经")
    condition.new = condition.new || consent.new && edit.newText.contains("经")
    if exception.old != exception.new {
      categories.insert(.exception)
      direction = exception.new ? .looser : .stricter
    } else if condition.old != condition.new {
      categories.insert(.condition)
      let isThreat = maps.new.has(.penalty) || maps.old.has(.penalty)
      direction = condition.new == isThreat ? .looser : .stricter
    }
  }

  private func promptness(
    _ categories: inout ChangeCategories, _ direction: inout ChangeDirection?
  ) {
    let (haste, often) = (forces(.haste), forces(.frequency))
    if let a = haste.old, let b = haste.new, a != b {
      categories.insert(.deadline)
      if direction == nil { direction = b > a ? .stricter : .looser }
    } else if (haste.old == nil) != (haste.new == nil) {
      categories.insert(.deadline)
    } else if let a = often.old, let b = often.new, a != b {
      categories.insert(.deadline)
      if direction == nil { direction = b > a ? .earlier : .later }
    }
  }
}
