import CLibGit2
import DraftPlatform

/// Which files setup writes: those of one repository, or those of a person for all repositories.
package struct SetupPlace: Hashable, Sendable {
  package let configuration: String
  package let attributes: String
  /// The folder of hooks; nil for all repositories, as git has none for them.
  package let hooks: String?

  /// Where git looks for a person's own settings, from the environment, which this library doesn't read.
  package struct Home: Sendable {
    /// `HOME`.
    package var folder: String
    /// `XDG_CONFIG_HOME`; nil where it is not set.
    package var configuration: String?
    /// `GIT_CONFIG_GLOBAL`; nil where it is not set.
    package var file: String?

    package init(folder: String, configuration: String?, file: String?) {
      self.folder = folder
      self.configuration = configuration
      self.file = file
    }

    var gitFolder: String { (configuration ?? folder + "/.config") + "/git" }
  }

  /// - Parameter isShared: Attributes go into `.gitattributes`, which is committed, instead of the repository's own.
  /// - Throws: `noWorkTree` where a bare repository is to share them.
  package static func of(
    _ repository: Repository, isShared: Bool = false
  ) throws(RepositoryError) -> SetupPlace {
    if isShared, repository.workTree == nil {
      throw .noWorkTree(directory: repository.gitDirectory)
    }
    let shared = isShared ? repository.workTree : nil
    return SetupPlace(
      configuration: repository.commonDirectory + "/config",
      attributes: shared.map { $0 + "/.gitattributes" }
        ?? repository.commonDirectory + "/info/attributes",
      hooks: try repository.hooksFolder())
  }

  /// As git chooses: the file in the home folder, unless only the other one is there; for attributes
  /// `core.attributesFile` of that file.
  package static func of(_ home: Home) throws(RepositoryError) -> SetupPlace {
    let usual = home.folder + "/.gitconfig"
    let other = home.gitFolder + "/config"
    let path = home.file ?? (!Files.exists(usual) && Files.exists(other) ? other : usual)
    let file = try ConfigFile(path)
    let named = try file.value(of: "core.attributesfile").map {
      String(decoding: $0, as: UTF8.self)
    }
    return SetupPlace(
      configuration: path,
      attributes: named.map { expanded($0, home) } ?? home.gitFolder + "/attributes", hooks: nil)
  }

  private static func expanded(_ path: String, _ home: Home) -> String {
    guard let rest = path.droppingBytes(of: "~/") else { return PathText.joined(home.folder, path) }
    return home.folder + "/" + rest
  }
}
