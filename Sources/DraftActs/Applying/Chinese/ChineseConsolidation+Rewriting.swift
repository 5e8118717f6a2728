import DraftLanguage

/// Whole parts rewritten and deleted.
extension ChineseConsolidation {
  func rewrite(_ at: [Address], _ text: [Passage]) throws(Refusal) {
    guard !at.isEmpty else { throw .noPartNamed }
    guard !text.isEmpty else { throw .noText }
    let paragraphs = text.flatMap(\.paragraphs)
    let found = try at.map { address throws(Refusal) in try find(address) }
    if found.count == 1 {
      rewrite(found[0], paragraphs)
    } else if found[0].target.level == .clause {
      rewriteClauses(found, paragraphs)
    } else if text.count == found.count {
      for (part, passage) in zip(found, text) { rewrite(part, passage.paragraphs) }
    } else if paragraphs.count == found.count, found[0].target.level != .article {
      for (part, paragraph) in zip(found, paragraphs) { rewrite(part, [paragraph]) }
    } else {
      throw .listsDiffer(found.count, text.count)
    }
    done(.rewritten, at)
  }

  private func rewrite(_ found: Found, _ paragraphs: [Letters]) {
    let part = found.target
    if found.isLeadIn {
      part.text = paragraphs[0].brought
      return
    }
    switch part.level {
    case .article:
      let own = [withoutArticleLabel(paragraphs[0])] + paragraphs.dropFirst()
      part.children = ClauseProvisions.clauses(of: own)
      settle(part)
    case .clause where found.article == nil:
      part.text = Passage(paragraphs).words.brought
    case .clause:
      rewriteClause(part, paragraphs, in: found)
    case .item, .subitem:
      rewriteItem(part, paragraphs)
    case .attachment:
      rewriteAttachment(part, paragraphs)
    case .book, .chapter, .division:
      let words = paragraphs[0]
      part.text = Letters(words[(ChineseLaw.heading(words)?.end ?? 0)...]).brought
    default:
      part.text = Passage(paragraphs).words.brought
    }
  }

  /// Only the words before its 项 where the new text ends in ： and has none.
  private func rewriteClause(_ clause: Provision, _ paragraphs: [Letters], in found: Found) {
    if paragraphs.count == 1, paragraphs[0].last == "：", !clause.children.isEmpty {
      clause.text = paragraphs[0].brought
      return
    }
    guard let article = holder(of: clause, found) else { return }
    let own = [withoutArticleLabel(paragraphs[0])] + paragraphs.dropFirst()
    let new = ClauseProvisions.clauses(of: own)
    replace([clause], with: new, in: article)
  }

  private func holder(of clause: Provision, _ found: Found) -> Provision? {
    if let article = found.article, article.children.contains(where: { $0 === clause }) {
      return article
    }
    return (articles + insertions.map(\.article)).first { article in
      article.children.contains { $0 === clause }
    }
  }

  /// The first of the new parts goes on with the identity of the first of the old.
  private func replace(_ old: [Provision], with new: [Provision], in article: Provision) {
    guard let place = article.children.firstIndex(where: { $0 === old[0] }) else { return }
    var new = new
    for (index, part) in new.enumerated() where index < old.count {
      let heir = Provision(
        part.level, name: old[index].oldName ?? "", from: old[index].origin,
        lead: old[index].lead, label: part.label, gap: part.gap, text: part.text)
      heir.children = part.children
      heir.home = old[index].home
      new[index] = heir
    }
    article.children.removeAll { child in old.dropFirst().contains { $0 === child } }
    article.children.replaceSubrange(place...place, with: new)
    settle(article)
  }

  private func rewriteClauses(_ found: [Found], _ paragraphs: [Letters]) {
    guard let article = found[0].article else { return }
    replace(found.map(\.target), with: ClauseProvisions.clauses(of: paragraphs), in: article)
  }

  /// A 项 is quoted with its label and often without its last mark, which stays.
  private func rewriteItem(_ item: Provision, _ paragraphs: [Letters]) {
    var words = paragraphs[0]
    let label =
      item.level == .item ? ClauseProvisions.itemLabel(words) : ClauseProvisions.subitemLabel(words)
    if let label {
      if !item.label.isEmpty { item.label = Letters(words[..<label.end]) }
      words = Letters(words[label.end...])
    }
    if let mark = item.last.text.last, mark == "；" || mark == "。", let last = words.last,
      last != "；", last != "。", paragraphs.count == 1
    {
      words.append(mark)
    }
    item.text = words.brought
    item.children = paragraphs.dropFirst().map { line in
      let label = ClauseProvisions.subitemLabel(line)
      return Provision(
        .subitem, name: label.map { "\($0.number)" } ?? "", from: .act, lead: leads.item,
        label: Letters(line[..<(label?.end ?? 0)]),
        text: Letters(line[(label?.end ?? 0)...]).brought)
    }
  }

