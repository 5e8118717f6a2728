import DraftText

/// Where a reference was before, as git keeps it: a line for each move with the old id, the new one, who moved it, when,
/// and behind a tab what for.
struct Reflog {
  private struct Move {
    let old: ObjectID
    let new: ObjectID
    let time: CommitTime
    let reason: Substring
  }

  /// The oldest first.
  private let moves: [Move]

  /// Empty where nothing is kept. O(bytes).
  init(_ repository: DraftRepository, _ reference: String) {
    let folder = reference == "HEAD" ? repository.gitDirectory : repository.commonDirectory
    let bytes = (try? Files.read(folder + "/logs/" + reference).bytes) ?? []
    moves = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(Self.move)
  }

  private static func move(_ line: Substring) -> Move? {
    let parts = line.split(separator: "\t", maxSplits: 1)
    guard let head = parts.first else { return nil }
    let words = head.split(separator: " ")
    guard words.count >= 4, let old = ObjectID(hexadecimal: words[0]),
      let new = ObjectID(hexadecimal: words[1]), let seconds = Int64(words[words.count - 2]),
      let zone = Int(words[words.count - 1])
    else { return nil }
    return Move(
      old: old, new: new,
      time: CommitTime(seconds: seconds, offsetMinutes: zone / 100 * 60 + zone % 100),
      reason: parts.count > 1 ? parts[1] : "")
  }

  /// So many moves ago; before the oldest move that is kept there is one place more.
  func id(before number: Int) -> ObjectID? {
    if number < moves.count { return moves[moves.count - 1 - number].new }
    return number == moves.count ? moves.first?.old : nil
  }

  /// On a day or at a time, by the clock of whoever moved it where the date names no time zone.
  func id(at date: ISODate) -> ObjectID? {
    let last = moves.last { $0.time.seconds <= date.time(zone: $0.time.offsetMinutes).seconds }
    return last?.new ?? moves.first?.old
  }

  /// The branch, or the commit, that HEAD was on before it went to another one, so many times ago.
  func branch(before number: Int) -> String? {
    let start = "checkout: moving from "
    let left = moves.reversed().compactMap { move in
      move.reason.droppingBytes(of: start)?.split(separator: " ").first
    }
    return left.indices.contains(number - 1) ? String(left[number - 1]) : nil
  }
}

extension ObjectID {
  fileprivate init?(hexadecimal digits: Substring) {
    guard let id = Array(digits.utf8).withView({ ObjectID(hexadecimal: $0) }) else { return nil }
    self = id
  }
}
