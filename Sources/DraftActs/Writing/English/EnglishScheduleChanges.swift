import DraftLanguage

/// The instructions that make one schedule of another, paragraph by paragraph, where these are numbered.
struct EnglishScheduleChanges {
  /// `nil` where it is better given whole: other lines changed too, or numbers did.
  private(set) var operations: [Operation]?

  private let name: String
  private let edits: LineEdits

  init(_ old: Provision, _ new: Provision, _ edits: LineEdits) {
    name = old.name
    self.edits = edits
    operations = old.label == new.label ? tell(old, new) : nil
  }

  private func tell(_ old: Provision, _ new: Provision) -> [Operation]? {
    let (before, after) = (Self.numbered(old), Self.numbered(new))
    guard let before, let after, !before.numbers.isEmpty, before.others == after.others else {
      return nil
    }
    let shared = Set(before.numbers).intersection(after.numbers)
    guard
      before.numbers.filter(shared.contains) == after.numbers.filter(shared.contains),
      shared.count * 2 > before.numbers.count
    else { return nil }
    var operations = before.numbers.filter { !shared.contains($0) }
      .map { Operation.delete([address($0)]) }
    for (place, number) in after.numbers.enumerated() {
      let part = after.parts[place]
      if let index = before.numbers.firstIndex(of: number) {
        operations += told(before.parts[index], part, address(number))
      } else if place > 0 {
        let near = address(after.numbers[place - 1])
        operations.append(
          .insert(at: [], of: .label, near: near, .after, text: [Passage([part.text])]))
      } else {
        return nil
      }
    }
    return operations
  }

  private func told(_ old: Provision, _ new: Provision, _ at: Address) -> [Operation] {
    guard old.text != new.text else { return [] }
    let pairs = PhraseChoice(script: .english, lines: [old.text])
      .pairs(edits.between(old, new), old.text, new.text)
    return pairs?.map { .replace([at], [$0], .one) }
      ?? [.rewrite([at], text: [Passage([new.text])], from: [])]
  }

  private func address(_ number: String) -> Address {
    Address([.init(.attachment, name), .init(.label, number)])
  }

  private struct Paragraphs {
    var numbers: [String] = []
    var parts: [Provision] = []
    var others: [Letters] = []
  }

  /// The numbered paragraphs of a schedule and its other lines; `nil` where a number stands twice.
  private static func numbered(_ schedule: Provision) -> Paragraphs? {
    var out = Paragraphs()
    for line in schedule.children {
      if let number = DecimalClauses.label(line.text)?.name {
        out.numbers.append(number)
        out.parts.append(line)
      } else {
        out.others.append(line.text)
      }
    }
    return Set(out.numbers).count == out.numbers.count ? out : nil
  }
}