  private func rewriteAttachment(_ attachment: Provision, _ paragraphs: [Letters]) {
    let hasLabel = ChineseLaw.attachmentName(paragraphs[0]) != nil
    let lines = hasLabel ? paragraphs.dropFirst() : paragraphs[...]
    // 附件2　收费标准: the title on the line of the number is new, too.
    if hasLabel, ChineseLaw.attachmentName(paragraphs[0]) == attachment.name,
      attachment.label.contains(where: \.isBlank), paragraphs[0].contains(where: \.isBlank)
    {
      attachment.label = paragraphs[0].brought
    }
    attachment.children = lines.map { line in
      Provision(.clause, from: .act, lead: leads.clause, text: line.brought)
    }
  }

  /// The whole part as the act says it is after its edits: they must give it.
  func restate(_ address: Address, _ text: Passage) throws(Refusal) {
    let found = try find(address)
    let before = found.target.content
    guard before.withoutEndMark != text.words.withoutEndMark else {
      return done(.checked, [address])
    }
    rewrite(found, text.paragraphs)
    done(.rewritten, [address])
    // The marks at the borders of quoted words are the act's to give.
    let isMark = { (letter: Letter) in "，、；。：\n".unicodeScalars.contains(letter.scalar) }
    guard before.filter({ !isMark($0) }) != text.words.filter({ !isMark($0) }) else { return }
    throw .restatementDiffers(address, is: before.string)
  }

  // MARK: Deleting

  func delete(_ at: [Address]) throws(Refusal) {
    let found = try at.map { address throws(Refusal) in try find(address) }
    for part in found { delete(part) }
    done(.deleted, at)
  }

  private func delete(_ found: Found) {
    let part = found.target
    guard let parent = found.parent,
      let place = parent.children.firstIndex(where: { $0 === part })
    else { return }
    parent.children.remove(at: place)
    switch part.level {
    case .clause: settle(parent)
    case .item, .subitem:
      let wasLast = place == parent.children.count
      if wasLast, let end = part.last.text.last, let last = parent.children.last {
        last.last.endMark(end)
      }
      relabelItems(parent)
      if let article = found.article { settle(article) }
    case .book, .chapter, .division: deleteChapter(part, from: place)
    default: break
    }
  }

  /// A chapter goes with all that stands in it.
  private func deleteChapter(_ heading: Provision, from place: Int) {
    while place < root.children.count {
      let next = root.children[place]
      if next.level == .attachment || (next.level.isHeading && next.level <= heading.level) {
        break
      }
      root.children.remove(at: place)
    }
    changesChapters = true
    renumbersInOrder = true
  }

  // MARK: Lines

  /// The first part of an article stands on the article's line, all others on their own.
  func settle(_ article: Provision) {
    for (index, clause) in article.children.enumerated() {
      if index == 0 {
        clause.lead = []
      } else if !clause.beginsLine {
        clause.lead = leads.clause
      }
      for (place, item) in clause.children.enumerated() {
        if index == 0, place == 0, clause.text.isEmpty {
          item.lead = []
        } else if !item.beginsLine {
          item.lead = leads.item
        }
        for line in item.children where !line.beginsLine { line.lead = leads.item }
      }
    }
  }

  /// Numbers the 项 of a 款 from one, in the style of its labels.
  func relabelItems(_ clause: Provision) {
    for (index, item) in clause.children.enumerated() where !item.label.isEmpty {
      let number = index + 1
      guard item.name != "\(number)" else { continue }
      item.name = "\(number)"
      item.label = item.label.renumbered(number)
    }
  }
}

extension Provision {
  /// Ends in `mark` instead of the mark that it ends in.
  func endMark(_ mark: Letter) {
    guard "，；。、".unicodeScalars.contains(mark.scalar), let last = text.last,
      "，；。、".unicodeScalars.contains(last.scalar)
    else { return }
    text[text.count - 1] = mark
  }
}

extension Array where Element == Letter {
  /// The label with another number: （一） → （二）, 1. → 2.
  func renumbered(_ number: Int) -> Letters {
    guard let start = firstIndex(where: { $0.isDigit || ChineseNumeral.isPlain($0.scalar) }),
      let old = ChineseNumerals.read(self, start)
    else { return self }
    let text = self[start].isDigit ? "\(number)" : ChineseNumeral.written(number)
    return Letters(self[..<start]) + Letters(text) + Letters(self[old.end...])
  }
}
