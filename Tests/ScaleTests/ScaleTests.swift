import DraftChange
import DraftDocument
import DraftText
import Testing

@testable import DraftAlign

/// What was made fast must say the same as what is plainly right, and what is too much must end.
@Suite struct ScaleTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static func similarity(_ units: Int, _ random: inout Generator) -> Similarity {
    var tables = [FeatureTable(), FeatureTable()]
    for side in 0..<2 {
      for _ in 0..<units {
        let length = Int.random(in: 0..<90, using: &random)
        tables[side].append((0..<length).map { _ in UInt32.random(in: 0..<300, using: &random) })
      }
    }
    let weights = featureWeights(
      tables[0], tables[1], bases: (0..<300).map { $0 % 3 == 0 ? 35 : 100 })
    return Similarity(old: tables[0], new: tables[1], weights: weights)
  }

  @Test(arguments: [0, 1, 2, 47, 48, 49, 300, 5000])
  func sortsLikeTheLibrary(count: Int) {
    var random = Generator(state: UInt64(count))
    var sorting = SymbolSort()
    for limit in [3, 255, 256, 70_000, UInt32.max] {
      let list = (0..<count).map { _ in UInt32.random(in: 0...limit, using: &random) }
      var sorted = list
      sorting.sort(&sorted)
      #expect(sorted == list.sorted())
    }
  }

  @Test func likenessIsTheSameByEachWay() {
    var random = Generator(state: 7)
    let similarity = Self.similarity(24, &random)
    let units = Array(0..<24)
    var scratch = GapScratch(symbols: similarity.weights.count)
    var row = LikenessRow(similarity)
    for floor in [0, 0.1, 0.3] as [Float] {
      var gap = GapLikeness(similarity, units, units, &scratch)
      for i in units {
        row.load(i)
        for j in units {
          let plain = similarity.dice(i, j)
          #expect(row.dice(j) == plain)
          if let found = gap.dice(i, j, atLeast: floor) {
            #expect(found == plain)
          } else {
            #expect(plain < floor || plain == 0)
          }
        }
      }
    }
  }

  @Test func aLineOfMegabytesIsOneEdit() {
    let old = String(repeating: "这是很长的一行", count: 60_000)
    let new = old + "改" + old
    let comparison = Comparison.between(Self.read(old + old), Self.read(new))
    #expect(comparison.sentences.map(\.kind) == [.edited])
    #expect(comparison.edits.count == 1)
    #expect(comparison.edits.first.map { $0.new.count - $0.old.count } == 3)
    #expect(comparison.limits == [.sentencesTooLong(1)])
  }

  /// A numbered heading at each of 60 depths, again and again, took seconds.
  @Test(.timeLimit(.minutes(1))) func deepHeadingsEnd() {
    let heading = { (n: Int, title: Int) in
      Array(repeating: "1", count: n % 60 + 1).joined(separator: ".") + " Heading \(title)\n"
    }
    let old = (0..<600).map { heading($0, $0) }.joined()
    let new = (0..<600).map { heading($0, $0 + $0 / 50) }.joined()
    let comparison = Comparison.between(Self.read(old), Self.read(new))
    #expect(comparison.sentences.allSatisfy { !$0.old.isEmpty || !$0.new.isEmpty })
  }

  private static func read(_ text: String) -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: "draft.txt")
  }
}
