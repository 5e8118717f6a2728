import DraftDocument

/// How much text two sections have in common, in bytes of both.
struct SectionVote {
  struct Pair: Equatable {
    let old: SectionIndex
    let new: SectionIndex
  }

  let pair: Pair
  var all = 0
  /// Without what moved: where a chapter's articles went two ways, it is where they stayed.
  var unmoved = 0

  /// Makes one vote of those for the same pair, in the order of the old draft. Votes come nearly in that order,
  /// which makes the sort about O(votes), and there is no table to fill.
  static func gather(_ votes: inout [SectionVote]) {
    votes.sort { ($0.pair.old, $0.pair.new) < ($1.pair.old, $1.pair.new) }
    var last = 0
    for index in votes.indices.dropFirst() {
      if votes[index].pair == votes[last].pair {
        votes[last].all += votes[index].all
        votes[last].unmoved += votes[index].unmoved
      } else {
        last += 1
        votes[last] = votes[index]
      }
    }
    votes.removeLast(max(0, votes.count - last - 1))
  }
}
