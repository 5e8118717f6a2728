import DraftDocument
import DraftText

/// Finds the sentence of a draft that is most like given words, by the pairs of neighbouring characters that both
/// have.
struct SentenceLikeness {
  /// How many of the pairs of both have to be in both: from 0 to 1.
  private static let enough = 0.6
  /// Pairs that more sentences have than this distinguish none, and would cost more than they say.
  private static let most = 256

  /// By pair, the sentences that have it, each as often as it does.
  private var sentences: [UInt64: [SentenceIndex]] = [:]
  /// By sentence, its pairs.
  private var counts: IndexedArray<Sentence, Int> = []

  /// O(bytes).
  init(_ document: Document) {
    for (index, sentence) in document.sentences.indexed() {
      let pairs = Self.pairs(document.text.string(sentence.range))
      counts.append(pairs.count)
      for pair in pairs { sentences[pair, default: []].append(index) }
    }
  }

  /// The sentence that is most like a quotation, and how like it is; of several the first. O(length · `most`).
  func best(for quote: Quote) -> (sentence: SentenceIndex, share: Double)? {
    let pairs = Self.pairs(quote.exact)
    guard pairs.count > 3 else { return nil }
    var common: [SentenceIndex: Int] = [:]
    var told = 0
    for pair in pairs {
      let list = sentences[pair] ?? []
      guard list.count <= Self.most else { continue }
      told += 1
      for sentence in Set(list) { common[sentence, default: 0] += 1 }
    }
    var best: (sentence: SentenceIndex, share: Double)?
    for sentence in common.keys.sorted() {
      let shared = Double(common[sentence] ?? 0) * Double(pairs.count) / Double(max(1, told))
      let share = 2 * min(shared, Double(pairs.count)) / Double(pairs.count + counts[sentence])
      if share >= Self.enough, share > best?.share ?? 0 { best = (sentence, share) }
    }
    return best
  }

  /// White space aside.
  private static func pairs(_ text: String) -> [UInt64] {
    let scalars = text.unicodeScalars.filter { $0 > " " && $0 != "\u{3000}" }
    return zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }
  }
}
