/// Writes drafts of its own invention; no two sentences are the same.
package struct DraftWriter: Sendable {
  package var random: SplitMix64
  private var lastID = 0
  private var said: Set<[[String]]> = []
  private var titles: Set<String> = []

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  package mutating func newID() -> Int {
    lastID += 1
    return lastID
  }

  package mutating func draft(_ genre: ModelDraft.Genre) -> ModelDraft {
    let chapters = (0..<3 + random.below(3)).map { _ in chapter(genre) }
    var draft = ModelDraft(
      genre: genre, title: genre == .policy ? "Handbook of the library" : "关于做好今年重点工作的意见",
      chapters: chapters)
    if genre == .statute { refer(&draft) }
    return draft
  }

  package mutating func chapter(_ genre: ModelDraft.Genre) -> ModelSection {
    var section = ModelSection(id: newID(), title: title(genre))
    if genre != .statute, random.happens(40) { section.paragraphs = [paragraph(genre)] }
    section.children = (0..<2 + random.below(3)).map { _ in child(genre) }
    return section
  }

  package mutating func child(_ genre: ModelDraft.Genre) -> ModelSection {
    var section = ModelSection(id: newID(), title: title(genre))
    section.paragraphs = (0..<1 + random.below(2)).map { _ in paragraph(genre) }
    return section
  }

  private mutating func paragraph(_ genre: ModelDraft.Genre) -> [ModelSentence] {
    (0..<1 + random.below(3)).map { _ in sentence(genre) }
  }

  package mutating func title(_ genre: ModelDraft.Genre) -> String {
    while true {
      let list = genre == .policy ? Vocabulary.englishTitles : Vocabulary.chineseTitles
      let pair = [random.pick(list), random.pick(list)]
      let title =
        genre == .policy ? "\(pair[0]) and \(pair[1].lowercased())" : pair.joined(separator: "和")
      if pair[0] != pair[1], titles.insert(title).inserted { return title }
    }
  }

  package mutating func sentence(_ genre: ModelDraft.Genre) -> ModelSentence {
    let isEnglish = genre == .policy || genre == .mixed && random.happens(30)
    while true {
      let clauses = isEnglish ? english() : chinese()
      if said.insert(clauses).inserted {
        return ModelSentence(id: newID(), clauses: clauses, isEnglish: isEnglish)
      }
    }
  }

  private mutating func chinese() -> [[String]] {
    var clauses = (0..<1 + random.below(2)).map { _ in
      [
        random.pick(Vocabulary.chineseSubjects), random.pick(Vocabulary.chineseModals),
        random.pick(Vocabulary.chineseVerbs), random.pick(Vocabulary.chineseObjects),
      ]
    }
    if random.happens(50) {
      clauses.append([
        "全年", random.pick(Vocabulary.chineseVerbs), random.pick(Vocabulary.chineseObjects),
        "\(2 + random.below(980))", random.pick(Vocabulary.units),
      ])
    }
    clauses.append([random.pick(Vocabulary.chineseTails)])
    return clauses
  }

  private mutating func english() -> [[String]] {
    var clauses = (0..<1 + random.below(2)).map { place in
      (place > 0 ? ["and"] : []) + [
        random.pick(Vocabulary.englishSubjects), random.pick(Vocabulary.englishModals),
        random.pick(Vocabulary.englishVerbs), "\(2 + random.below(980))",
        random.pick(Vocabulary.englishAdjectives), random.pick(Vocabulary.englishObjects),
      ]
    }
    clauses[clauses.count - 1].append(random.pick(Vocabulary.englishTails))
    return clauses
  }

  /// Lets a few articles refer to others.
  private mutating func refer(_ draft: inout ModelDraft) {
    let articles = draft.holders.filter { $0.child != nil }
    for holder in articles where random.happens(25) {
      let other = random.pick(articles)
      let target = draft[other].id
      guard !draft[holder].paragraphs.isEmpty else { continue }
      draft[holder].paragraphs[0][0].clauses.insert(["违反本办法", "@\(target)", "规定的"], at: 0)
    }
  }
}
