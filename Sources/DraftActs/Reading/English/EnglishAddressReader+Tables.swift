import DraftLanguage

/// Rows, definitions and schedules, which are named by words and not by labels.
extension EnglishAddressReader {
  // MARK: Tables

  /// the entry for “Berth fee” in Schedule 1; without its table it stands in the one named before.
  func row(at place: Int) -> (addresses: [Address], end: Int)? {
    let start = isWord("the ", at: place) ? place + 4 : place
    for word in EnglishActWords.rows where isWord(word, at: start) {
      let mark = start + word.unicodeScalars.count
      guard let cell = passage(mark) else { continue }
      let step = Address.Step(.row, cell.string)
      for joint in [" of ", " in ", " to "] where letters.starts(with: joint, at: mark + 1) {
        guard var table = list(at: mark + 1 + joint.count), table.addresses.count == 1,
          table.addresses[0].level != .row
        else { continue }
        table.addresses[0].steps.append(step)
        return table
      }
      return ([Address([step])], mark + 1)
    }
    return nil
  }

  // MARK: Definitions

  /// the definition of “Fees”, the definitions of “Fees” and “Services” in section 2.
  func definition(at place: Int) -> (addresses: [Address], end: Int)? {
    let start = isWord("the ", at: place) ? place + 4 : place
    for word in EnglishActWords.definitions where isWord(word, at: start) {
      var end = start + word.unicodeScalars.count
      guard let term = passage(end) else { continue }
      var steps = [Address.Step(.definition, term.trimmed.string)]
      end += 1
      while let next = joint(at: end), let more = passage(next) {
        steps.append(.init(.definition, more.trimmed.string))
        end = next + 1
      }
      for joint in [" of ", " in "] where letters.starts(with: joint, at: end) {
        guard let part = list(at: end + joint.count), part.addresses.count == 1 else { continue }
        let all = steps.map { step in
          var address = part.addresses[0]
          address.steps.append(step)
          return address
        }
        return (all, part.end)
      }
      return (steps.map { Address([$0]) }, end)
    }
    return nil
  }

  func schedule(at place: Int) -> (addresses: [Address], end: Int)? {
    if let paragraph = scheduleParagraph(at: place) { return paragraph }
    let start = isWord("the ", at: place) ? place + 4 : place
    guard let hit = EnglishSchedules.reference(letters, at: start) else { return nil }
    let address = Address([.init(.attachment, hit.name)])
    return ([address], tail(at: hit.end).map(\.end) ?? hit.end)
  }

  /// paragraph 2 of Schedule 1, item 3 in Annex B: what is numbered in a schedule.
  private func scheduleParagraph(at place: Int) -> (addresses: [Address], end: Int)? {
    guard let unit = ["paragraph ", "item ", "clause "].first(where: { isWord($0, at: place) })
    else {
      return nil
    }
    var end = place + unit.count
    let start = end
    while end < letters.count, letters[end].isDigit || isInner(letters[end], at: end) { end += 1 }
    guard end > start else { return nil }
    for joint in [" of ", " in ", " to "] where letters.starts(with: joint, at: end) {
      let next = end + joint.count
      let behind = isWord("the ", at: next) ? next + 4 : next
      guard let hit = EnglishSchedules.reference(letters, at: behind) else { continue }
      let number = Address.Step(.label, letters[start..<end].string)
      return ([Address([.init(.attachment, hit.name), number])], hit.end)
    }
    return nil
  }
}
