import DraftLanguage

/// Parts, chapters and sections of a law: new titles, and chapters that came, went and were joined.
extension ChineseActChanges {
  mutating func headings() {
    let before = old.children.filter(\.level.isHeading)
    let after = new.children.filter(\.level.isHeading)
    guard before.map(\.line) != after.map(\.line) else { return }
    if before.map(\.label) == after.map(\.label) {
      for (one, other) in zip(before, after) where one.text != other.text {
        let at = Address([.init(one.level, one.name)], piece: .heading)
        add(order(of: one), [.rewrite([at], text: [Passage([other.text])], from: [])])
      }
      return
    }
    tellChapters(before, after)
  }

  /// Chapters are known by the articles in them: those that went into another's chapter lost their heading.
  private mutating func tellChapters(_ before: [Provision], _ after: [Provision]) {
    var partners = before.map { chapter(for: $0, among: after) }
    var kept: [Int: Int] = [:]
    for (index, heading) in before.enumerated() {
      let at = Address([.init(heading.level, heading.name)])
      guard let place = partners[index] else {
        add(order(of: heading), [.delete([at])])
        changesChapters = true
        continue
      }
      if let first = kept[place] {
        let goal = Address([.init(before[first].level, before[first].name)])
        add(order(of: heading), [.mergeChapter(at, into: goal)])
        changesChapters = true
        partners[index] = nil
        continue
      }
      kept[place] = index
      if heading.text != after[place].text {
        let title = Address(at.steps, piece: .heading)
        add(order(of: heading), [.rewrite([title], text: [Passage([after[place].text])], from: [])])
      }
    }
    for (place, heading) in after.enumerated() where kept[place] == nil { insert(heading) }
  }

  /// The new chapter that an old one became: that of the same title where it has one of its articles, or else the one
  /// that the first of them went into.
  private func chapter(for heading: Provision, among after: [Provision]) -> Int? {
    let inside = articles(below: heading, in: old)
    let goals = inside.compactMap { article in
      oldArticles.firstIndex { $0 === article }.flatMap { partner.firstIndex(of: $0) }
        .flatMap { self.heading(above: newArticles[$0], like: heading) }
    }
    let same = after.firstIndex { $0.level == heading.level && $0.text == heading.text }
    guard let goal = goals.first else { return same }
    let most = same.map { index in goals.contains { $0 === after[index] } } ?? false
    return most ? same : after.firstIndex { $0 === goal }
  }

  private func articles(below heading: Provision, in law: Provision) -> [Provision] {
    guard let place = law.children.firstIndex(where: { $0 === heading }) else { return [] }
    return Array(
      law.children[(place + 1)...].prefix { !$0.level.isHeading || $0.level > heading.level }
        .filter { $0.level == .article })
  }

  private func heading(above article: Provision, like other: Provision) -> Provision? {
    guard let place = new.children.firstIndex(where: { $0 === article }) else { return nil }
    return new.children[..<place].last { $0.level == other.level }
  }

  /// A new chapter, with articles that are all new.
  private mutating func insert(_ heading: Provision) {
    let inside = articles(below: heading, in: new)
    guard inside.allSatisfy(isNew), let place = new.children.firstIndex(where: { $0 === heading })
    else { return }
    changesChapters = true
    let end = new.children[(place + 1)...].firstIndex {
      $0.level == .attachment || ($0.level.isHeading && $0.level <= heading.level)
    }
    let parts = new.children[place..<(end ?? new.children.count)]
    for part in parts where part.level == .article { told.insert(part.name) }
    let outer = heading.level == .division ? chapter(around: heading) : nil
    let before = new.children[..<place].last { $0.level == .article && !isNew($0) }
    let index = before.flatMap { article in newArticles.firstIndex { $0 === article } }
      .flatMap { partner[$0] }
    add(
      Self.order(behind: index),
      [
        .insert(
          at: [Address([.init(heading.level, heading.name)])], of: heading.level, near: outer,
          .after,
          text: [Passage(parts.flatMap(\.lines))])
      ])
  }

  /// The chapter that a new 节 stands in, by its old number.
  private func chapter(around heading: Provision) -> Address? {
    guard let place = new.children.firstIndex(where: { $0 === heading }),
      let outer = new.children[..<place].last(where: { $0.level == .chapter }),
      let own = oldHeading(outer)
    else { return nil }
    return Address([.init(.chapter, own.name)])
  }

  /// Where a heading stands among the items: before the article below it.
  private func order(of heading: Provision) -> Int {
    let place = old.children.firstIndex { $0 === heading } ?? 0
    return old.children[..<place].count { $0.level == .article } * 2 - 1
  }
}

extension Provision {
  /// Its own line.
  fileprivate var line: Letters { label + gap + text }
}
