package import DraftChange
package import DraftDocument
package import DraftText

/// Comparisons made by hand.
package enum SampleComparison {
  /// Where `part` stands in a document, for edits; the first place after `from`.
  package static func place(_ part: String, in document: Document, from: Int = 0) -> ByteRange {
    let wanted = Array(part.utf8)
    let bytes = document.text.bytes
    for start in from...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return ByteRange(start, start + wanted.count)
    }
    fatalError("no \(part) in the sample")
  }

  /// A speech whose parts two and three changed places, with an edit, an addition, a removal, a
  /// sentence that moved alone, and one that was split.
  package static func speech() -> Comparison {
    var before = SampleDraft()
    before.paragraph("在全县护林防火工作会议上的讲话", "同志们：")
    before.section("一、", "认清形势")
    before.paragraph("去年全县发生火情12起。", "形势依然严峻。", "必须高度重视。")
    before.section("二、", "落实责任")
    before.paragraph("各乡镇要包干到户。", "谁主管谁负责；出了问题要追究。", "旧办法同时废止。")
    before.section("三、", "加强宣传")
    before.paragraph("要进村入户宣传。", "学校要上好防火第一课。")
    let old = before.document()

    var after = SampleDraft()
    after.paragraph("在全县护林防火工作会议上的讲话", "同志们：")
    after.section("一、", "认清形势")
    after.paragraph("去年全县发生火情15起。", "必须高度重视。")
    after.section("二、", "广泛开展宣传")
    after.paragraph("要进村入户宣传。", "形势依然严峻。", "学校要上好防火第一课。")
    after.section("三、", "落实责任")
    after.paragraph("各乡镇要包干到户。", "谁主管谁负责。", "出了问题要追究。", "本办法见第三条。")
    let new = after.document()

    let figure = Edit(
      old: place("12", in: old), new: place("15", in: new), categories: .figure)
    let title = Edit(old: place("加强", in: old), new: place("广泛开展", in: new))
    let stop = Edit(
      old: place("；", in: old),
      new: place("。", in: new, from: place("谁主管谁负责", in: new).end), weight: .editorial,
      categories: .punctuation)
    typealias Change = SentenceChange
    let sentences: IndexedArray<SentenceChange, SentenceChange> = [
      Change(kind: .same, old: 0..<1, new: 0..<1, similarity: 1),
      Change(kind: .same, old: 1..<2, new: 1..<2, similarity: 1),
      Change(kind: .same, old: 2..<3, new: 2..<3, similarity: 1),
      Change(
        kind: .edited, old: 3..<4, new: 3..<4, weight: .substantive, categories: .figure,
        similarity: 0.9, edits: 0..<1),
      Change(kind: .same, old: 5..<6, new: 4..<5, similarity: 1),
      Change(
        kind: .edited, old: 10..<11, new: 5..<6, moved: 1, weight: .substantive,
        categories: .wording, similarity: 0.5, edits: 1..<2),
      Change(kind: .same, old: 11..<12, new: 6..<7, moved: 1, similarity: 1),
      Change(kind: .same, old: 4..<5, new: 7..<8, moved: 2, similarity: 1),
      Change(kind: .same, old: 12..<13, new: 8..<9, moved: 1, similarity: 1),
      Change(kind: .same, old: 6..<7, new: 9..<10, similarity: 1),
      Change(kind: .same, old: 7..<8, new: 10..<11, similarity: 1),
      Change(
        kind: .split, old: 8..<9, new: 11..<13, weight: .editorial, categories: .punctuation,
        similarity: 0.95, edits: 2..<3),
      Change(
        kind: .removed, old: 9..<10, new: 10..<10, weight: .substantive, categories: .wording,
        similarity: 0),
      Change(
        kind: .added, old: 10..<10, new: 13..<14, weight: .substantive, categories: .wording,
        similarity: 0),
    ]
    let sections: IndexedArray<SectionChange, SectionChange> = [
      SectionChange(old: 0, new: 0, kind: .same, marks: [], similarity: 1),
      SectionChange(old: 1, new: 1, kind: .edited, marks: [], similarity: 0.8),
      SectionChange(
        old: 3, new: 2, kind: .edited, marks: [.moved, .renumbered, .retitled], similarity: 0.7),
      SectionChange(old: 2, new: 3, kind: .edited, marks: .renumbered, similarity: 0.7),
    ]
    var summary = Summary()
    summary.sections.same = 1
    summary.sections.edited = 3
    summary.sections.moved = 1
    summary.sections.renumbered = 2
    summary.sections.retitled = 1
    summary.sentences.same = 9
    summary.sentences.edited = 2
    summary.sentences.split = 1
    summary.sentences.added = 1
    summary.sentences.removed = 1
    summary.sentences.moved = 4
    summary.classes.substantive = 4
    summary.classes.editorial = 1
    summary.characters.old = 110
    summary.characters.new = 112
    summary.characters.deleted = 13
    summary.characters.inserted = 15
    let reference = ReferenceChange(
      sentence: 13, place: place("第三条", in: new), oldTarget: 3, newTarget: 3, state: .stale,
      outcome: .nowAt(ReferencePlace(section: 2)))
    let term = TermChange(old: place("加强", in: old), new: place("广泛开展", in: new), count: 2)
    return Comparison(
      old: old, new: new, sections: sections, sentences: sentences, edits: [figure, title, stop],
      references: [reference], terms: [term], summary: summary, limits: [])
  }
}
