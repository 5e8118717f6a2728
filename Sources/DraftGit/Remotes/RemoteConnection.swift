import CLibGit2
import DraftPlatform

enum RemoteHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_remote_free(pointer) }
}

/// What the other side calls something.
struct RemoteHead: Hashable {
  let name: String
  let id: ObjectID
  /// Of `HEAD`: the branch it stands on.
  let target: String?
}

/// A conversation with another repository.
final class RemoteConnection {
  enum Direction { case fetch, push }

  private let remote: Owned<RemoteHandle>
  private let access: RemoteAccess
  private let address: RemoteAddress
  private let url: String
  private let sshCommand: String?
  private let direction: Direction
  private let program: UnsafeMutablePointer<draftdiff_git_program>
  /// Why a callback said no; libgit2 has only numbers for it.
  private var failure: RemoteError?
  private var attempts = 0
  private var words = RemoteWords()
  /// What became of each reference that was sent; nil for one that was taken.
  private var answers: [String: String?] = [:]

  /// Opens it.
  init(
    _ repository: DraftRepository, _ place: RemotePlace, _ direction: Direction,
    _ access: RemoteAccess
  ) throws(RepositoryError) {
    let url = direction == .push ? place.pushURL : place.url
    remote = try place.open(repository)
    do {
      address = try RemoteAddress(url, from: repository.location.directory)
    } catch {
      throw .remote(error)
    }
    self.access = access
    self.url = url
    self.direction = direction
    sshCommand = try repository.setting("core.sshCommand")
    program = .allocate(capacity: 1)
    program.initialize(to: draftdiff_git_program())
    program.pointee = draftdiff_git_program(
      open: { pushes, input, output, payload in
        RemoteConnection.from(payload).start(pushes != 0, input, output)
      },
      is_stopped: { RemoteConnection.from($0).access.isStopped() ? 1 : 0 },
      payload: Unmanaged.passUnretained(self).toOpaque())
    try refuseMissingFolder()
    try useCertificates(repository)
    try connect()
  }

  deinit {
    git_remote_disconnect(remote.pointer)
    program.deallocate()
  }

  private static func from(_ payload: UnsafeMutableRawPointer?) -> RemoteConnection {
    Unmanaged<RemoteConnection>.fromOpaque(payload!).takeUnretainedValue()
  }

  private func refuseMissingFolder() throws(RepositoryError) {
    guard case .folder(let path) = address.kind else { return }
    guard Files.isFolder(path) else { throw .remote(.noRepository(address: address.text)) }
  }

  /// `http.sslCAInfo` and `http.sslCAPath`, which libgit2 doesn't read.
  private func useCertificates(_ repository: DraftRepository) throws(RepositoryError) {
    let file = try repository.setting("http.sslcainfo")
    let folder = try repository.setting("http.sslcapath")
    guard file != nil || folder != nil else { return }
    try check(
      "git_libgit2_opts", draftdiff_git_set_certificates(file, folder))
  }

  private func connect() throws(RepositoryError) {
    var options = git_remote_connect_options()
    try check(
      "git_remote_connect_options_init",
      git_remote_connect_options_init(&options, UInt32(GIT_REMOTE_CONNECT_OPTIONS_VERSION)))
    set(&options.callbacks)
    options.proxy_opts.type = GIT_PROXY_AUTO
    let kind = direction == .push ? GIT_DIRECTION_PUSH : GIT_DIRECTION_FETCH
    try asking("git_remote_connect_ext", isReaching: true) {
      git_remote_connect_ext(remote.pointer, kind, &options)
    }
    if attempts > 0 { access.accepted() }
  }

  /// What the other side has, by name.
  func heads() throws(RepositoryError) -> [RemoteHead] {
    var list: UnsafeMutablePointer<UnsafePointer<git_remote_head>?>?
    var count = 0
    try asking("git_remote_ls") { git_remote_ls(&list, &count, remote.pointer) }
    return (0..<count).compactMap { at in
      guard let head = list?[at]?.pointee, let name = String(validatingCString: head.name) else {
        return nil
      }
      return RemoteHead(
        name: name, id: ObjectID(head.oid),
        target: head.symref_target.flatMap { String(validatingCString: $0) })
    }
  }

