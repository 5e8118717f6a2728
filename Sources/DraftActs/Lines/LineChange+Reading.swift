import DraftLanguage

/// Changes by lines as acts describe them.
extension LineChange {
  /// - Parameters:
  ///   - opening: How the first line begins, where the act says so.
  ///   - below: New lines that stand below the clause and are read later; `nil` where they are in a slot.
  /// - Throws: `noPartNamed`, `noText`, `placeOutOfRange` where the lines go backwards.
  init(_ verb: ActVerb, _ slots: Slots, opening: Passage?, below: [Letters]? = nil) throws(Refusal)
  {
    let numbers = (slots.addresses("lines") ?? []).compactMap { $0.step(.line).flatMap { Int($0) } }
    guard numbers.count == 2, numbers[0] > 0 else { throw .noPartNamed }
    guard numbers[0] <= numbers[1] else {
      throw .placeOutOfRange(Address([.init(.line, "\(numbers[1])")]), count: numbers[0])
    }
    let text = below ?? slots.passages("text").map { $0.flatMap(\.lines) }
    let action: Action
    switch verb {
    case .replaceInLine:
      guard let old = slots.passages("old")?.first, let new = slots.passages("new")?.first else {
        throw .noText
      }
      action = .replace(Replacement(old.words, new.words))
    case .insertLines:
      guard let text else { throw .noText }
      let side = slots.word("side") ?? ""
      action = .insert(text, side.contains("前") || side == "before" ? .before : .after)
    case .deleteLines: action = .rewrite([])
    default:
      guard let text else { throw .noText }
      action = .rewrite(text)
    }
    self.init(numbers[0]...numbers[1], opening: opening?.words, action)
  }
}
