/// What was done and what was refused while an act is applied.
final class AmendmentLog {
  /// The instruction that is being applied.
  var place = ActPlace.none
  private(set) var outcomes: [Outcome] = []
  private(set) var refusals: [RefusedInstruction] = []
  /// Instructions that gave numbers, which are refused together.
  private var numberings: [(place: ActPlace, outcome: Int)] = []

  func refuse(_ reason: Refusal) { refusals.append(RefusedInstruction(place, reason)) }

  func done(_ kind: Outcome.Kind, _ at: [Address], count: Int = 1) {
    outcomes.append(Outcome(place: place, kind: kind, addresses: at, count: count))
  }

  /// Notes that the instruction stands or falls with the numbers of all articles.
  func gaveNumber() { numberings.append((place, outcomes.count - 1)) }

  /// All that gave numbers stand or fall together.
  func refuseNumbering(_ reason: Refusal) {
    for numbering in numberings {
      refusals.append(RefusedInstruction(numbering.place, reason))
    }
    if numberings.isEmpty { refuse(reason) }
    for index in numberings.map(\.outcome).reversed() { outcomes.remove(at: index) }
  }
}
