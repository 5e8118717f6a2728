import DraftLanguage

/// What is attached to an act: the schedules behind its items, where an item says that one of the text's becomes what
/// is attached.
struct ActAttachments {
  private var texts: [(name: String, lines: [Letters])] = []
  /// How many lines of the act stand before what is attached.
  private(set) var start: Int

  static let none = ActAttachments([], mentions: { _ in false }, name: { _ in nil })

  /// - Parameters:
  ///   - lines: Of the act, with their white space.
  ///   - mentions: Whether a line says that something is attached, and takes the place of something.
  ///   - name: What a line that is the heading of a schedule calls it.
  init(_ lines: [Letters], mentions: (Letters) -> Bool, name: (Letters) -> String?) {
    start = lines.count
    guard let mention = lines.firstIndex(where: mentions) else { return }
    for (index, line) in lines.enumerated().dropFirst(mention + 1) {
      let text = line.trimmed
      if let name = name(text) {
        start = min(start, index)
        texts.append((name, [text]))
      } else if !texts.isEmpty, !text.isEmpty {
        texts[texts.count - 1].lines.append(text)
      }
    }
    // A heading of an appendix alone: what it holds has a heading of its own.
    texts.removeAll { $0.lines.count < 2 }
  }

  /// The text that takes the place of a schedule, by what the act says of it: the Schedule attached, the schedule set
  /// out in Appendix 1, 本决定所附的附件二.
  ///
  /// - Parameters:
  ///   - target: The name of the schedule that is replaced.
  ///   - named: The schedules that the act names there, with their numbers.
  /// - Returns: Its lines, with the heading where that is the schedule's own; `nil` where nothing is attached that it
  ///   could be, or more than one thing.
  func text(for target: String?, named: [String]) -> [Letters]? {
    if let own = texts.first(where: { $0.name == target }) { return own.lines }
    for name in named.reversed() where name != target {
      if let text = texts.first(where: { $0.name == name }) { return Array(text.lines.dropFirst()) }
    }
    let isNamed = named.contains { $0 != target }
    return !isNamed && texts.count == 1 ? Array(texts[0].lines.dropFirst()) : nil
  }
}
