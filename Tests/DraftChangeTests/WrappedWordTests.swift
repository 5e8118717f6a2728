import DraftDocument
import DraftText
import TestSupport
import Testing

@testable import DraftChange

/// A line may end anywhere between two Han: in a word, in a number with its unit, beside a mark.
struct WrappedWordTests {
  private let old = "会议指出，今年全市新增经营主体四万六千户，同比增长12.3%，政务服务事项网办率达到98.5%。"
  private let new = "会议指出，今年全市新增经营主体五万八千户，同比增长12.3%，公共服务事项网办率达到98.5%。"

  @Test func editsAreTheSameWhereverLinesEnd() {
    let plain = edits(old, new)
    #expect(plain.count == 2)
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      #expect(edits(wrapped(old, &random), wrapped(new, &random)) == plain, "seed \(seed)")
    }
  }

  /// A line end in some of the places that have a Han on both sides.
  private func wrapped(_ text: String, _ random: inout SplitMix64) -> String {
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      if index > 0, [characters[index - 1], character].allSatisfy({ $0.utf8.count == 3 }),
        random.below(6) == 0
      {
        result += "\n"
      }
      result.append(character)
    }
    return result
  }

  private func edits(_ old: String, _ new: String) -> [String] {
    let before = document(old)
    let after = document(new)
    return before.text.withView { a in
      after.text.withView { b in
        let map = ReferenceMap(before, after, Correspondence.between(before, after))
        let found = WordDiff(references: map).edits(a, sentence(before), b, sentence(after))
        return found.edits.map { edit in
          let sides = [before.text.string(edit.old), after.text.string(edit.new)]
          return sides.map { $0.filter { $0 != "\n" } }.joined(separator: "→")
        }
      }
    }
  }

  /// All of the text as one sentence, however its lines were read.
  private func sentence(_ document: Document) -> SentenceSlice {
    var sentence = document.sentences[0]
    sentence.range = ByteRange(0, document.text.bytes.count)
    return SentenceSlice(sentence)
  }

  private func document(_ text: String) -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: "draft.txt")
  }
}
