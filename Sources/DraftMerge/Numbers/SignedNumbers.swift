import DraftChange
import DraftDocument
import DraftLanguage
import DraftText

/// A label, or a reference to a section or an item of one, as it stands in all drafts while they are joined.
struct SignedNumber {
  /// The item that a reference names behind its section.
  struct Item: Hashable {
    var member: Int
    var scheme: LabelScheme
    /// The numbers behind that of the section: of the 款, if it is named, and of the item in `text`.
    var ordinal: [Int]
  }

  var member: Int
  var isLabel: Bool
  var scheme: LabelScheme
  /// The number that it has in `text`.
  var ordinal: [Int]
  var text: [UInt8]
  /// By draft what stands there; `nil` where it does not.
  var drafts: [[UInt8]?]
  var item: Item?

  /// `nil` where that number can't be written so.
  ///
  /// - Parameter item: That of the item; `nil` leaves it as it is.
  func text(numbered ordinal: [Int], item number: Int?) -> [UInt8]? {
    guard let item, let number else {
      return NumberText.text(text[...], scheme, from: self.ordinal, to: ordinal)
    }
    return NumberText.text(
      text[...], scheme, from: self.ordinal, to: ordinal,
      part: (item.scheme, item.ordinal, item.ordinal.dropLast() + [number]))
  }
}

/// Finds the labels of numbered sections and the references to them, in all drafts.
struct SignedNumbers {
  private(set) var numbers: [SignedNumber] = []
  /// By draft, the base first.
  private(set) var places: [[NumberSign.Place]]
  private let sections: NumberedSections
  private let sides: [SideNumbers]
  /// By draft where the references start that are found.
  private var found: [Set<Int>]
  /// References that read the same and have the same target share a number, so that one that a side wrote anew still
  /// matches the base's.
  private var known: [Reference: Int] = [:]

  private struct Reference: Hashable {
    var member: Int
    var item: SignedNumber.Item?
    var text: [UInt8]
  }

  init(_ sections: NumberedSections, _ sides: [SideNumbers]) {
    self.sections = sections
    self.sides = sides
    places = sections.documents.map { _ in [] }
    found = sections.documents.map { _ in [] }
  }

  /// O(bytes · sides).
  mutating func find() {
    for member in sections.members.indices { addLabel(member) }
    for reference in sections.documents[0].targetedReferences() { addReference(reference) }
    for draft in sections.documents.indices.dropFirst() {
      for reference in sections.documents[draft].targetedReferences() {
        addReference(reference, of: draft)
      }
    }
  }

  private mutating func add(_ number: Int, at range: Range<Int>, in draft: Int) {
    numbers[number].drafts[draft] = Array(sections.documents[draft].source.bytes[range])
    places[draft].append(
      NumberSign.Place(range: range, number: number, text: numbers[number].text))
  }

  private mutating func number(
    _ member: Int, isLabel: Bool, _ scheme: LabelScheme, _ ordinal: [Int], _ text: [UInt8],
    _ item: SignedNumber.Item? = nil
  ) -> Int {
    numbers.append(
      SignedNumber(
        member: member, isLabel: isLabel, scheme: scheme, ordinal: ordinal, text: text,
        drafts: sections.documents.map { _ in nil }, item: item))
    return numbers.count - 1
  }

  private mutating func addLabel(_ member: Int) {
    let own = sections.members[member]
    guard let scheme = sections.scheme(member)?.scheme else { return }
    let number = number(member, isLabel: true, scheme, own.ordinal, own.label)
    for (draft, section) in own.sections.enumerated() {
      guard let section else { continue }
      add(number, at: sections.documents[draft].sections[section].label.range, in: draft)
    }
  }

  // MARK: References

  /// One of the base, with what became of it. A side that left it alone means the same section by it, even where that
  /// has another number there.
  private mutating func addReference(_ reference: TargetedReference) {
    guard let member = reference.section.flatMap({ sections.member($0, in: 0) }) else { return }
    let range = reference.place.range
    let text = Array(sections.documents[0].source.bytes[range])
    let item = item(reference, in: 0)
    let key = Reference(member: member, item: item, text: text)
    let number =
      known[key] ?? number(member, isLabel: false, reference.scheme, reference.ordinal, text, item)
    known[key] = number
    add(number, at: range, in: 0)
    for (side, numbers) in sides.enumerated() {
      guard let own = numbers.place(of: range), isSame(number, own, in: side + 1) else { continue }
      found[side + 1].insert(own.lowerBound)
      add(number, at: own, in: side + 1)
    }
  }

  /// Whether a text is the number's with the base's number, or with the one that its section has in that draft.
  private func isSame(_ number: Int, _ range: Range<Int>, in draft: Int) -> Bool {
    let (number, document) = (numbers[number], sections.documents[draft])
    let text = document.source.bytes[range]
    if text.elementsEqual(number.text) { return true }
    guard let section = sections.members[number.member].sections[draft] else { return false }
    return number.text(
      numbered: document.sections[section].ordinal,
      item: number.item.flatMap { sections.members[$0.member].sections[draft] }
        .flatMap { document.sections[$0].ordinal.last }
    ).map { $0.elementsEqual(text) } ?? false
  }

  /// What a reference names behind its section, as it stands in the draft that bears the label for all.
  private func item(_ reference: TargetedReference, in draft: Int) -> SignedNumber.Item? {
    guard let section = reference.item, let member = sections.member(section, in: draft),
      let scheme = sections.documents[draft].sections[section].scheme,
      let ordinal = sections.members[member].ordinal.last
    else { return nil }
    return SignedNumber.Item(
      member: member, scheme: scheme,
      ordinal: reference.part.prefix(1).filter { $0 > 0 } + [ordinal])
  }

  /// One that a side wrote.
  private mutating func addReference(_ reference: TargetedReference, of draft: Int) {
    let range = reference.place.range
    guard !found[draft].contains(range.lowerBound),
      let member = reference.section.flatMap({ sections.member($0, in: draft) })
    else { return }
    let item = item(reference, in: draft)
    let ordinal = sections.members[member].ordinal
    let own = sections.documents[draft].source.bytes[range]
    let text =
      item.map {
        NumberText.text(
          own, reference.scheme, from: reference.ordinal, to: ordinal,
          part: ($0.scheme, reference.part.filter { $0 > 0 }, $0.ordinal))
      } ?? NumberText.text(own, reference.scheme, from: reference.ordinal, to: ordinal)
    guard let text else { return }
    let key = Reference(member: member, item: item, text: text)
    let number =
      known[key] ?? number(member, isLabel: false, reference.scheme, ordinal, text, item)
    known[key] = number
    add(number, at: range, in: draft)
  }
}
