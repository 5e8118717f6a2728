import DraftLanguage
import DraftText

/// The words on both sides of an edit that differ.
struct MeaningChange {
  let old: [MeaningMap.Match]
  let new: [MeaningMap.Match]
  let edit: EditInSentence
  let maps: (old: MeaningMap, new: MeaningMap)

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

  func has(_ kind: MeaningRules.Kind) -> (old: Bool, new: Bool) {
    let (a, b) = forces(kind)
    return (a != nil, b != nil)
  }

  /// Adds what the words say; the first direction that is found stands.
  func judge(_ categories: inout ChangeCategories, _ direction: inout ChangeDirection?) {
    clauses(&categories, &direction)
    if categories.isDisjoint(with: [.condition, .exception]) {
      if isNegationAlone {
        categories.insert(.negation)
        direction = negationDirection
      } else if !isLongClause {
        modality(&categories, &direction)
        negation(&categories)
      }
    }
    connective(&categories, &direction)
    promptness(&categories, &direction)
    if changesBound { categories.insert(.threshold) }
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
    guard soft.old != soft.new || force.old != nil || force.new != nil, !isFurtherClause,
      soft.old != soft.new || !isSameForce
    else { return }
    categories.insert(.modality)
    if soft.old != soft.new {
      direction = soft.new ? .looser : .stricter
    } else if let a = force.old, let b = force.new {
      if a != b { direction = b > a ? .stricter : .looser }
    } else if let only = force.old ?? force.new {
      let isStrict = only >= 2
      direction = (force.new != nil) == isStrict ? .stricter : .looser
    }
  }

  /// 不能 and 不得, shall and must: what binds as far as before is the same in other words.
  private var isSameForce: Bool {
    guard let a = strictest(old), let b = strictest(new) else { return false }
    return a.value.force == b.value.force
      && isProhibition(edit.old.scalars[a.range]) == isProhibition(edit.new.scalars[b.range])
  }

  private func strictest(_ matches: [MeaningMap.Match]) -> MeaningMap.Match? {
    matches.filter { $0.value.kind == .modality }.max { $0.value.force < $1.value.force }
  }

  /// Whether a word binds to leave something: 不得, must not.
  private func isProhibition(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    Self.prohibitions.contains { sign in word.indices.contains { word[$0...].starts(with: sign) } }
  }

  private static let prohibitions = MeaningRules.all { $0.prohibitionSigns }

  /// A clause that came or went whole says more than its verb.
  var isLongClause: Bool {
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

  /// Whether the sentence says before the edit what a word means.
  private var isInDefinition: Bool {
    maps.new.matches.contains {
      $0.value.kind == .definition && $0.range.upperBound <= edit.newCore.lowerBound
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
