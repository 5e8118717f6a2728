/// What readers of acts in items do alike: naming the places of what they read, and of what they don't understand.
protocol ItemReader {
  var reading: ActReading { get set }
  /// The law that the line refers to.
  var law: String? { get }
  /// The items of which nothing was understood so far.
  var silent: SilentItems { get set }
}

extension ItemReader {
  func actPlace(_ line: ActLine, _ range: Range<Int>) -> ActPlace {
    var place = ActPlace(item: line.item, line: line.number, words: line.shown(range))
    place.law = law
    return place
  }

  mutating func add(_ operation: Operation, _ line: ActLine, _ range: Range<Int>) {
    reading.instructions.append(Instruction(operation, place: actPlace(line, range)))
  }

  mutating func refuse(_ line: ActLine, _ range: Range<Int>, _ reason: Refusal) {
    reading.refusals.append(RefusedInstruction(actPlace(line, range), reason))
  }

  /// Names the items that end here and of which nothing was understood.
  mutating func refuseSilent(before item: [String]) {
    for place in silent.ended(before: item) {
      reading.refusals.append(RefusedInstruction(place, .notUnderstood))
    }
  }
}
