import DraftDocument
import DraftGit
import DraftText

/// The sections of all revisions, each in one row however often its number, place or title changed.
struct SectionRows {
  private struct Row {
    var name: SectionName
    var cells: [DraftChronicle.Cell] = []
  }

  private var rows: [Row] = []
  /// The rows as they stand one under the other, those of sections that are gone among them.
  private var order: [Int] = []
  /// By revision and section: the row, and what it was called.
  private var names: [Int: IndexedArray<Section, SectionName>] = [:]
  private var known: [Int: IndexedArray<Section, Int>] = [:]
  private var newest: IndexedArray<Section, Int> = []

  /// Revisions are added from the oldest to the newest. O(rows) for each section that is new.
  mutating func add(_ step: StageStep, of revision: Int) {
    var own: IndexedArray<Section, Int> = []
    var taken: Set<Int> = []
    for (at, name) in step.names.indexed() {
      var candidates: [(row: Int, name: SectionName?)] = []
      for side in step.sides {
        guard let old = side.old[at], let row = known[side.number]?[old] else { continue }
        candidates.append((row, names[side.number]?[old]))
      }
      let found = candidates.first { !taken.contains($0.row) }
      let row = found?.row ?? insert(name, behind: own.last)
      rows[row].name = name
      taken.insert(row)
      own.append(row)
      if let deed = step.deeds[at] {
        let before = found?.name.flatMap { $0 == name ? nil : $0 }
        rows[row].cells.append(
          DraftChronicle.Cell(
            revision: revision, name: name, before: before, place: at.offset, change: deed))
      }
    }
    for side in step.sides {
      for (section, deed) in side.removed {
        guard let row = known[side.number]?[section], let name = names[side.number]?[section]
        else { continue }
        rows[row].cells.append(
          DraftChronicle.Cell(
            revision: revision, name: name, before: nil, place: section.offset, change: deed))
      }
    }
    known[revision] = own
    names[revision] = step.names
    newest = own
  }

  private mutating func insert(_ name: SectionName, behind row: Int?) -> Int {
    rows.append(Row(name: name))
    let place = row.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    order.insert(rows.count - 1, at: place)
    return rows.count - 1
  }

  /// Those of the newest revision in its order, each with those that are gone behind it.
  var result: [DraftChronicle.SectionRow] {
    let living = Set(newest)
    var followers: [Int?: [Int]] = [:]
    var last: Int?
    for row in order {
      if living.contains(row) { last = row } else { followers[last, default: []].append(row) }
    }
    var all = followers[nil] ?? []
    for row in newest { all += [row] + (followers[row] ?? []) }
    return all.map { row in
      DraftChronicle.SectionRow(
        name: rows[row].name, isGone: !living.contains(row), cells: rows[row].cells)
    }
  }
}
