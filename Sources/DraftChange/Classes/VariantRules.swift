import DraftLanguage
import DraftText

/// Changes of letters that change no meaning: misspellings, two right spellings, forms that the neighbours of a
/// word choose, and words for the same, each by a table of `DraftLanguage`.
struct VariantRules {
  private let table: VariantTable
  private let articles: Set<[Unicode.Scalar]>
  private let articleGuards: Set<[Unicode.Scalar]>
  private let doubled: Set<[Unicode.Scalar]>
  private let compounds: CompoundRule
  private let relatives: Set<[Unicode.Scalar]>
  private let relativeGuards: Set<[Unicode.Scalar]>
  private let subjects: Set<[Unicode.Scalar]>
  private let objects: Set<[Unicode.Scalar]>
  private let numbers: NumberAgreement
  private let capitalized: Set<[Unicode.Scalar]>
  private let particles: ScalarSet
  private let particleGuards: ScalarSet

  static let all = VariantRules(Language.all.map(\.variants))

  private init(_ variants: [Variants]) {
    var table = VariantTable()
    for variants in variants {
      table.add(variants.misspellings, .spelling)
      table.add(variants.spellings, .spelling)
      table.add(variants.grammar, .grammar)
      table.add(variants.synonyms, .wording)
    }
    table.index()
    self.table = table
    articles = Set(variants.flatMap { Self.words($0.articles) })
    articleGuards = Set(variants.flatMap { Self.words($0.articleGuards) })
    doubled = Set(variants.flatMap { Self.words($0.doubled) })
    compounds = CompoundRule(
      combining: Set(variants.flatMap { Self.words($0.combining) }),
      guards: Set(variants.flatMap { Self.words($0.compoundGuards) }),
      prefixes: Set(variants.flatMap { Self.words($0.closedPrefixes) }),
      particles: Set(variants.flatMap { Self.words($0.closedParticles) }),
      extents: Set(variants.flatMap { Self.words($0.extents) }),
      plurals: Set(variants.flatMap { Self.words($0.irregularPlurals) }))
    relatives = Set(variants.flatMap { Self.words($0.relatives) })
    relativeGuards = Set(variants.flatMap { Self.words($0.relativeGuards) })
    subjects = Set(variants.flatMap { Self.words($0.subjects) })
    objects = Set(variants.flatMap { Self.words($0.objects) })
    capitalized = Set(variants.flatMap { Self.words($0.capitalized) })
    particles = ScalarSet(variants.map(\.particles).joined())
    particleGuards = ScalarSet(variants.map(\.particleGuards).joined())
    numbers = NumberAgreement(
      plurals: Set(variants.flatMap { Self.words($0.plurals) }),
      singulars: Set(variants.flatMap { Self.words($0.singulars) }),
      demonstratives: Set(variants.flatMap { Self.words($0.demonstratives) }),
      nounPlurals: Set(variants.flatMap { Self.words($0.nounPlurals) }),
      definites: Set(variants.flatMap { Self.words($0.definites) }),
      parts: variants.flatMap { Self.words($0.parts) })
  }

  private static func words(_ list: String) -> [[Unicode.Scalar]] {
    list.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { $0.map { $0 == "_" ? " " : $0 } }
  }

  /// What explains the edit; `nil` where nothing does.
  func explanation(of edit: EditInSentence) -> ChangeCategories? {
    if edit.oldText.isEmpty && edit.newText.isEmpty { return capitals(edit) }
    let letters = variant(edit) ?? particle(edit) ?? britishZ(edit) ?? accents(edit)
    return letters ?? doubledWord(edit) ?? article(edit) ?? compounds.explanation(of: edit)
      ?? grammar(edit)
  }

  /// Endings and words that the rest of the sentence chooses.
  private func grammar(_ edit: EditInSentence) -> ChangeCategories? {
    possessive(edit) ?? relative(edit) ?? agreement(edit) ?? numbers.explanation(of: edit)
  }

  // MARK: Tables

  private func variant(_ edit: EditInSentence) -> ChangeCategories? {
    guard edit.oldText.count + edit.newText.count < 48 else { return nil }
    return table.explanation(of: edit)
  }

