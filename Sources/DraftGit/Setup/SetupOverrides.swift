import CLibGit2

/// Something that keeps what is set up from having effect.
public enum SetupOverride: Hashable, Sendable {
  /// Another file of the configuration has another value.
  case setting(name: String)
  /// Other lines of attributes have another say about a draft.
  case attribute(path: String, name: String, value: String)
  /// `diff.external` shows differences in place of git.
  case externalDiff(String)
}

extension DraftRepository {
  /// What keeps that which is set up from having effect here. O(drafts · files of attributes).
  public func setupOverrides() throws(RepositoryError) -> [SetupOverride] {
    let config = try Owned<ConfigHandle>("git_repository_config_snapshot") {
      git_repository_config_snapshot(&$0.pointee, pointer)
    }
    var overrides: [SetupOverride] = []
    for setting in DriverSettings.all {
      guard let entry = try ConfigFile.entry(setting.name, in: config.pointer),
        entry.value != setting.value
      else { continue }
      overrides.append(.setting(name: setting.name))
    }
    if let program = try setting("diff.external") { overrides.append(.externalDiff(program)) }
    return overrides + (try overriddenAttributes())
  }

  private func overriddenAttributes() throws(RepositoryError) -> [SetupOverride] {
    var overrides: [SetupOverride] = []
    for (path, _) in try files() where DraftNames.isDraft(path) && mayReadAttributes(of: path) {
      let drivers = [DriverSettings.driver, DriverSettings.textDriver]
      if let value = try attribute("diff", of: path), !drivers.contains(value) {
        overrides.append(.attribute(path: path, name: "diff", value: value))
      }
      if let value = try attribute("merge", of: path), value != DriverSettings.driver {
        overrides.append(.attribute(path: path, name: "merge", value: value))
      }
    }
    return overrides
  }
}
