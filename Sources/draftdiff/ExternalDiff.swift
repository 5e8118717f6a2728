import ArgumentParser
import DraftDiffKit
import DraftPlatform
import DraftText

/// A call as git makes it of `diff.external` and `GIT_EXTERNAL_DIFF`: options, and then
/// PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, with NEW-PATH and a note behind them for a
/// renamed file; PATH alone for one that was not merged.
///
/// Git takes an exit status other than 0 for a crash and shows no further file. So whatever happens to one is
/// said in its place, and the call ends well.
struct ExternalDiff {
  private let options: [String]
  private let old: (file: String, path: String)
  private let new: (file: String, path: String)

  /// `nil` where the words are no such call.
  init?(_ words: [String]) {
    guard
      let start = [7, 9].lazy.map({ words.count - $0 }).first(where: { Self.isCall(words, $0) })
    else { return nil }
    let path = words[start]
    options = Array(words[..<start])
    old = (words[start + 1], path)
    new = (words[start + 4], words.count - start == 9 ? words[start + 7] : path)
  }

  private static func isCall(_ words: [String], _ start: Int) -> Bool {
    start >= 0 && words[..<start].allSatisfy { $0.startsWithBytes(of: "-") }
      && [2, 5].allSatisfy { isObject(words[start + $0]) }
      && [3, 6].allSatisfy { isMode(words[start + $0]) }
  }

  /// An object's name in hexadecimal, and `.` where a side has no file.
  private static func isObject(_ word: String) -> Bool {
    word == "." || [40, 64].contains(word.utf8.count) && word.allSatisfy(\.isHexDigit)
  }

  private static func isMode(_ word: String) -> Bool {
    word == "." || word.utf8.count == 6 && word.allSatisfy { ("0"..."7").contains($0) }
  }

  /// The path that git calls with alone, where it could not merge it.
  static func unmerged(_ words: [String]) -> String? {
    guard HistoryFlags.variable("GIT_DIFF_PATH_COUNTER") != nil, words.count == 1 else {
      return nil
    }
    return words[0]
  }

  func run() {
    do {
      var command = try CompareCommand.parse(options + [old.file, new.file])
      command.report.display.noPager = true
      // Its own pager shows colours, and hides from us that a person reads.
      if command.report.display.color == nil, HistoryFlags.variable("GIT_PAGER_IN_USE") == "true",
        HistoryFlags.variable("NO_COLOR") == nil
      {
        command.report.display.color = .always
      }
      try command.compare(as: (name(old), name(new)), isAnswer: false)
    } catch let error as any Explained {
      StandardError.say(error)
    } catch {
      StandardError.say(Draftdiff.message(for: error), hint: nil)
    }
  }

  /// The name of a side: `/dev/null` for a file that was added or removed.
  private func name(_ side: (file: String, path: String)) -> String {
    side.file == "/dev/null" ? side.file : side.path
  }
}
