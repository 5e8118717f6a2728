/// How the caller reaches other repositories: this room starts no program and asks nobody.
package struct RemoteAccess: Sendable {
  /// Starts a program that speaks git's protocol.
  package var start: @Sendable (RemoteProgram) -> Result<RemotePipe, RemoteProgram.Failure>
  /// A name and a password for an address; nil where there are none, or none other than those refused.
  package var credential: @Sendable (CredentialRequest) -> RemoteCredential?
  /// The last credential was the right one.
  package var accepted: @Sendable () -> Void
  /// A line that the other side says, its hooks' among them.
  package var hear: @Sendable (String) -> Void
  package var progress: @Sendable (RemoteProgress) -> Void
  /// Asked now and then; true breaks off.
  package var isStopped: @Sendable () -> Bool

  package init(
    start: @escaping @Sendable (RemoteProgram) -> Result<RemotePipe, RemoteProgram.Failure>,
    credential: @escaping @Sendable (CredentialRequest) -> RemoteCredential? = { _ in nil },
    accepted: @escaping @Sendable () -> Void = {},
    hear: @escaping @Sendable (String) -> Void = { _ in },
    progress: @escaping @Sendable (RemoteProgress) -> Void = { _ in },
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.start = start
    self.credential = credential
    self.accepted = accepted
    self.hear = hear
    self.progress = progress
    self.isStopped = isStopped
  }
}

/// The program that speaks for another repository.
package struct RemoteProgram: Hashable, Sendable {
  /// Where it is.
  package enum Place: Hashable, Sendable {
    /// A folder of this machine.
    case folder(String)
    /// A folder behind ssh: `user@host`, the port where one is named, and the command that `core.sshCommand` gives.
    case ssh(destination: String, port: Int?, path: String, command: String?)
  }
  package enum Service: String, Sendable {
    case send = "git-upload-pack"
    case receive = "git-receive-pack"
  }
  package enum Failure: Error, Hashable, Sendable {
    case missing(String)
    case notStarted(String, code: Int32)
  }
  package let place: Place
  package let service: Service
}

/// Descriptors of what a program says and of what it is told; they are closed here.
package struct RemotePipe: Hashable, Sendable {
  package let input: Int32
  package let output: Int32

  package init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }
}

package struct CredentialRequest: Hashable, Sendable {
  /// Without name and password.
  package let url: String
  /// The name that the address has.
  package let user: String?
  /// From 1; more than 1 where the ones before were refused.
  package let attempt: Int
}

package struct RemoteCredential: Hashable, Sendable {
  package let user: String
  package let password: String

  package init(user: String, password: String) {
    self.user = user
    self.password = password
  }
}

/// How far a transfer has come.
package struct RemoteProgress: Hashable, Sendable {
  package enum Phase: Sendable { case receiving, sending }
  package let phase: Phase
  /// Objects.
  package let done: Int
  package let count: Int
  package let bytes: Int
}
