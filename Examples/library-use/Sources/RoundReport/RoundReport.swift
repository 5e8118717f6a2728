import DraftDiffKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// A tool of your own: the figures, dates and limits that changed from one draft to the next, as a
// Markdown table. Usage: RoundReport OLD NEW

/// A row of the table: one changed figure.
struct ChangedFigure {
  var section: String
  var old: String
  var new: String
  var direction: String
}

let wanted: Set<DraftComparison.Category> = [.figure, .date, .deadline, .threshold]

func changedFigures(in comparison: DraftComparison) -> [ChangedFigure] {
  let sections = comparison.new.sections
  let sentences = comparison.new.sentences
  return comparison.sentences.flatMap { change in
    change.edits.filter { !$0.categories.isDisjoint(with: wanted) }.map { edit in
      let section = change.new.first.map { sections[sentences[$0].section] }
      return ChangedFigure(
        section: [section?.label, section?.title].compactMap(\.self).joined(),
        old: comparison.old.string(in: edit.old), new: comparison.new.string(in: edit.new),
        direction: edit.direction?.rawValue ?? "")
    }
  }
}

func bytes(ofFile path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return ferror(file) == 0 ? bytes : nil
}

func draft(_ path: String) -> Draft? {
  guard let bytes = bytes(ofFile: path) else {
    print("RoundReport: cannot read \(path)")
    return nil
  }
  do {
    return try Draft(bytes: bytes, name: path)
  } catch {
    print("RoundReport: \(path) is not a draft: \(error.problem) at byte \(error.offset)")
    return nil
  }
}

/// A cell of a Markdown table.
func cell(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
    .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}

@main
struct RoundReport {
  static func main() {
    let paths = CommandLine.arguments.dropFirst()
    guard paths.count == 2, let old = draft(paths.first ?? ""), let new = draft(paths.last ?? "")
    else {
      print("usage: RoundReport OLD NEW")
      exit(2)
    }
    print("| section | before | after | |\n|---|---|---|---|")
    for figure in changedFigures(in: DraftComparison(from: old, to: new)) {
      print(
        "|",
        [figure.section, figure.old, figure.new, figure.direction].map(cell).joined(
          separator: " | "), "|")
    }
  }
}
