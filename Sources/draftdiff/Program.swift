import DraftPlatform

/// Other programs.
enum Program {
  /// The path of a program, given its name or path; `nil` if it can't be run.
  static func path(of name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    let path = Terminal.environment("PATH") ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
