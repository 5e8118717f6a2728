import ArgumentParser
import DraftDiffKit
import DraftPlatform
import DraftText

/// The merge driver that git runs. `GitSetupCommand` configures it.
///
/// Exit status 0 and 1 say that OURS holds the joined text, without and with conflicts. Any other says that it is
/// as it was, so that the call merges by lines.
struct GitMergeDriver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver", abstract: "What git calls to merge a draft.", shouldDisplay: false)

  @Option(help: "The length of conflict markers.")
  var markerSize = 7

  @Argument(help: "The base.") var base: String
  @Argument(help: "Our file, which gets the joined text.") var ours: String
  @Argument(help: "Their file.") var theirs: String
  @Argument(help: "What the file is called.") var path: String
  @Argument(help: "The labels that git gives for base, ours and theirs.") var labels: [String] = []

  mutating func validate() throws {
    if !(1...200).contains(markerSize) { throw ValidationError("--marker-size is from 1 to 200") }
  }

  func run() throws {
    let drafts = try Draft.all(
      [base, ours, theirs].map { DraftSource(bytes: try FileInput.read($0), name: path) })
    let merged = markerSize == 7 ? GitMergeDriver.mergedBranch : nil
    let merge = try DraftMerger(
      base: drafts[0],
      sides: [
        (drafts[1], label(1, merged == nil ? "ours" : "HEAD")),
        (drafts[2], label(2, merged ?? "theirs")),
      ])
    let text = try merge.text(baseName: label(0, "base"), markerSize: markerSize)
    try FileOutput.write(to: OutputPlace(ours, force: true, inputs: [])) { try $0(text) }
    if !merge.isClean { throw ExitCode(1) }
  }

  /// The branch that `git merge` joins, as it names it to the programs that it starts; `nil` where there are several.
  /// Longer markers are those of a base that it makes first, from other drafts.
  private static var mergedBranch: String? {
    var names: [String] = []
    var at = Platform.environment
    while let entry = at.pointee {
      let text = String(cString: entry)
      if text.startsWithBytes(of: "GITHEAD_"),
        let mark = text.utf8.firstIndex(of: UInt8(ascii: "="))
      {
        names.append(String(text[text.utf8.index(after: mark)...]))
      }
      at += 1
    }
    return names.count == 1 && !names[0].isEmpty ? names[0] : nil
  }

  /// git before 2.44 passes the placeholders on as they are written.
  private func label(_ index: Int, _ usual: String) -> String {
    guard index < labels.count, !labels[index].startsWithBytes(of: "%"), !labels[index].isEmpty
    else {
      return usual
    }
    return labels[index]
  }
}
