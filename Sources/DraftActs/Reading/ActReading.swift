/// An act as it was read.
package struct ActReading: Sendable {
  package var instructions: [Instruction] = []
  /// Clauses that instruct and were not understood.
  package var refusals: [RefusedInstruction] = []
  /// Clauses that say that something was changed and not what: they hide silent edits.
  package var notes: [ActPlace] = []

  /// The instructions that name parts of the law, which come before those that count lines.
  var partInstructions: [Instruction] {
    instructions.filter { if case .lines = $0.operation { false } else { true } }
  }
}

/// An instruction, or a clause of an act, that was not applied.
package struct RefusedInstruction: Hashable, Sendable {
  package var place: ActPlace
  package var reason: Refusal

  package init(_ place: ActPlace, _ reason: Refusal) {
    self.place = place
    self.reason = reason
  }
}
