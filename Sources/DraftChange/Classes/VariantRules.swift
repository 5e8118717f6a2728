import DraftLanguage

/// Changes of letters that change no meaning: misspellings, two right spellings, forms that the neighbours of a
/// word choose, and words for the same, each by a table of `DraftLanguage`.
struct VariantRules {
  private let table: VariantTable
  private let articles: Set<[Unicode.Scalar]>
  private let articleGuards: Set<[Unicode.Scalar]>
  private let doubled: Set<[Unicode.Scalar]>

  static let all = VariantRules(Language.all.map(\.variants))

  private init(_ variants: [Variants]) {
    var table = VariantTable()
    for variants in variants {
      table.add(variants.misspellings, .spelling)
      table.add(variants.spellings, .spelling)
      table.add(variants.grammar, .grammar)
      table.add(variants.synonyms, .wording)
    }
    table.sort()
    self.table = table
    articles = Set(variants.flatMap { Self.words($0.articles) })
    articleGuards = Set(variants.flatMap { Self.words($0.articleGuards) })
    doubled = Set(variants.flatMap { Self.words($0.doubled) })
  }

  private static func words(_ list: String) -> [[Unicode.Scalar]] {
    list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
      $0.unicodeScalars.map { $0 == "_" ? " " : $0 }
    }
  }

  /// What explains the edit; `nil` where nothing does.
  func explanation(of edit: EditInSentence) -> ChangeCategories? {
    if edit.oldText.isEmpty && edit.newText.isEmpty { return capitals(edit) }
    return variant(edit) ?? particle(edit) ?? doubledWord(edit) ?? article(edit) ?? britishZ(edit)
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

  /// Capitals alone: but May and may, US and us, Polish and polish are other words.
  private func capitals(_ edit: EditInSentence) -> ChangeCategories? {
    let a = word(edit.old, edit.oldRange)
    let b = word(edit.new, edit.newRange)
    guard !a.isEmpty, a.count == b.count else { return nil }
    let folded = edit.old.scalars[a]
    guard edit.new.scalars[b].elementsEqual(folded) else { return nil }
    let parts = folded.split { !Latin.isLetter($0) }
    let isSafe = parts.allSatisfy { part in part.count > 3 && !Self.otherWords.contains(Array(part))
    }
    return isSafe ? .capitals : nil
  }

  private static let otherWords: Set<[Unicode.Scalar]> = Set(
    ["march", "polish", "turkey", "china", "august", "reading", "nice", "state", "will", "mark"].map
    {
      Array($0.unicodeScalars)
    })

  private func word(_ text: SentenceText, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while let scalar = text[start - 1], Latin.isLetter(scalar) { start -= 1 }
    while let scalar = text[end], Latin.isLetter(scalar) { end += 1 }
    return start..<end
  }

  /// 的, 地 and 得 where they are particles: not in 不得 and not in 本地.
  private func particle(_ edit: EditInSentence) -> ChangeCategories? {
    guard edit.oldText.count == 1, edit.newText.count == 1, let a = edit.oldText.first,
      let b = edit.newText.first, Self.particles.contains(a), Self.particles.contains(b)
    else { return nil }
    let isNoun = edit.old[edit.oldCore.lowerBound - 1].map(Self.beforeNouns.contains) ?? true
    return isNoun ? nil : .grammar
  }

  private static let particles: Set<Unicode.Scalar> = ["的", "地", "得"]
  private static let beforeNouns = Set(
    "不应所取获本当外各异土基工园林耕农用此该两多属驻目产场草绿湿内飞余免心懂记觉值难贬".unicodeScalars)

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
    let neighbours = [neighbour(text, range.lowerBound, -1), neighbour(text, range.upperBound, 1)]
    let isGuarded = neighbours.contains {
      articleGuards.contains($0) || $0.contains { $0.properties.numericType != nil }
    }
    return isGuarded || neighbours[1].isEmpty ? nil : .grammar
  }

  private func neighbour(_ text: SentenceText, _ place: Int, _ step: Int) -> [Unicode.Scalar] {
    var at = step < 0 ? place - 1 : place
    while text[at] == " " { at += step }
    var word: [Unicode.Scalar] = []
    while let scalar = text[at], Latin.isLetter(scalar) || scalar.properties.numericType != nil {
      word.append(scalar)
      at += step
    }
    return step < 0 ? word.reversed() : word
  }

  /// organisation, organization: but not "prise" and "prize", which are too short to tell.
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
    let endings = [
      "e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able", "ational",
    ]
    return endings.contains(ending) ? .spelling : nil
  }
}