  static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    Latin.isLetter(scalar) || scalar == "'" || scalar == "-"
  }

  // MARK: Rules

  /// Capitals alone. May and may, US and us, Polish and polish are other words, and 5 mW is not 5 MW; but
  /// where the words around them were in capitals, too, and are no more, it is the same text, no longer shouted.
  private func capitals(_ edit: EditInSentence) -> ChangeCategories? {
    let a = word(edit.old, edit.oldRange)
    let b = word(edit.new, edit.newRange)
    guard !a.isEmpty, a.count == b.count, edit.new.scalars[b].elementsEqual(edit.old.scalars[a])
    else { return nil }
    let parts = edit.old.scalars[a].split { !Self.isCased($0) }
    let areSafe = parts.allSatisfy { part in
      let other = part.startIndex - a.lowerBound + b.lowerBound
      let place = (old: part.indices, new: other..<other + part.count)
      return edit.old.written[place.old].elementsEqual(edit.new.written[place.new])
        || isShouted(edit.old, place.old, edit.new, place.new)
        || isShouted(edit.new, place.new, edit.old, place.old) || isSafe(edit, place)
    }
    return areSafe ? .capitals : nil
  }

  /// Whether a word is the same in other capitals by itself.
  private func isSafe(_ edit: EditInSentence, _ place: (old: Range<Int>, new: Range<Int>)) -> Bool {
    let word = Array(edit.old.scalars[place.old])
    guard !capitalized.contains(word) else { return false }
    if word.count > 3 { return true }
    // A unit stands behind a number, and an abbreviation is in capitals throughout.
    let before = edit.old[place.old.lowerBound - 1]
    let isUnit =
      before.map(Scalars.isDigit) ?? false
      || before == " " && edit.old[place.old.lowerBound - 2].map(Scalars.isDigit) ?? false
    let isShort = Self.isUpper(edit.old, place.old) || Self.isUpper(edit.new, place.new)
    return !isUnit && (!isShort || word.count == 1)
  }

  /// Whether a word beside this one was in capitals as it was, and is not, as it is not.
  private func isShouted(
    _ loud: SentenceText, _ place: Range<Int>, _ calm: SentenceText, _ other: Range<Int>
  ) -> Bool {
    guard Self.isUpper(loud, place), !Self.isUpper(calm, other) || place.count == 1 else {
      return false
    }
    return [-1, 1].contains { step in
      guard let a = neighbour(loud, place, step), let b = neighbour(calm, other, step),
        a.count == b.count, a.count > 1
      else { return false }
      return Self.isUpper(loud, a) && !Self.isUpper(calm, b)
        && loud.scalars[a].elementsEqual(calm.scalars[b])
    }
  }

  /// The word of two letters or more before or behind another, in the same sentence.
  private func neighbour(_ text: SentenceText, _ place: Range<Int>, _ step: Int) -> Range<Int>? {
    var at = step < 0 ? place.lowerBound - 1 : place.upperBound
    var left = 8
    while left > 0, let scalar = text[at], !Self.isCased(scalar) || isAlone(text, at) {
      at += step
      left -= 1
    }
    guard left > 0, text[at] != nil else { return nil }
    return word(text, at..<at + 1)
  }

  private func isAlone(_ text: SentenceText, _ at: Int) -> Bool {
    !(text[at - 1].map(Self.isCased) ?? false) && !(text[at + 1].map(Self.isCased) ?? false)
  }

  private static func isUpper(_ text: SentenceText, _ range: Range<Int>) -> Bool {
    text.written[range].allSatisfy { FoldedText.small($0) != $0 }
  }

  private static func isCased(_ scalar: Unicode.Scalar) -> Bool {
    Latin.isLetter(scalar) || scalar >= "À" && Scalars.isLatin(scalar)
  }

  private func word(_ text: SentenceText, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while let scalar = text[start - 1], Self.isCased(scalar) { start -= 1 }
    while let scalar = text[end], Self.isCased(scalar) { end += 1 }
    return start..<end
  }

  /// 的, 地 and 得 where they are particles: not in 不得 and not in 本地.
  private func particle(_ edit: EditInSentence) -> ChangeCategories? {
    guard edit.oldText.count == 1, edit.newText.count == 1, let a = edit.oldText.first,
      let b = edit.newText.first, particles.contains(a), particles.contains(b)
    else { return nil }
    let isNoun = edit.old[edit.oldCore.lowerBound - 1].map(particleGuards.contains) ?? true
    return isNoun ? nil : .grammar
  }

  /// The second of 应应, the the.
  private func doubledWord(_ edit: EditInSentence) -> ChangeCategories? {
    guard edit.oldText.isEmpty != edit.newText.isEmpty else { return nil }
    let (text, range) = edit.newText.isEmpty ? (edit.old, edit.oldCore) : (edit.new, edit.newCore)
    let word = Array(text.scalars[range].split(separator: " ").joined())
    guard doubled.contains(word) else { return nil }
    let gap = Latin.isLetter(word[0]) ? 1 : 0
    let length = word.count
    let before = range.lowerBound - length - (text.scalars[range].first == " " ? 0 : gap)
    let behind = range.upperBound + (text.scalars[range].last == " " ? 0 : gap)
    for start in [before, behind] {
      guard start >= 0, start + length <= text.scalars.count,
        text.scalars[start..<start + length].elementsEqual(word)
      else { continue }
      let isWhole =
        gap == 0
        || !(text[start - 1].map(Self.isInWord) ?? false)
          && !(text[start + length].map(Self.isInWord) ?? false)
      if isWhole { return .grammar }
    }
    return nil
  }

  /// An article that came or went, where no word beside it makes it say how many or which.
  private func article(_ edit: EditInSentence) -> ChangeCategories? {
    guard edit.oldText.isEmpty != edit.newText.isEmpty else { return nil }
    let (text, range) = edit.newText.isEmpty ? (edit.old, edit.oldCore) : (edit.new, edit.newCore)
    let word = Array(text.scalars[range].split(separator: " ").joined())
    guard articles.contains(word), text.scalars[range].count <= word.count + 1 else { return nil }
    let neighbours = [text.word(before: range.lowerBound), text.word(from: range.upperBound)]
    let isGuarded = neighbours.contains {
      articleGuards.contains($0) || $0.contains { $0.properties.numericType != nil }
    }
    return isGuarded || neighbours[1].isEmpty ? nil : .grammar
  }

  /// An apostrophe in a word that had none, or the other way round: the suppliers obligations, the supplier's
  /// obligations. One that changes its place (supplier's, suppliers') says how many there are.
  private func possessive(_ edit: EditInSentence) -> ChangeCategories? {
    let texts = [(edit.old, edit.oldCore), (edit.new, edit.newCore)]
    guard let (text, core) = texts.first(where: { $0.0.scalars[$0.1].elementsEqual(["'"]) }),
      texts.contains(where: { $0.1.isEmpty }),
      text[core.lowerBound - 1].map(Latin.isLetter) ?? false
    else { return nil }
    let behind = text.scalars[core.upperBound...].prefix { Latin.isLetter($0) || $0 == "'" }
    let isOfS = behind.elementsEqual(["s"]) || behind.isEmpty && text[core.lowerBound - 1] == "s"
    // The mark at the end of a quotation is not one; that of a word before (it's) opens none.
    let isQuoted = text.scalars[..<core.lowerBound].indices.contains {
      text[$0] == "'" && !(text[$0 - 1].map(Latin.isLetter) ?? false)
    }
    return isOfS && !isQuoted ? .grammar : nil
  }

  /// Vučić and Vucic: letters with their marks or without, in names. Two dots apart, by which a German plural
  /// is told.
  private func accents(_ edit: EditInSentence) -> ChangeCategories? {
    let (before, after) = (word(edit.old, edit.oldCore), word(edit.new, edit.newCore))
    guard before.count == after.count, before.count > 2,
      Scalars.isUpper(edit.old.written[before.lowerBound]),
      Scalars.isUpper(edit.new.written[after.lowerBound]),
      zip(edit.old.scalars[before], edit.new.scalars[after]).allSatisfy({
        $0 == $1 || Self.isMarked($0, of: $1) || Self.isMarked($1, of: $0)
      })
    else { return nil }
    return .spelling
  }

  /// Whether a letter is another one with a mark: č of c.
  private static func isMarked(_ marked: Unicode.Scalar, of plain: Unicode.Scalar) -> Bool {
    guard !marked.isASCII, plain.isASCII, let name = marked.properties.name,
      let letter = plain.properties.name
    else { return false }
    return name.hasPrefix(letter + " WITH ") && !name.hasSuffix("DIAERESIS")
  }

  /// “a method which removes it”, “a method that removes it”.
  private func relative(_ edit: EditInSentence) -> ChangeCategories? {
    let (before, after) = (word(edit.old, edit.oldCore), word(edit.new, edit.newCore))
    guard relatives.contains(Array(edit.old.scalars[before])),
      relatives.contains(Array(edit.new.scalars[after])),
      edit.old[before.lowerBound - 1] == " ",
      edit.old[before.lowerBound - 2].map(Latin.isLetter) ?? false
    else { return nil }
    let last = edit.old.word(before: before.lowerBound)
    return relativeGuards.contains(last) ? nil : .wording
  }

  /// The ending that the subject before a verb chooses: they drives, they drive.
  private func agreement(_ edit: EditInSentence) -> ChangeCategories? {
    let (before, after) = (word(edit.old, edit.oldCore), word(edit.new, edit.newCore))
    let (one, other) = (Array(edit.old.scalars[before]), Array(edit.new.scalars[after]))
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.count > 1, long.starts(with: short),
      [["s"], ["e", "s"]].contains(Array(long.dropFirst(short.count))),
      edit.old[before.lowerBound - 1] == " ", isSubject(edit.old, before),
      isSubject(edit.new, after)
    else { return nil }
    return .grammar
  }

  /// Whether the word before a verb is its subject: a pronoun, or a relative behind a noun, where an object follows.
  private func isSubject(_ text: SentenceText, _ verb: Range<Int>) -> Bool {
    let lead = text.words(before: verb.lowerBound)
    guard let last = lead.first else { return false }
    if subjects.contains(last) { return true }
    return lead.count > 1 && relatives.contains(last) && !relativeGuards.contains(lead[1])
      && objects.contains(text.word(from: verb.upperBound))
  }

  /// organisation, organization: but not "prise" and "prize", which are too short to be certain.
  private func britishZ(_ edit: EditInSentence) -> ChangeCategories? {
    guard edit.oldText.count == 1, edit.newText.count == 1,
      Set([edit.oldText.first, edit.newText.first]) == ["s", "z"]
    else { return nil }
    let range = word(edit.old, edit.oldCore)
    let at = edit.oldCore.lowerBound
    guard at - range.lowerBound >= 5, edit.old[at - 1] == "i" || edit.old[at - 1] == "y" else {
      return nil
    }
    let ending = String(String.UnicodeScalarView(edit.old.scalars[at + 1..<range.upperBound]))
    return EnglishEndings.behindIz.contains(ending) ? .spelling : nil
  }
}
