import CLibGit2
import DraftPlatform
import DraftText

/// Which files setup writes: those of one repository, or those of a person for all repositories.
struct SetupPlace: Hashable, Sendable {
  let configuration: String
  let attributes: String
  /// The folder of hooks; nil for all repositories, as git has none for them.
  let hooks: String?

  /// - Parameter isShared: Attributes go into `.gitattributes`, which is committed, instead of the repository's own.
  /// - Throws: `noWorkTree` where a bare repository is to share them.
  static func of(
    _ repository: DraftRepository, isShared: Bool = false
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
  static func of(_ home: SetupHome) throws(RepositoryError) -> SetupPlace {
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

  private static func expanded(_ path: String, _ home: SetupHome) -> String {
    guard let rest = path.droppingBytes(of: "~/") else { return PathText.joined(home.folder, path) }
    return home.folder + "/" + rest
  }
}

/// Where git looks for a person's own settings, as the environment has it, which this library doesn't read.
public struct SetupHome: Sendable {
  let folder: String
  let configuration: String?
  let file: String?

  /// - Parameters:
  ///   - folder: `HOME`.
  ///   - configuration: `XDG_CONFIG_HOME`.
  ///   - file: `GIT_CONFIG_GLOBAL`.
  public init(folder: String, configuration: String? = nil, file: String? = nil) {
    self.folder = folder
    self.configuration = configuration
    self.file = file
  }

  var gitFolder: String { (configuration ?? folder + "/.config") + "/git" }
}