  /// Brings the objects of references here that are not here; no reference is set.
  func download(_ names: [String]) throws(RepositoryError) {
    var options = git_fetch_options()
    try check(
      "git_fetch_options_init",
      git_fetch_options_init(&options, UInt32(GIT_FETCH_OPTIONS_VERSION)))
    set(&options.callbacks)
    options.proxy_opts.type = GIT_PROXY_AUTO
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE
    try withStrings(names.map { "\($0):\($0)" }) { (specs) throws(RepositoryError) in
      try asking("git_remote_download") { git_remote_download(remote.pointer, &specs, &options) }
    }
  }

  /// Sends references with their objects.
  ///
  /// - Returns: for each why it was refused; nil for those that were taken.
  func upload(_ specs: [(from: String, to: String)]) throws(RepositoryError) -> [String: String?] {
    var options = git_push_options()
    try check(
      "git_push_options_init", git_push_options_init(&options, UInt32(GIT_PUSH_OPTIONS_VERSION)))
    set(&options.callbacks)
    options.proxy_opts.type = GIT_PROXY_AUTO
    // The same pack whatever the machine.
    options.pb_parallelism = 1
    try withStrings(specs.map { "\($0.from):\($0.to)" }) { (specs) throws(RepositoryError) in
      do throws(RepositoryError) {
        try asking("git_remote_upload") { git_remote_upload(remote.pointer, &specs, &options) }
      } catch {
        // The answers count where they came: libgit2 fails as well where the other side refused all.
        guard answers.isEmpty else { return }
        throw lost(error)
      }
    }
    words.finish(access.hear)
    return answers
  }

  /// What broke off while it was sent, or was waited for: nobody knows what arrived.
  private func lost(_ problem: RepositoryError) -> RepositoryError {
    guard case .remote(.notReached(let address, let reason)) = problem else { return problem }
    return .remote(.answerLost(address: address, reason: reason))
  }

  // MARK: Callbacks

  private func set(_ callbacks: inout git_remote_callbacks) {
    callbacks.payload = Unmanaged.passUnretained(self).toOpaque()
    callbacks.credentials = { out, _, user, kinds, payload in
      RemoteConnection.from(payload).answer(out, user, kinds)
    }
    callbacks.sideband_progress = { bytes, count, payload in
      RemoteConnection.from(payload).hear(bytes, count)
    }
    callbacks.transfer_progress = { stats, payload in
      RemoteConnection.from(payload).tell(stats)
    }
    callbacks.push_transfer_progress = { done, count, bytes, payload in
      RemoteConnection.from(payload).tell(Int(done), Int(count), bytes)
    }
    callbacks.push_update_reference = { name, status, payload in
      RemoteConnection.from(payload).note(name, status)
    }
    if case .network = address.kind { return }
    callbacks.transport = { out, owner, payload in
      draftdiff_git_program_transport(out, owner, RemoteConnection.from(payload).program)
    }
  }

  private func start(
    _ pushes: Bool, _ input: UnsafeMutablePointer<Int32>?, _ output: UnsafeMutablePointer<Int32>?
  ) -> Int32 {
    let place: RemoteAccess.Program.Place
    switch address.kind {
    case .folder(let path): place = .folder(path)
    case .ssh(let destination, let port, let path):
      place = .ssh(destination: destination, port: port, path: path, command: sshCommand)
    case .network: return -1
    }
    switch access.start(RemoteAccess.Program(place: place, service: pushes ? .receive : .send)) {
    case .success(let pipe):
      input?.pointee = pipe.input
      output?.pointee = pipe.output
      return 0
    case .failure(.missing(let name)):
      failure = .programMissing(name, address: address.text)
    case .failure(.notStarted(let name, let code)):
      failure = .programNotStarted(name, code: code)
    }
    return -1
  }

