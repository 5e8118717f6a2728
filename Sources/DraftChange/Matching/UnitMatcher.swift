import DraftAlign
import DraftDocument
import DraftText

/// Matches sections by their content, wherever they stand and however they are numbered.
struct UnitMatcher {
  let sentences: SentenceMatcher
  let old: ContentUnits
  let new: ContentUnits

  /// Pairs of unit indexes, the document (0, 0) first.
  func pairs() -> [(old: Int, new: Int, similarity: Double)] {
    let document = (old: 0, new: 0, similarity: 1.0)
    guard old.sections.count > 1, new.sections.count > 1 else { return [document] }
    var table = SymbolTable(expecting: old.sections.count + new.sections.count)
    var a = contents(old, sentences.oldContents, &table)
    var b = contents(new, sentences.newContents, &table)
    let regrouped = RegroupedUnits(sentences, old, new)
    for pair in KeptUnits(sentences, old, new, regrouped).pairs
    where a[pair.old - 1] != b[pair.new - 1] {
      let symbol = table.intern(UInt64(pair.old).scattered ^ 0x5EC7)
      a[pair.old - 1] = symbol
      b[pair.new - 1] = symbol
    }
    var options = AlignmentOptions()
    options.allowsSplits = false
    var aligner = UnitAligner(
      oldContents: a, newContents: b, symbols: table.count, options: options)
    let links = aligner.align { oldRest, newRest in
      similarity(
        oldRest.filter { !regrouped.old.contains($0 + 1) },
        newRest.filter { !regrouped.new.contains($0 + 1) })
    }
    return [document]
      + links.map {
        (
          old: $0.old.lowerBound + 1, new: $0.new.lowerBound + 1,
          similarity: Double($0.similarity)
        )
      }
  }

  /// One symbol a unit, the document left out: equal where all sentences are.
  private func contents(
    _ units: ContentUnits, _ symbols: IndexedArray<Sentence, UInt32>, _ table: inout SymbolTable
  ) -> [UInt32] {
    units.sentences.dropFirst().map { list in
      var hash = ByteHash()
      for sentence in list { hash.add(number: symbols[sentence]) }
      return table.intern(hash.value)
    }
  }

  private func similarity(_ oldRest: [Int], _ newRest: [Int]) -> Similarity {
    var features = Features()
    let a = table(sentences.old, old, oldRest, &features)
    let b = table(sentences.new, new, newRest, &features)
    return Similarity(old: a, new: b, weights: features.weights(a, b))
  }

  private func table(
    _ document: Document, _ units: ContentUnits, _ rest: [Int], _ features: inout Features
  ) -> FeatureTable {
    var table = FeatureTable()
    var next = 0
    document.text.withView { bytes in
      for unit in units.sections.indices.dropLast() {
        guard next < rest.count, rest[next] == unit else {
          table.append([])
          continue
        }
        next += 1
        let list = units.sentences[unit + 1]
        table.append(list.flatMap { features.of(bytes, document.sentences[$0].range) })
      }
    }
    return table
  }
}
