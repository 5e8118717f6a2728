import DraftChange
import DraftDocument
import DraftText

/// The numbered sections of a base and of all sides, each told from the others whatever number it bears.
struct NumberedSections {
  /// One section, in each draft that has it.
  struct Member {
    /// By draft, the base first; `nil` where it does not stand.
    var sections: [SectionIndex?]
    /// The draft whose label stands for all of them, and that label.
    var draft: Int
    var label: [UInt8]
    var ordinal: [Int]
    /// The member around it; `nil` for none.
    var parent: Int?
  }

  let documents: [Document]
  private(set) var members: [Member] = []
  /// By draft and section its member.
  private var member: [IndexedArray<Section, Int?>]
  private let orders: [NumberingOrder]
  /// The lists that go on through their parents in all drafts.
  private let running: RunningLists

  /// O(sections · sides).
  init(_ base: Document, _ sides: [Document], _ numbers: [SideNumbers]) {
    documents = [base] + sides
    member = documents.map { IndexedArray(repeating: nil, count: $0.sections.count) }
    orders = documents.map(NumberingOrder.init)
    running = RunningLists(orders)
    for section in base.sections.indices.dropFirst() {
      add([section] + numbers.map { $0.partner(of: section) })
    }
    addInserted(numbers)
    for index in members.indices { members[index].parent = parent(of: index) }
  }

  func member(_ section: SectionIndex, in draft: Int) -> Int? { member[draft][section] }

  // MARK: Members

  /// Sections that came into several sides with the same text are one.
  private mutating func addInserted(_ numbers: [SideNumbers]) {
    var known: [ArraySlice<UInt8>: [SectionIndex?]] = [:]
    var order: [ArraySlice<UInt8>] = []
    for (side, number) in numbers.enumerated() {
      for section in number.inserted where isNumbered(section, in: side + 1) {
        let text = text(of: section, in: side + 1)
        var sections = known[text] ?? Array(repeating: nil, count: documents.count)
        if known[text] == nil { order.append(text) }
        // Twice in one side, they are not to be told apart by their text.
        guard sections[side + 1] == nil else { continue }
        sections[side + 1] = section
        known[text] = sections
      }
    }
    for text in order { if let sections = known[text] { add(sections) } }
  }

  /// Takes in a section whose label is the same in all drafts but for its number.
  private mutating func add(_ sections: [SectionIndex?]) {
    guard let draft = sections.firstIndex(where: { $0 != nil }), let own = sections[draft],
      isNumbered(own, in: draft)
    else { return }
    let section = documents[draft].sections[own]
    let label = Array(documents[draft].source.bytes[section.label.range])
    let isOne = sections.indices.allSatisfy { other in
      sections[other].map { isSame($0, in: other, label, section) } ?? true
    }
    guard isOne else { return }
    for (other, place) in sections.enumerated() {
      if let place { member[other][place] = members.count }
    }
    members.append(
      Member(sections: sections, draft: draft, label: label, ordinal: section.ordinal))
  }

  private func isNumbered(_ section: SectionIndex, in draft: Int) -> Bool {
    let section = documents[draft].sections[section]
    return section.scheme != nil && !section.label.isEmpty && !section.ordinal.isEmpty
  }

  private func isSame(
    _ other: SectionIndex, in draft: Int, _ label: [UInt8], _ section: Section
  ) -> Bool {
    let found = documents[draft].sections[other]
    guard let scheme = section.scheme, found.scheme == scheme else { return false }
    let text = documents[draft].source.bytes[found.label.range]
    if text.elementsEqual(label) { return true }
    return NumberText.text(label[...], scheme, from: section.ordinal, to: found.ordinal)
      .map { $0.elementsEqual(text) } ?? false
  }

  /// The rest of the line behind its label.
  private func text(of section: SectionIndex, in draft: Int) -> ArraySlice<UInt8> {
    let bytes = documents[draft].source.bytes
    let rest = bytes[documents[draft].sections[section].label.end...]
    return rest.prefix { $0 != UInt8(ascii: "\n") }
  }

  /// As whoever moved it into another one has it.
  private func parent(of index: Int) -> Int? {
    let own = members[index].sections.enumerated().compactMap { draft, section in
      section.map { member[draft][documents[draft].sections[$0].parent] }
    }
    return own.first { $0 != own[0] } ?? own.first ?? nil
  }

  // MARK: Numbers

  /// The member that one is numbered on from in a draft; `nil` for the first of a list.
  private func before(_ index: Int, in draft: Int) -> Int?? {
    guard let section = members[index].sections[draft] else { return nil }
    return .some(orders[draft].before[section].flatMap { member[draft][$0] })
  }

  /// Whether all lists like its own go on one with another, whatever moved to where.
  func runsThrough(_ index: Int) -> Bool {
    guard let list = scheme(index) else { return false }
    return running.contains(list.scheme, under: list.parent.flatMap { scheme($0)?.scheme })
  }

  /// Whether its list goes on with that of another parent.
  func runsOn(_ index: Int) -> Bool {
    let own = members[index]
    return own.sections.indices.contains { draft in
      own.sections[draft].map { orders[draft].runsOn[$0] } ?? false
    }
  }

  func scheme(_ index: Int) -> NumberedList<Int?>? {
    let own = members[index]
    guard let section = own.sections[own.draft],
      let scheme = documents[own.draft].sections[section].scheme
    else { return nil }
    return NumberedList(parent: own.parent, scheme: scheme)
  }

  private func ordinal(_ index: Int, in draft: Int) -> [Int] {
    members[index].sections[draft].map { documents[draft].sections[$0].ordinal } ?? []
  }

  /// The number behind the one of `last`: as far behind as it stands in a draft where they are neighbours, in that of
  /// a side that changed that before the base's.
  func number(_ index: Int, after last: Int, numbered now: [Int]) -> [Int] {
    let steps = documents.indices.map { draft -> [Int]? in
      guard let before = before(index, in: draft), before == last else { return nil }
      let (there, here) = (ordinal(last, in: draft), ordinal(index, in: draft))
      return there == now ? here : NumberStep.on(from: now, there, to: here)
    }
    let own = steps.dropFirst().compactMap(\.self)
    return own.first { $0 != steps[0] } ?? own.first
      ?? NumberStep.next(after: now, members[index].ordinal)
  }

  /// The number of the first in a list: what the list begins with, under the number of the section around it.
  func first(_ index: Int, under parent: [Int]?) -> [Int] {
    let own = members[index]
    guard let section = own.sections[own.draft] else { return own.ordinal }
    let head = documents.indices.first { draft in before(index, in: draft) == .some(nil) }
    let start = orders[own.draft].first(of: section)
    var ordinal =
      head.map { self.ordinal(index, in: $0) } ?? documents[own.draft].sections[start].ordinal
    if ordinal.count != own.ordinal.count { ordinal = own.ordinal }
    guard let parent, ordinal.count == parent.count + 1 else { return ordinal }
    return parent + [ordinal[ordinal.count - 1]]
  }

  /// Whether a number begins with the one of the section around it, as 3.1 does.
  func isUnder(_ member: Int, _ parent: Int) -> Bool {
    let (own, around) = (members[member], members[parent])
    return own.ordinal.count > 1
      && documents.indices.contains { draft in
        guard let own = own.sections[draft], let around = around.sections[draft] else {
          return false
        }
        let sections = documents[draft].sections
        return Array(sections[own].ordinal.dropLast()) == sections[around].ordinal
      }
  }
}
