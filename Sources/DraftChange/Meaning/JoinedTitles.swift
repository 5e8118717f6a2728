import DraftDocument
import DraftText

/// The headings of sections that were joined with another, where the other's new heading takes up their words:
/// 二、不足 and 三、明年安排 became 二、不足和明年安排. Such a heading was not deleted, just as a sentence that was
/// merged with its neighbour was not. The same holds for sections that were split off.
struct JoinedTitles {
  /// The heading that has the words of another one.
  struct Bearer {
    let sentence: SentenceIndex
    /// Whether it has all of them.
    let isOfAll: Bool
  }

  /// By heading that is gone, the heading of the new draft that has its words.
  private(set) var newOf: [SentenceIndex: Bearer] = [:]
  /// By heading that came, the heading of the old draft that had its words.
  private(set) var oldOf: [SentenceIndex: Bearer] = [:]

  var isEmpty: Bool { newOf.isEmpty && oldOf.isEmpty }

  /// O(ties).
  init(_ old: Document, _ new: Document, _ ties: [SectionTie], _ pairing: Correspondence) {
    for tie in ties {
      switch tie.kind {
      case .merged, .wentInto:
        join(
          [tie.old, pairing.oldOf[tie.new]].compactMap { Title(old, $0) }, Title(new, tie.new),
          &newOf)
      case .split, .cameOutOf:
        join(
          [tie.new, pairing.newOf[tie.old]].compactMap { Title(new, $0) }, Title(old, tie.old),
          &oldOf)
      }
    }
  }

  /// Either of two titles may be the one that the joined title was paired with: it is left alone later.
  private func join(
    _ parts: [Title], _ whole: Title?, _ bearers: inout [SentenceIndex: Bearer]
  ) {
    guard let whole else { return }
    for part in parts {
      let share = whole.share(of: part)
      if share >= 0.5 {
        bearers[part.sentence] = Bearer(sentence: whole.sentence, isOfAll: share == 1)
      }
    }
  }

  /// The title of a section: its words, and of Han and Kana each character.
  private struct Title {
    let sentence: SentenceIndex
    private let words: [Substring]
    private static let longest = 60

    /// `nil` where the section has no title, or one that is no sentence of its own.
    init?(_ document: Document, _ section: SectionIndex?) {
      guard let section else { return nil }
      let title = document.sections[section].title
      let sentences = document.sentences(in: title)
      guard !title.isEmpty, sentences.count == 1, let sentence = sentences.first,
        document.sentences[sentence].role == .heading
      else { return nil }
      self.sentence = sentence
      let text = String(decoding: document.text.bytes[title.range], as: UTF8.self).lowercased()
      words = Array(Self.words(of: text).prefix(Self.longest))
    }

    private static func words(of text: String) -> [Substring] {
      text.split { !$0.isLetter && !$0.isNumber }.flatMap { word in
        word.allSatisfy(\.isASCII) ? [word] : word.indices.map { word[$0...$0] }
      }
    }

    /// How much of another title stands in this one, in its order. O(words of one × words of the other).
    func share(of other: Title) -> Double {
      var shared = [Int](repeating: 0, count: words.count + 1)
      for word in other.words {
        var diagonal = 0
        for (index, mine) in words.enumerated() {
          let above = shared[index + 1]
          shared[index + 1] =
            max(above, shared[index], word == mine ? diagonal + word.count : 0)
          diagonal = above
        }
      }
      let length = other.words.reduce(0) { $0 + $1.count }
      return length == 0 ? 0 : Double(shared[words.count]) / Double(length)
    }
  }
}
