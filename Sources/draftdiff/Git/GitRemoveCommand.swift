import ArgumentParser
import DraftDiffKit

/// `draftdiff git remove`.
struct GitRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove from git what setup wrote.",
    discussion: """
      What was changed by hand since stays without --force. Exit status: 0 when nothing is left, 1 when something \
      was changed and is.

      Examples:
        draftdiff git remove
        draftdiff git remove --shared
      """)

  @OptionGroup var place: GitPlaceFlags

  @Flag(help: "Remove what was changed by hand, too.")
  var force = false

  func run() throws {
    let (removed, left) = try place.setup().remove(force: force)
    try Answer.write(
      removed.isEmpty ? ["nothing to remove"] : removed.map { "removed \($0.title)" })
    for item in left {
      StandardError.say(
        "\(item.title): was changed by hand and stays", hint: "Take it out with --force.")
    }
    if !left.isEmpty { throw ExitCode(1) }
  }
}
