import DraftDiffKit
import Foundation
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ByHand")

/// Lines of memos and rows of tables as a careful clerk wrote them by hand, and how many of them the reports
/// have word for word. Where there are more than before, the figure here is to be raised.
@Suite struct ByHandTests {
  private struct Round {
    let name: String
    let drafts: DraftComparison

    /// The lines of `memo.txt` or `table.txt`.
    func lines(_ file: String) throws -> [String] {
      let url = folder.appending(path: name).appending(path: file)
      return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  private func storedRounds() throws -> [Round] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      let inside = folder.appending(path: name)
      let isMarkdown = FileManager.default.fileExists(atPath: inside.appending(path: "old.md").path)
      let drafts = try ["old", "new"].map { side in
        let file = side + (isMarkdown ? ".md" : ".txt")
        return try Draft(bytes: Array(Data(contentsOf: inside.appending(path: file))), name: file)
      }
      return Round(name: name, drafts: DraftComparison(from: drafts[0], to: drafts[1]))
    }
  }

  /// How many lines of the gold stand among those of a report; the others are printed.
  private func met(
    _ file: String, _ lines: (DraftComparison) -> Set<String>
  ) throws -> (met: Int, all: Int) {
    var (found, all) = (0, 0)
    for round in try storedRounds() {
      let printed = lines(round.drafts)
      for line in try round.lines(file) {
        all += 1
        if printed.contains(line.trimmingCharacters(in: .whitespaces)) {
          found += 1
        } else {
          print("not said so in \(round.name): \(line)")
        }
      }
    }
    return (found, all)
  }

  @Test func memosReadAsAClerkWritesThem() throws {
    let (met, all) = try met("memo.txt") { drafts in
      Set(
        drafts.report(as: .memo).split(separator: "\n").map { line in
          String(line.trimmingPrefix(#/ *(\d+\. |- )?/#))
        })
    }
    #expect(all > 60)
    #expect(met >= 54, "\(met) of \(all)")
  }

  @Test func tableRowsReadAsAClerkWritesThem() throws {
    let (met, all) = try met("table.txt") { drafts in
      Set(drafts.report(as: .table).split(separator: "\n").map { Self.row(String($0)) })
    }
    #expect(all > 54)
    #expect(met >= 49, "\(met) of \(all)")
  }

  /// The two sides and the note, without the number and without what marks edits.
  private static func row(_ line: String) -> String {
    let plain = line.replacing(/~~|\*\*|<\/?(del|strong|ins)>/, with: "")
    let cells = plain.split(separator: "|", omittingEmptySubsequences: false).dropFirst(2)
      .dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
    return cells.joined(separator: " | ").trimmingCharacters(in: .whitespaces)
  }
}