  private func answer(
    _ out: UnsafeMutablePointer<UnsafeMutablePointer<git_credential>?>?,
    _ user: UnsafePointer<CChar>?, _ kinds: UInt32
  ) -> Int32 {
    guard !access.isStopped() else { return GIT_EUSER.status }
    attempts += 1
    if kinds & GIT_CREDENTIAL_USERPASS_PLAINTEXT.rawValue != 0 {
      let request = RemoteAccess.CredentialRequest(
        url: address.text, user: user.map { String(cString: $0) }, attempt: attempts)
      guard let found = access.credential(request) else {
        failure = access.isStopped() ? .stopped : .accessDenied(address: address.text)
        return GIT_EUSER.status
      }
      return git_credential_userpass_plaintext_new(out, found.user, found.password)
    }
    guard kinds & GIT_CREDENTIAL_DEFAULT.rawValue != 0, attempts == 1 else {
      failure = .accessDenied(address: address.text)
      return GIT_EUSER.status
    }
    return git_credential_default_new(out)
  }

  private func hear(_ bytes: UnsafePointer<CChar>?, _ count: Int32) -> Int32 {
    // What is said while objects come here is how far it is.
    if direction == .push, let bytes {
      words.add(UnsafeRawBufferPointer(start: bytes, count: Int(count)), access.hear)
    }
    return access.isStopped() ? GIT_EUSER.status : 0
  }

  private func tell(_ stats: UnsafePointer<git_indexer_progress>?) -> Int32 {
    if let stats = stats?.pointee {
      access.progress(
        RemoteAccess.Progress(
          isReceiving: true, done: Int(stats.received_objects), count: Int(stats.total_objects),
          bytes: stats.received_bytes))
    }
    return access.isStopped() ? GIT_EUSER.status : 0
  }

  private func tell(_ done: Int, _ count: Int, _ bytes: Int) -> Int32 {
    access.progress(
      RemoteAccess.Progress(
        isReceiving: false, done: done, count: count, bytes: bytes))
    return access.isStopped() ? GIT_EUSER.status : 0
  }

  private func note(_ name: UnsafePointer<CChar>?, _ status: UnsafePointer<CChar>?) -> Int32 {
    guard let name else { return 0 }
    answers[String(cString: name)] = .some(status.map { String(cString: $0) })
    return 0
  }

  // MARK: Errors

  /// Runs a call and says what its failure means.
  private func asking(
    _ call: String, isReaching: Bool = false, _ work: () -> Int32
  ) throws(RepositoryError) {
    if access.isStopped() { throw .remote(.stopped) }
    let status = work()
    guard status < 0 else { return }
    let error = harmless(lastError(call, status))
    words.finish(access.hear)
    throw explained(error, isReaching)
  }

  /// libgit2 quotes addresses whole, with a password in them.
  private func harmless(_ error: GitError) -> GitError {
    GitError(
      code: error.code, category: error.category,
      message: error.message.replacing(url, with: address.text), call: error.call)
  }

  /// The categories of what goes wrong on the way; everything else went wrong here.
  private static let onTheWay = [GIT_ERROR_NET, GIT_ERROR_SSL, GIT_ERROR_SSH, GIT_ERROR_HTTP]

  /// A program that ends has said why on standard error.
  private func reason(_ error: GitError) -> String {
    if case .network = address.kind { return error.message }
    return error.message == "early EOF" ? "no answer" : error.message
  }

  private func explained(_ error: GitError, _ isReaching: Bool) -> RepositoryError {
    if access.isStopped() { return .remote(.stopped) }
    if let failure { return .remote(failure) }
    let address = address.text
    switch error.code {
    case GIT_EAUTH.status: return .remote(.accessDenied(address: address))
    case GIT_ECERTIFICATE.status:
      return .remote(.notTrusted(address: address, reason: error.message))
    case _ where isReaching || Self.onTheWay.contains { Int32($0.rawValue) == error.category }:
      return .remote(.notReached(address: address, reason: reason(error)))
    default: return .git(error)
    }
  }
}

/// Runs work on texts as libgit2 takes them.
private func withStrings(
  _ texts: [String], _ work: (inout git_strarray) throws(RepositoryError) -> Void
) throws(RepositoryError) {
  var copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  let count = copies.count
  let buffer = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: count)
  defer { buffer.deallocate() }
  buffer.initialize(from: &copies, count: count)
  var array = git_strarray(strings: buffer, count: count)
  try work(&array)
}
