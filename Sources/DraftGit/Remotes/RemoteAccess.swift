/// How the caller reaches other repositories: the library starts no program, asks nobody and keeps no password.
///
/// Its closures may be called on any thread, one at a time.
public struct RemoteAccess: Sendable {
  /// Starts a program that speaks git's protocol with a folder, of this machine or behind ssh.
  public var start: @Sendable (Program) -> Result<Pipe, Program.Failure>
  /// A name and a password for an address of `http` or `https`; `nil` where there are none, or none other than those
  /// that were refused.
  public var credential: @Sendable (CredentialRequest) -> Credential?
  /// The last credential was the right one.
  public var accepted: @Sendable () -> Void
  /// A line that the other side says, its hooks' words among them.
  public var hear: @Sendable (String) -> Void
  /// How far a transfer has come.
  public var progress: @Sendable (Progress) -> Void
  /// Asked now and then; `true` breaks off.
  public var isStopped: @Sendable () -> Bool

  /// - Parameters:
  ///   - start: Starts a program.
  ///   - credential: Finds a name and a password; none by default.
  ///   - accepted: Told when these were right.
  ///   - hear: Told what the other side says.
  ///   - progress: Told how far it is.
  ///   - isStopped: Whether to break off.
  public init(
    start: @escaping @Sendable (Program) -> Result<Pipe, Program.Failure>,
    credential: @escaping @Sendable (CredentialRequest) -> Credential? = { _ in nil },
    accepted: @escaping @Sendable () -> Void = {},
    hear: @escaping @Sendable (String) -> Void = { _ in },
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.start = start
    self.credential = credential
    self.accepted = accepted
    self.hear = hear
    self.progress = progress
    self.isStopped = isStopped
  }

  /// The program that speaks for another repository.
  public struct Program: Hashable, Sendable {
    /// Where the repository is.
    public enum Place: Hashable, Sendable {
      /// A folder of this machine.
      case folder(String)
      /// A folder behind ssh: `user@host`, its port where one is named, and the command that `core.sshCommand` gives.
      case ssh(destination: String, port: Int?, path: String, command: String?)
    }
    /// What it is to do.
    public enum Service: String, Sendable {
      /// Give objects.
      case send = "git-upload-pack"
      /// Take objects.
      case receive = "git-receive-pack"
    }
    /// Why it does not run.
    public enum Failure: Error, Hashable, Sendable {
      /// There is no program of this name.
      case missing(String)
      /// The system would not start it; `code` is the system's.
      case notStarted(String, code: Int32)
    }

    /// Where the repository is.
    public let place: Place
    /// What it is to do.
    public let service: Service
  }

  /// The descriptors of a program's output and input; the library closes them.
  public struct Pipe: Hashable, Sendable {
    let input: Int32
    let output: Int32

    /// - Parameters:
    ///   - input: To read from.
    ///   - output: To write to.
    public init(input: Int32, output: Int32) {
      self.input = input
      self.output = output
    }
  }

  /// What a name and a password are asked for.
  public struct CredentialRequest: Hashable, Sendable {
    /// The address, without name and password.
    public let url: String
    /// The name that the address has.
    public let user: String?
    /// From 1; more than 1 where those before were refused.
    public let attempt: Int
  }

  /// A name and a password.
  public struct Credential: Hashable, Sendable {
    let user: String
    let password: String

    /// - Parameters:
    ///   - user: The name.
    ///   - password: Or a token.
    public init(user: String, password: String) {
      self.user = user
      self.password = password
    }
  }

  /// How far a transfer has come.
  public struct Progress: Hashable, Sendable {
    /// Whether objects come or go.
    public let isReceiving: Bool
    /// Objects.
    public let done: Int
    /// Of so many.
    public let count: Int
    /// What has gone over so far.
    public let bytes: Int
  }
}
