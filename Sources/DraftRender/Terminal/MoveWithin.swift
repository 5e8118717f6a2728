import DraftChange
import DraftDocument
import DraftText

/// What moved among its neighbours has the same path before and after: it is told by the direction and by a
/// neighbour that stayed.
extension InlineReport {
  /// "moved up, now before Opening hours", or "moved" alone where no neighbour tells; `nil` where the paths do.
  func moveAmongSiblings(_ index: Int) -> String? {
    let change = comparison.sections[index]
    guard let old = change.old, let new = change.new,
      sectionName(old, side: .old) == sectionName(new, side: .new)
    else { return nil }
    let start = comparison.old.sections[old].extent.start
    let siblings = comparison.new.sections
    let parent = siblings[new].parent
    // After it, the first that was before it in the old draft; else before it, the last that was after it.
    var at = siblings[new].descendantsEnd
    while at < siblings.count, siblings[at].parent == parent {
      if let place = placeOfStayed(at) {
        if place < start { return said(up: true, of: stepName(at)) }
        break
      }
      at = siblings[at].descendantsEnd
    }
    at = new - 1
    while at > parent {
      if siblings[at].parent == parent, let place = placeOfStayed(at) {
        if place > start { return said(up: false, of: stepName(at)) }
        break
      }
      at -= 1
    }
    return words.name(of: .moved)
  }

  /// Where a section of the new draft that did not move stood in the old one.
  private func placeOfStayed(_ id: Int) -> Int? {
    let change = comparison.sections[lookup.index(ofNew: id)]
    guard !change.marks.contains(.moved), let old = change.old else { return nil }
    return comparison.old.sections[old].extent.start
  }

  private func stepName(_ id: Int) -> String {
    let name = comparison.new.text.string(
      SectionNames.step(of: comparison.new.sections[id], in: new))
    return shortened(name)
  }

  /// "moved up, now before “one apple”", of neighbouring sentences that moved together inside their section,
  /// by index into `Comparison.sentences`; `nil` where they came from another one.
  func moveInsideSection(_ moved: [Int]) -> String? {
    let changes = moved.map { comparison.sentences[$0] }
    guard let first = changes.first, let last = changes.last, isInsideSection(first) else {
      return nil
    }
    let sentences = comparison.new.sentences
    let section = sentences[first.new.lowerBound].section
    var at = last.new.upperBound
    while at < sentences.count, sentences[at].section == section {
      if let place = placeOfStayed(sentence: at) {
        if place < first.old.lowerBound { return said(up: true, of: beginning(at)) }
        break
      }
      at += 1
    }
    at = first.new.lowerBound - 1
    while at >= 0, sentences[at].section == section {
      if let place = placeOfStayed(sentence: at) {
        if place > first.old.lowerBound { return said(up: false, of: beginning(at)) }
        break
      }
      at -= 1
    }
    return nil
  }

  func isInsideSection(_ change: SentenceChange) -> Bool {
    !change.old.isEmpty && !change.new.isEmpty
      && lookup.oldSection(of: change) == lookup.newSection(of: change)
  }

  private func placeOfStayed(sentence: Int) -> Int? {
    guard let index = lookup.change(ofNew: sentence) else { return nil }
    let change = comparison.sentences[index]
    return change.moved == 0 && isInsideSection(change) ? change.old.first : nil
  }

  private func beginning(_ sentence: Int) -> String {
    shortened(comparison.new.text.string(comparison.new.sentences[sentence].range))
  }

  private func shortened(_ text: String) -> String {
    let most = words.isChinese ? 16 : 32
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars
    return line.count > most
      ? String(String.UnicodeScalarView(line.prefix(most - 1))) + "…" : String(line)
  }

  private func said(up: Bool, of neighbour: String) -> String {
    let name = Visible.text(neighbour)
    return up
      ? words("moved up, now before “\(name)”", "前移，现在“\(name)”之前")
      : words("moved down, now after “\(name)”", "后移，现在“\(name)”之后")
  }
}
