import DraftDiffKit
import DraftPlatform

extension GitPlaceFlags {
  /// The setup of the place that is meant, as git's variables say where it is.
  func setup() throws -> DraftGitSetup {
    guard global else { return try DraftGitSetup(of: try history.open(), isShared: shared) }
    guard let folder = HistoryFlags.variable("HOME") else { throw Trouble.noHome }
    return try DraftGitSetup(
      of: SetupHome(
        folder: folder, configuration: HistoryFlags.variable("XDG_CONFIG_HOME"),
        file: HistoryFlags.variable("GIT_CONFIG_GLOBAL")))
  }

  /// Whether git's shell would find this program.
  static var isInPath: Bool {
    (HistoryFlags.variable("PATH") ?? "").split(separator: ":").contains { folder in
      access("\(folder)/draftdiff", X_OK) == 0
    }
  }
}

extension SetupItem {
  /// The name of the setting, or of the file.
  var title: String {
    switch kind {
    case .setting(let name): name
    case .attributes, .hook: file
    }
  }
}

/// Lines of an answer, made harmless.
enum Answer {
  static func write(_ lines: [String]) throws {
    let text = lines.map { ShownText.of($0) + "\n" }.joined()
    try StandardOutput.quietly { try StandardOutput.write(Array(text.utf8)) }
  }
}
