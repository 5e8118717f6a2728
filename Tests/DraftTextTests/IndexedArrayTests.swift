import DraftText
import Testing

private enum Apple {}

@Suite struct IndexedArrayTests {
  private typealias Index = ElementIndex<Apple>

  @Test func indexesCountOnlyTheElementsOfTheirKind() {
    let weights: IndexedArray<Apple, Int> = [5, 7, 9]
    #expect(weights.indices.map(\.offset) == [0, 1, 2])
    #expect(weights.firstIndex(of: 9) == Index(2))
    #expect(weights.indexed().map { "\($0): \($1)" } == ["0: 5", "1: 7", "2: 9"])
    #expect(weights.table { $1 > 6 } == [false, true, true])
  }

  @Test func entriesAreSetInPlace() {
    var weights = IndexedArray<Apple, [Int]>(repeating: [], count: 2)
    weights[1].append(3)
    weights.append([4])
    #expect(weights == [[], [3], [4]])
  }

  @Test func rangesKeepTheirPlace() {
    let range = Range<Index>(3..<8)
    #expect(range.offsets() == 3..<8)
    #expect(range.count == 5 && range.contains(7) && !range.contains(8))
    #expect(range.upperBound - range.lowerBound == 5)
    #expect(partitionPoint(range) { $0 < 6 } == 6)
    #expect(partitionPoint(range) { _ in true } == range.upperBound)
  }

  @Test func anIndexTakesFourBytes() {
    #expect(MemoryLayout<Index>.size == 4 && MemoryLayout<Range<Index>>.size == 8)
  }
}
