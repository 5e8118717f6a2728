/// A round of editing whose edits are known: what a comparison must find.
package struct EditingRound: Sendable {
  package enum Operation: String, CaseIterable, Sendable {
    case replaceWord, insertWord, deleteWord, figure, punctuation, term
    case insertSentence, deleteSentence, split, merge, moveSentence
    case insertSection, deleteSection, moveSection, retitle
  }

  package let old: ModelDraft
  package private(set) var new: ModelDraft
  /// New ids of each sentence that was split, itself among them.
  package private(set) var splits: [Int: [Int]] = [:]
  /// Old ids of each sentence that was merged, itself among them.
  package private(set) var merges: [Int: [Int]] = [:]
  package private(set) var movedSentences: Set<Int> = []
  package private(set) var movedSections: Set<Int> = []
  package private(set) var retitled: Set<Int> = []
  /// What was done, for messages.
  package private(set) var log: [String] = []

  private var writer: DraftWriter
  /// Sentences and sections that were edited already: once is enough to know what happened.
  private var touched: Set<Int> = []

  package init(_ genre: ModelDraft.Genre, seed: UInt64) {
    writer = DraftWriter(seed: seed)
    old = writer.draft(genre)
    new = old
  }

  /// The round after `last`: it begins with what that one ended with.
  package init(after last: EditingRound) {
    writer = last.writer
    old = last.new
    new = last.new
  }

  /// As many operations as `count`, of those that are named.
  package init(
    _ genre: ModelDraft.Genre, seed: UInt64, count: Int,
    of operations: [Operation] = Operation.allCases
  ) {
    self.init(genre, seed: seed)
    for _ in 0..<count { apply(writer.random.pick(operations)) }
  }

  package mutating func apply(_ operation: Operation) {
    switch operation {
    case .replaceWord, .insertWord, .deleteWord, .figure, .punctuation: editWords(operation)
    case .term: replaceTerm()
    case .insertSentence: insertSentence()
    case .deleteSentence: deleteSentence()
    case .split: split()
    case .merge: merge()
    case .moveSentence: moveSentence()
    case .insertSection, .deleteSection, .moveSection, .retitle: editSection(operation)
    }
  }

  // MARK: Places

  private typealias Place = (holder: ModelDraft.Holder, paragraph: Int, sentence: Int)

  private func places() -> [Place] {
    new.holders.flatMap { holder in
      new[holder].paragraphs.indices.flatMap { paragraph in
        new[holder].paragraphs[paragraph].indices.map { (holder, paragraph, $0) }
      }
    }
  }

  private subscript(place: Place) -> ModelSentence {
    get { new[place.holder].paragraphs[place.paragraph][place.sentence] }
    set { new[place.holder].paragraphs[place.paragraph][place.sentence] = newValue }
  }

  private mutating func untouched(_ fits: (ModelSentence) -> Bool = { _ in true }) -> Place? {
    let free = places().filter { !touched.contains(self[$0].id) && fits(self[$0]) }
    guard !free.isEmpty else { return nil }
    let place = writer.random.pick(free)
    touched.insert(self[place].id)
    return place
  }

  private mutating func note(_ operation: Operation, _ id: Int) {
    log.append("\(operation.rawValue) \(id)")
  }

  // MARK: Words

  private mutating func editWords(_ operation: Operation) {
    let needsFigure = operation == .figure
    guard
      let place = untouched({ sentence in
        (!needsFigure || sentence.clauses.joined().contains { Int($0) != nil })
          && (operation != .punctuation || sentence.clauses.count > 1)
      })
    else { return }
    var sentence = self[place]
    let clause = writer.random.below(max(1, sentence.clauses.count - 1))
    let word = writer.random.below(sentence.clauses[clause].count)
    let fresh = writer.random.pick(
      sentence.isEnglish ? Vocabulary.englishAdjectives : Vocabulary.chineseModals)
    switch operation {
    case .figure:
      for clause in sentence.clauses.indices {
        for word in sentence.clauses[clause].indices {
          if let figure = Int(sentence.clauses[clause][word]) {
            sentence.clauses[clause][word] = "\(figure + 7)"
          }
        }
      }
    case .insertWord: sentence.clauses[clause].insert(fresh, at: word)
    case .deleteWord where sentence.clauses[clause].count > 3:
      sentence.clauses[clause].remove(at: word)
    case .punctuation: sentence.pause = "；"
    default: sentence.clauses[clause][word] = fresh
    }
    note(operation, sentence.id)
    self[place] = sentence
  }

  /// One term replaced wherever it stands.
  private mutating func replaceTerm() {
    let chinese = new.genre != .policy
    let term = writer.random.pick(
      chinese ? Vocabulary.chineseSubjects : Vocabulary.englishSubjects)
    let fresh = chinese ? "承办机构" : "applicants"
    for place in places() where self[place].clauses.joined().contains(term) {
      self[place].clauses = self[place].clauses.map { $0.map { $0 == term ? fresh : $0 } }
      touched.insert(self[place].id)
    }
    log.append("term \(term)")
  }

  // MARK: Sentences

  private mutating func insertSentence() {
    let place = writer.random.pick(places())
    let sentence = writer.sentence(new.genre)
    touched.insert(sentence.id)
    new[place.holder].paragraphs[place.paragraph].insert(sentence, at: place.sentence)
    note(.insertSentence, sentence.id)
  }

  /// Puts a sentence of an earlier draft back, somewhere.
  package mutating func putBack(_ sentence: ModelSentence) {
    let place = writer.random.pick(places())
    touched.insert(sentence.id)
    new[place.holder].paragraphs[place.paragraph].insert(sentence, at: place.sentence)
    log.append("putBack \(sentence.id)")
  }

  private mutating func deleteSentence() {
    guard let place = untouched(), places().count > 3 else { return }
    note(.deleteSentence, self[place].id)
    remove(place)
  }

  private mutating func remove(_ place: Place) {
    new[place.holder].paragraphs[place.paragraph].remove(at: place.sentence)
    if new[place.holder].paragraphs[place.paragraph].isEmpty, new[place.holder].paragraphs.count > 1
    {
      new[place.holder].paragraphs.remove(at: place.paragraph)
    }
  }

  private mutating func split() {
    guard let place = untouched({ $0.clauses.count > 1 && $0.clauses[1].count > 1 }) else { return }
    var first = self[place]
    var second = first
    second.id = writer.newID()
    touched.insert(second.id)
    second.clauses.removeFirst()
    first.clauses = [first.clauses[0]]
    splits[first.id] = [first.id, second.id]
    note(.split, first.id)
    self[place] = first
    new[place.holder].paragraphs[place.paragraph].insert(second, at: place.sentence + 1)
  }

  private mutating func merge() {
    let pairs = places().filter { place in
      let paragraph = new[place.holder].paragraphs[place.paragraph]
      return place.sentence + 1 < paragraph.count && !touched.contains(self[place].id)
        && !touched.contains(paragraph[place.sentence + 1].id)
        && paragraph[place.sentence].isEnglish == paragraph[place.sentence + 1].isEnglish
    }
    guard !pairs.isEmpty else { return }
    let place = writer.random.pick(pairs)
    let second = new[place.holder].paragraphs[place.paragraph].remove(at: place.sentence + 1)
    self[place].clauses += second.clauses
    let first = self[place].id
    merges[first] = [first, second.id]
    touched.formUnion([first, second.id])
    note(.merge, first)
  }

  private mutating func moveSentence() {
    guard let place = untouched() else { return }
    let sentence = self[place]
    let targets = new.holders.filter { $0 != place.holder && !new[$0].paragraphs.isEmpty }
    guard !targets.isEmpty else { return }
    let target = writer.random.pick(targets)
    remove(place)
    let at = writer.random.below(new[target].paragraphs[0].count + 1)
    new[target].paragraphs[0].insert(sentence, at: at)
    movedSentences.insert(sentence.id)
    note(.moveSentence, sentence.id)
  }

  // MARK: Sections

  private mutating func editSection(_ operation: Operation) {
    let chapter = writer.random.below(new.chapters.count)
    let isWhole = writer.random.happens(40)
    if isWhole { return editChapter(operation, chapter) }
    let count = new.chapters[chapter].children.count
    switch operation {
    case .insertSection:
      let section = writer.child(new.genre)
      touch(section)
      note(operation, section.id)
      new.chapters[chapter].children.insert(section, at: writer.random.below(count + 1))
    case .deleteSection where count > 1:
      let section = new.chapters[chapter].children[writer.random.below(count)]
      guard isUntouched(section) else { return }
      note(operation, section.id)
      new.chapters[chapter].children.removeAll { $0.id == section.id }
    case .moveSection where count > 2:
      let section = new.chapters[chapter].children[writer.random.below(count)]
      guard isUntouched(section) else { return }
      let target = writer.random.below(new.chapters.count)
      new.chapters[chapter].children.removeAll { $0.id == section.id }
      let room = new.chapters[target].children.count
      new.chapters[target].children.insert(section, at: writer.random.below(room + 1))
      moved(section)
    case .retitle where count > 0 && new.genre != .statute:
      let child = writer.random.below(count)
      retitle(ModelDraft.Holder(chapter: chapter, child: child))
    default: return
    }
  }

  private mutating func editChapter(_ operation: Operation, _ index: Int) {
    let chapter = new.chapters[index]
    switch operation {
    case .insertSection:
      let chapter = writer.chapter(new.genre)
      touch(chapter)
      note(operation, chapter.id)
      new.chapters.insert(chapter, at: index)
    case .deleteSection where new.chapters.count > 2 && isUntouched(chapter):
      note(operation, chapter.id)
      new.chapters.remove(at: index)
    case .moveSection where new.chapters.count > 2 && isUntouched(chapter):
      new.chapters.remove(at: index)
      new.chapters.insert(chapter, at: writer.random.below(new.chapters.count + 1))
      moved(chapter)
    case .retitle: retitle(ModelDraft.Holder(chapter: index))
    default: return
    }
  }

  private func isUntouched(_ section: ModelSection) -> Bool {
    touched.isDisjoint(with: section.allIDs + section.allSentences.map(\.id))
  }

  private mutating func touch(_ section: ModelSection) {
    touched.formUnion(section.allIDs + section.allSentences.map(\.id))
  }

  private mutating func moved(_ section: ModelSection) {
    touch(section)
    movedSections.insert(section.id)
    note(.moveSection, section.id)
  }

  private mutating func retitle(_ holder: ModelDraft.Holder) {
    let id = new[holder].id
    guard !touched.contains(id) else { return }
    new[holder].title = writer.title(new.genre)
    touched.insert(id)
    retitled.insert(id)
    note(.retitle, id)
  }
}
