import DraftChange
import DraftDocument
import DraftText
import TestSupport
import Testing

/// Clauses that end in the same words about other articles.
@Suite struct ReferringSentenceTests {
  private static let numerals = Array("零一二三四五六七八九")
  private static let duties = Array("管理备案收费公开设施完好培训员工共享数据清晰标志夜间照明通风")

  private static func numeral(_ number: Int) -> String {
    number < 10 ? "\(numerals[number])" : "十" + (number > 10 ? "\(numerals[number - 10])" : "")
  }

  /// Articles of one to three clauses, each of which ends in a reference, and how they are written in an order.
  private struct Statute {
    private var clauses: [[(duty: String, article: Int)]] = []

    init(_ count: Int, _ random: inout SplitMix64) {
      for article in 0..<count + 2 {
        clauses.append(
          (0..<Int.random(in: 1...3, using: &random)).map { clause in
            let first = article * 7 + clause * 3
            let duty = (0..<4).map { "\(duties[(first + $0 * 5) % duties.count])" }
            let name = "第\(numeral(article + 1))类\(["甲", "乙", "丙"][clause])种"
            return ("\(name)停车场应当\(duty.joined())。", Int.random(in: 0..<count, using: &random))
          })
      }
    }

    func text(_ order: [Int]) -> String {
      order.enumerated().map { place, article in
        "第\(numeral(place + 1))条　"
          + clauses[article].map { clause in
            let number = (order.firstIndex(of: clause.article) ?? 0) + 1
            return clause.duty + "违反的，依照第\(numeral(number))条处理。"
          }.joined(separator: "\n　　")
      }.joined(separator: "\n") + "\n"
    }
  }

  /// New articles renumber what the others refer to: that follows, and nothing has moved.
  @Test(arguments: 0..<40) func whatFollowsHasNotMoved(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 5...12, using: &random)
    let statute = Statute(count, &random)
    let old = Array(0..<count)
    var new = old
    for article in count..<count + Int.random(in: 1...2, using: &random) {
      new.insert(article, at: Int.random(in: 0...new.count, using: &random))
    }
    let comparison = Comparison.between(read(statute.text(old)), read(statute.text(new)))
    for change in comparison.sentences where !change.old.isEmpty {
      #expect(change.moved == 0)
      #expect(change.kind == .same || change.kind == .edited && change.weight == .consequential)
    }
    let back = Comparison.between(read(statute.text(new)), read(statute.text(old)))
    #expect(back.sentences.allSatisfy { $0.moved == 0 })
  }

  /// What did move is told by its place, whichever article it refers to.
  @Test func aClauseThatMovedHasMoved() {
    let old = "第一条　停车场应当备案。违反的，依照第二条处理。\n　　收费应当公开。违反的，依照第三条处理。\n第二条　处二百元罚款。\n第三条　处五百元罚款。\n"
    let new = "第一条　收费应当公开。违反的，依照第三条处理。\n　　停车场应当备案。违反的，依照第二条处理。\n第二条　处二百元罚款。\n第三条　处五百元罚款。\n"
    let comparison = Comparison.between(read(old), read(new))
    #expect(comparison.sentences.contains { $0.moved != 0 })
  }
}
