import DraftText

/// Where another repository is, read as git reads it.
package struct RemoteAddress: Hashable, Sendable {
  enum Kind: Hashable {
    case folder(String)
    case ssh(destination: String, port: Int?, path: String)
    /// `http`, `https` and `git`, which libgit2 speaks.
    case network
  }
  let kind: Kind
  /// As it was given, but for a password.
  package let text: String

  /// - Parameter directory: What a relative folder starts from.
  /// - Throws: `unsupportedAddress`.
  init(_ given: String, from directory: String) throws(RemoteError) {
    text = RemoteAddress.shown(given)
    let refusal = RemoteError.unsupportedAddress(text)
    guard !given.isEmpty, !given.utf8.contains(where: { $0.isControl }) else { throw refusal }
    if let scheme = given.firstRange(of: "://") {
      let rest = String(given[scheme.upperBound...])
      switch given[..<scheme.lowerBound].lowercased() {
      case "file":
        let path =
          rest.droppingBytes(of: "localhost").flatMap { $0.startsWithBytes(of: "/") ? $0 : nil }
          ?? rest
        guard path.startsWithBytes(of: "/"), let path = RemoteAddress.unescaped(path) else {
          throw refusal
        }
        kind = .folder(path)
      case "ssh", "git+ssh", "ssh+git":
        guard let ssh = RemoteAddress.ssh(url: rest) else { throw refusal }
        kind = ssh
      case "http", "https", "git": kind = .network
      default: throw refusal
      }
      return
    }
    // `ext::` and other helpers would run what the address says.
    if let helper = given.firstRange(of: "::"), !given[..<helper.lowerBound].contains("/"),
      given.utf8.first != UInt8(ascii: "[")
    {
      throw refusal
    }
    if let ssh = RemoteAddress.ssh(short: given) {
      guard let ssh = ssh.checked else { throw refusal }
      kind = ssh
    } else {
      kind = .folder(PathText.joined(directory, given))
    }
  }

  /// `user@host:2222/path`, after `ssh://`.
  private static func ssh(url: String) -> Kind? {
    guard let slash = url.firstIndex(of: "/") else { return nil }
    var (host, port): (String, Int?) = (String(url[..<slash]), nil)
    let afterName = host.lastIndex(of: "]") ?? host.startIndex
    if let colon = host[afterName...].lastIndex(of: ":") {
      let digits = host[host.index(after: colon)...]
      if !digits.isEmpty {
        guard let number = Int(digits), 1...65_535 ~= number else { return nil }
        port = number
      }
      host = String(host[..<colon])
    }
    var path = String(url[slash...])
    if path.startsWithBytes(of: "/~") { path.unicodeScalars.removeFirst() }
    guard let host = unescaped(host), let path = unescaped(path) else { return nil }
    return Kind.ssh(destination: withoutBrackets(host), port: port, path: path).checked
  }

  /// `user@host:path`: a colon before any slash. nil for the name of a folder.
  private static func ssh(short: String) -> Kind? {
    let start = short.firstIndex(of: "[").flatMap { open in
      short[open...].firstIndex(of: "]")
    }
    guard let colon = short[(start ?? short.startIndex)...].firstIndex(of: ":"),
      !short[..<colon].utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    let path = String(short[short.index(after: colon)...])
    return .ssh(destination: withoutBrackets(String(short[..<colon])), port: nil, path: path)
  }

  private static func withoutBrackets(_ host: String) -> String {
    host.replacing("[", with: "").replacing("]", with: "")
  }

  /// The bytes that `%` stands for; nil where they are no text.
  private static func unescaped(_ text: String) -> String? {
    guard text.contains("%") else { return text }
    return RefName.decoded(text)
  }

  /// Without the password.
  private static func shown(_ url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" }
    guard let at = host.lastIndex(of: "@"), let colon = host[..<at].firstIndex(of: ":") else {
      return url
    }
    return String(url[..<colon]) + String(url[at...])
  }
}

extension RemoteAddress.Kind {
  /// nil for what ssh or the program behind it would take for an option, as git refuses it.
  fileprivate var checked: Self? {
    guard case .ssh(let destination, _, let path) = self else { return self }
    let host =
      destination.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last
      ?? "".utf8[...]
    let parts = [destination, String(decoding: Array(host), as: UTF8.self), path]
    return parts.allSatisfy { !$0.isEmpty && !$0.startsWithBytes(of: "-") } ? self : nil
  }
}
