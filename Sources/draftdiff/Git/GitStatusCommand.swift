import ArgumentParser
import DraftDiffKit

/// `draftdiff git status`.
struct GitStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what is set up, what is missing, and what overrides it.",
    discussion: """
      Exit status: 0 when all stands and has effect, 1 when something is missing or overridden.

      Examples:
        draftdiff git status
        draftdiff git status --global
      """)

  @OptionGroup var place: GitPlaceFlags

  func run() throws {
    let items = try place.setup().items(withHook: !place.global)
    let isComplete = items.allSatisfy { $0.state == .written || $0.kind == .hook }
    var lines = items.map { item in "\(word(item))  \(item.title)" }
    var faults: [String] = []
    if !GitPlaceFlags.isInPath { faults.append("no draftdiff in PATH: git will not find it") }
    if HistoryFlags.variable("DRAFTDIFF_MERGE") == "off" {
      faults.append("DRAFTDIFF_MERGE=off: git merges drafts by lines")
    }
    if HistoryFlags.variable("GIT_EXTERNAL_DIFF") != nil {
      faults.append("GIT_EXTERNAL_DIFF shows differences in place of git")
    }
    if !items.allSatisfy({ $0.state == .missing }), let repository = try? place.history.open() {
      let stands = items.filter { $0.state == .written }.map(\.title)
      faults += try repository.setupOverrides().compactMap { override(stands, $0) }
    }
    lines += faults.map { "overridden  \($0)" }
    try Answer.write(lines)
    if !isComplete || !faults.isEmpty { throw ExitCode(1) }
  }

  private func word(_ item: SetupItem) -> String {
    switch item.state {
    case .written: "stands    "
    case .missing: item.kind == .hook ? "not asked " : "missing   "
    case .outdated: "outdated  "
    case .foreign: "not ours  "
    }
  }

  /// Settings that stand in this file and have another value somewhere else are overridden; others are listed already.
  private func override(_ stands: [String], _ override: SetupOverride) -> String? {
    switch override {
    case .setting(let name): stands.contains(name) ? "\(name) has another value elsewhere" : nil
    case .attribute(let path, let name, let value):
      "\(path): \(name)=\(value) by other lines of attributes"
    case .externalDiff(let program): "diff.external=\(program) shows differences in place of git"
    }
  }
}
