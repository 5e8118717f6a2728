/// Which instructions changed which lines of a law: the law is looked at after each of them.
///
/// O(instructions × lines) within a budget; a longer act of a longer law is not followed to its end.
final class LineTrace {
  /// Lines that are looked at in all.
  private static let budget = 20_000_000

  private struct Entry {
    /// Held, so that no other part gets its identity.
    let part: Provision
    var text: Letters
    var label: Letters
    var newName: String?
    var places: [ActPlace]
    var isThere = true
  }

  private var entries: [ObjectIdentifier: Entry] = [:]
  /// The parts of the base, in its order.
  private let base: [Provision]
  private var steps = 0

  init(_ root: Provision) {
    var base: [Provision] = []
    root.visit { base.append($0) }
    self.base = base
    for part in base {
      entries[ObjectIdentifier(part)] = Entry(
        part: part, text: part.text, label: part.label, places: [])
    }
  }

  /// Notes what differs from the last look as the work of the instruction at `place`.
  ///
  /// - Parameter parts: What the law is made of now, parts that wait for their place included.
  func look(_ parts: [Provision], _ place: ActPlace) {
    guard steps < LineTrace.budget else { return }
    var seen: Set<ObjectIdentifier> = []
    for part in parts {
      part.visit { line in
        steps += 1
        seen.insert(ObjectIdentifier(line))
        note(line, place)
      }
    }
    for (id, entry) in entries where entry.isThere && !seen.contains(id) {
      entries[id]?.isThere = false
      entries[id]?.places.append(place)
    }
  }

  private func note(_ line: Provision, _ place: ActPlace) {
    let id = ObjectIdentifier(line)
    guard let entry = entries[id] else {
      entries[id] = Entry(
        part: line, text: line.text, label: line.label, newName: line.newName, places: [place])
      return
    }
    // Text that nobody touched is the same buffer, which comparing sees at once.
    let isNumbered = entry.newName != line.newName
    let isLabelled = entry.label != line.label && entry.places.isEmpty && isUntouched(line.children)
    entries[id]?.label = line.label
    entries[id]?.newName = line.newName
    guard entry.text != line.text || isNumbered || isLabelled else { return }
    entries[id]?.text = line.text
    entries[id]?.places.append(place)
  }

  /// Whether nothing changed the part that stands on an article's line: a number that follows from counting is written
  /// only where nothing else happened there.
  private func isUntouched(_ children: [Provision]) -> Bool {
    guard let first = children.first else { return true }
    return entries[ObjectIdentifier(first)]?.places.isEmpty ?? true
  }

  /// The lines of the result that instructions changed, by byte ranges of the text that `root` writes.
  func changed(in root: Provision) -> [TracedLine] {
    var lines: [TracedLine] = []
    var offset = 0
    root.visit { part in
      offset += part.lead.utf8Count
      let start = offset
      offset += part.label.utf8Count + part.gap.utf8Count + part.text.utf8Count
      guard let places = entries[ObjectIdentifier(part)]?.places, !places.isEmpty else { return }
      lines.append(TracedLine(range: start..<offset, places: places))
    }
    return lines
  }

  /// The lines of the base that instructions changed or took out, by byte ranges of the base.
  func touched() -> [TracedLine] {
    base.compactMap { part in
      guard let entry = entries[ObjectIdentifier(part)], !entry.places.isEmpty,
        let start = part.start
      else { return nil }
      return TracedLine(range: start..<(start + part.baseText.utf8Count), places: entry.places)
    }
  }
}

/// A line, and the instructions that changed it, in their order.
package struct TracedLine: Sendable {
  package let range: Range<Int>
  package let places: [ActPlace]
}
