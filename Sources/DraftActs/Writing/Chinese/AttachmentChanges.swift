import DraftLanguage

/// The instructions that make one law's attachments of another's.
struct AttachmentChanges {
  private let old: [Provision]
  private let new: [Provision]
  private(set) var operations: [Operation] = []

  init(_ old: Provision, _ new: Provision) {
    self.old = old.children.filter { $0.level == .attachment }
    self.new = new.children.filter { $0.level == .attachment }
    tell()
  }

  /// Attachments of one number go together, then those with the same text that got another.
  private mutating func tell() {
    var partner: [Int: Int] = [:]
    for (place, one) in new.enumerated() {
      let same = old.indices.filter {
        !partner.values.contains($0) && old[$0].content == one.content
      }
      partner[place] = same.first { old[$0].name == one.name } ?? (same.count == 1 ? same[0] : nil)
    }
    for (place, one) in new.enumerated() where partner[place] == nil {
      partner[place] = old.indices.first {
        old[$0].name == one.name && !partner.values.contains($0)
      }
    }
    let gone = old.indices.filter { !partner.values.contains($0) }
    if !gone.isEmpty { operations.append(.delete(gone.map { address(old[$0]) })) }
    for (place, one) in new.enumerated() {
      guard let index = partner[place] else { continue }
      change(old[index], one)
      if old[index].name != one.name {
        operations.append(.renumber(from: [address(old[index])], to: [address(one)]))
      }
    }
    for (place, one) in new.enumerated() where partner[place] == nil {
      let text = [one.label] + one.children.map(\.text)
      operations.append(
        .insert(at: [address(one)], of: .attachment, near: nil, .after, text: [Passage(text)]))
    }
  }

  private func address(_ attachment: Provision) -> Address {
    Address([.init(.attachment, attachment.name)])
  }

  private mutating func change(_ before: Provision, _ after: Provision) {
    guard before.content != after.content else { return }
    let texts = (before.children.map(\.text), after.children.map(\.text))
    if let rows = RowChanges(texts.0, texts.1, address(before)).changes {
      operations += rows.map { .row($0) }
    } else {
      let lines = after.content.parts { $0 == "\n" }
      operations.append(.rewrite([address(before)], text: [Passage(lines)], from: []))
    }
  }
}
