/// A draft as its writer knows it: sentences and sections keep their ids through every edit, so
/// that what a comparison must say is known.
package struct ModelDraft: Sendable {
  package enum Genre: String, CaseIterable, Sendable {
    /// 一、 with （一） in it.
    case speech
    /// 第一章 with 第一条 in it, counted through.
    case statute
    /// English Markdown.
    case policy
    /// A speech with English sentences among the Chinese ones.
    case mixed
  }

  package var genre: Genre
  package var title: String
  package var chapters: [ModelSection]

  /// A section that holds sentences: a chapter, or one of the sections in it.
  package struct Holder: Hashable, Sendable {
    package var chapter: Int
    package var child: Int?

    package init(chapter: Int, child: Int? = nil) {
      self.chapter = chapter
      self.child = child
    }
  }

  package var holders: [Holder] {
    chapters.indices.flatMap { chapter in
      [Holder(chapter: chapter)]
        + chapters[chapter].children.indices.map { Holder(chapter: chapter, child: $0) }
    }
  }

  package subscript(holder: Holder) -> ModelSection {
    get {
      guard let child = holder.child else { return chapters[holder.chapter] }
      return chapters[holder.chapter].children[child]
    }
    set {
      if let child = holder.child {
        chapters[holder.chapter].children[child] = newValue
      } else {
        chapters[holder.chapter] = newValue
      }
    }
  }
}

package struct ModelSection: Sendable {
  package var id: Int
  package var title: String
  package var paragraphs: [[ModelSentence]] = []
  package var children: [ModelSection] = []

  package var sentences: [ModelSentence] { paragraphs.flatMap { $0 } }
  /// Its own sentences and those of its children.
  package var allSentences: [ModelSentence] { sentences + children.flatMap(\.allSentences) }
  package var allIDs: [Int] { [id] + children.flatMap(\.allIDs) }
}

package struct ModelSentence: Sendable {
  package var id: Int
  /// Words by clause. `@7` stands for the label of section 7, whatever it is now.
  package var clauses: [[String]]
  package var isEnglish = false
  package var pause = "，"

  func text(_ labels: [Int: String]) -> String {
    let parts = clauses.map { clause in
      clause.map { word in
        guard word.hasPrefix("@"), let id = Int(word.dropFirst()) else { return word }
        return labels[id] ?? "前条"
      }.joined(separator: isEnglish ? " " : "")
    }
    guard isEnglish else { return parts.joined(separator: pause) + "。" }
    let whole = parts.joined(separator: pause == "，" ? ", " : "; ")
    return whole.prefix(1).uppercased() + whole.dropFirst() + "."
  }
}
