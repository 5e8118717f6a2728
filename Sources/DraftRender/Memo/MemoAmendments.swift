import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The substance, article by article, in the wording of amendment decisions: 将第七条改为第八条：…… 增加一条，
/// 作为第三条：“…” 删去第四十六条。
extension MemoReport {
  func amendments() {
    let (main, others) = plan.byWeight
    amendments(main, .amendments, from: 1)
    amendments(others, .others, from: main.count + 1)
  }

  private func amendments(_ entries: [MemoPlan.Entry], _ part: MemoPart, from number: Int) {
    for (index, entry) in entries.enumerated() {
      if sink.hasFailed { return }
      if index == 0 { heading(part) }
      sink.write("\(index + number). ")
      switch entry.kind {
      case .added: added(entry)
      case .removed: removed(entry)
      case .changed: changed(entry)
      }
      sink.write("\n")
    }
  }

  func changed(_ entry: MemoPlan.Entry) {
    MemoClauses.write(self, entry)
  }

  private func added(_ entry: MemoPlan.Entry) {
    guard let id = comparison.sections[entry.row.section].new else { return }
    let section = comparison.new.sections[id]
    let name = review.new.names.name(of: id)
    let sentences = entry.changes.flatMap { Array(comparison.sentences[$0].new) }.filter {
      section.title.isEmpty || !section.title.contains(comparison.new.sentences[$0].range)
    }
    sink.write(
      words.inserted(
        shown(name), isArticle: review.new.names.isArticle(id),
        title: (title(of: id, review.new).map(words.quoted) ?? "") + rehomed(entry),
        text: sentences.isEmpty ? "" : quoted(sentences, within: id)))
    for change in entry.changes.map({ comparison.sentences[$0] }) {
      guard let place = placeLeft(by: change) else { continue }
      sink.write(
        words.movedHere(excerpt(change.new.lowerBound, review.new), from: shown(place)))
    }
  }

  private func removed(_ entry: MemoPlan.Entry) {
    guard let id = comparison.sections[entry.row.section].old else { return }
    let name = review.old.names.name(of: id)
    guard name.isEmpty else {
      let title = title(of: id, review.old).map(words.quoted) ?? ""
      return sink.write(words.deleted(shown(name), title: title + rehomed(entry)))
    }
    // A section without a name is quoted.
    let sentences = entry.changes.flatMap { Array(comparison.sentences[$0].old) }
    let text = sentences.map { shown(review.old.document.sentences[$0].range, review.old) }
    sink.write(words.deletedText(words.quoted(text.joined(separator: words.blank))))
  }

  /// What stayed under a chapter that came, and what outlived one that is gone.
  private func rehomed(_ entry: MemoPlan.Entry) -> String {
    let said = review.rehomed(by: entry.row.section)
    return said.isEmpty ? "" : words.aside(shown(said))
  }

  /// What a moved sentence stood in before; `nil` where it did not move by itself.
  func placeLeft(by change: SentenceChange) -> String? {
    guard change.moved != 0, !lookup.movedWithItsSection(change), let first = change.old.first
    else { return nil }
    let from = lookup.oldSection(of: change)
    if from == lookup.newSection(of: change) { return words.elsewhereInIt }
    return review.place(ofSentence: first, review.old)
  }

  /// The title behind the number that a section is cited by; `nil` where it has none, or is named by it.
  func title(of id: SectionIndex, _ side: Side) -> String? {
    let section = side.document.sections[id]
    guard !section.title.isEmpty,
      SectionNames.step(of: section, in: side.bytes) != section.title
    else { return nil }
    return shown(bare(section.title, side.bytes), side, limit: 40)
  }

  /// Without the mark that ends a run-in heading.
  private func bare(_ title: ByteRange, _ bytes: TextView) -> ByteRange {
    let (last, start) = bytes.decode(before: title.end)
    let isEnd = ["。", ".", ":", "："].contains(last)
    return isEnd && start > title.start ? ByteRange(title.start, start) : title
  }

  /// New sentences in quotation marks, items with their numbers, every 款 in marks of its own.
  ///
  /// - Parameter section: The one that was named before, whose number is not repeated.
  func quoted(_ sentences: [SentenceIndex], within section: SectionIndex? = nil) -> String {
    var at = section
    var paragraph: ParagraphIndex?
    var parts: [String] = []
    var text = ""
    for (place, index) in sentences.enumerated() {
      let sentence = comparison.new.sentences[index]
      let isLabelled = sentence.section != at
      if place > 0, !isLabelled, sentence.paragraph != paragraph, words.countsClauses {
        parts.append(text)
        text = ""
      } else if place > 0 {
        text += words.blank
      }
      paragraph = sentence.paragraph
      if isLabelled {
        at = sentence.section
        text += label(sentence.section, review.new)
      }
      text += shown(sentence.range, review.new)
    }
    return (parts + [text]).map(words.quoted).joined()
  }

  /// The number of an item, as it stands before its text.
  func label(_ section: SectionIndex, _ side: Side) -> String {
    let label = side.document.sections[section].label
    guard !label.isEmpty, !SectionNames.isOnlyMarkup(label, in: side.bytes) else { return "" }
    return shown(label, side) + side.separator(after: label)
  }

  /// 将第四十一条、第四十二条合并，作为第四十九条; an item is cited without its article.
  func joined(_ index: SectionChangeIndex, isPart: Bool = false) -> Amendment? {
    guard let others = review.ties.takenIn[index], let to = comparison.sections[index].new else {
      return nil
    }
    let parts = (others + [index]).compactMap { comparison.sections[$0].old }.sorted()
    return .part(
      .joined(names(parts, review.old, isPart), as: names([to], review.new, isPart)))
  }

  /// 将第十条分为第十条、第十一条.
  func parted(_ index: SectionChangeIndex, isPart: Bool = false) -> Amendment? {
    guard let others = review.ties.givenOff[index], let from = comparison.sections[index].old
    else { return nil }
    let parts = (others + [index]).compactMap { comparison.sections[$0].new }.sorted()
    return .part(
      .parted(names([from], review.old, isPart), into: names(parts, review.new, isPart)))
  }

  private func names(_ sections: [SectionIndex], _ side: Side, _ isPart: Bool) -> String {
    sections.map { shown(isPart ? side.names.own($0) : side.names.name(of: $0)) }
      .joined(separator: words.and)
  }
}
