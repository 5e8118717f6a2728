import DraftAlign
import DraftDocument
import DraftText

/// Both sides of a link as words, and the gaps between what they have in common.
struct LinkWords {
  private(set) var old = SentenceWords()
  private(set) var new = SentenceWords()
  /// Tokens that both sides have as segments, ascending.
  private(set) var kept: [(old: Int, new: Int)] = []
  /// What lies between those, by token; no side both empty.
  private(set) var gaps: [(old: Range<Int>, new: Range<Int>)] = []
  private(set) var symbols: WordSymbols

  /// O(length of the gaps + segments).
  init(
    _ oldText: SegmentedText, _ newText: SegmentedText, _ layout: TextLayout,
    _ tokenizer: Tokenizer
  ) {
    let (before, after) = (oldText.segments, newText.segments)
    symbols = WordSymbols(expecting: 64, layout)
    let anchors = SegmentAnchors(before, after)
    var (i, j) = (0, 0)
    for pair in anchors.kept + [(old: before.count, new: after.count)] {
      let firsts = (old.count, new.count)
      add(oldText, i..<pair.old, anchors.movedOld, tokenizer, to: \.old)
      add(newText, j..<pair.new, anchors.movedNew, tokenizer, to: \.new)
      if firsts != (old.count, new.count) {
        gaps.append((old: firsts.0..<old.count, new: firsts.1..<new.count))
      }
      if pair.old < before.count {
        kept.append((old: old.count, new: new.count))
        let symbol = symbols.fresh()
        old.add(Token(range: before[pair.old].range, kind: .word), symbol, isSegment: true)
        new.add(Token(range: after[pair.new].range, kind: .word), symbol, isSegment: true)
      }
      (i, j) = (pair.old + 1, pair.new + 1)
    }
  }

  /// Adds the words of a run of segments; those that have moved are a token each.
  private mutating func add(
    _ text: SegmentedText, _ run: Range<Int>, _ moved: Set<Int>, _ tokenizer: Tokenizer,
    to side: WritableKeyPath<LinkWords, SentenceWords>
  ) {
    var index = run.lowerBound
    while index < run.upperBound {
      let segment = text.segments[index]
      if moved.contains(index) {
        self[keyPath: side].addMoved(Token(range: segment.range, kind: .word), symbols.fresh())
        index += 1
        continue
      }
      var end = index + 1
      while end < run.upperBound, !moved.contains(end),
        text.segments[end].sentence == segment.sentence
      {
        end += 1
      }
      let part = ByteRange(segment.range.start, text.segments[end - 1].range.end)
      let sentence = text.sentences[segment.sentence].range
      for token in tokenizer.tokens(text.bytes, sentence, part: part, layout: symbols.layout) {
        self[keyPath: side].add(
          token, symbols.word(token, text.bytes), kind: WordSymbols.kind(token, text.bytes))
      }
      index = end
    }
  }

  /// Gives the tokens of references symbols that both sides share.
  mutating func mark(_ references: inout ReferencePairs) {
    references.mark(&old, &new, &symbols)
  }
}

/// The sentences of one side of a link, cut into segments.
struct SegmentedText {
  let bytes: TextView
  let sentences: SentenceSlice
  private(set) var segments: [Segment]
  private let salt: UInt64

  /// - Parameter salt: 0 for the old side, 1 for the new one.
  init(
    _ bytes: TextView, _ sentences: SentenceSlice, _ layout: TextLayout, salt: UInt64
  ) {
    self.bytes = bytes
    self.sentences = sentences
    self.salt = salt
    segments = Segments(bytes, sentences, layout, salt: salt).all
  }

  /// Gives the segments that hold one of `places` (ascending) a key that no other has, so that nothing
  /// stands for them.
  mutating func setApart(_ places: [ByteRange]) {
    guard !places.isEmpty else { return }
    var next = 0
    for index in segments.indices {
      while next < places.count, places[next].end <= segments[index].range.start { next += 1 }
      guard next < places.count else { return }
      if places[next].start < segments[index].range.end {
        segments[index].key ^= (UInt64(index) << 1 | salt).scattered
      }
    }
  }
}
