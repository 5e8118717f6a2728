import DraftDiffKit

extension DraftError: Explained {
  var explanation: (message: String, hint: String?) {
    let (message, hint) =
      switch problem {
      case .text(let problem): problem.explanation
      case .word(let problem): problem.explanation
      case .page(let problem): problem.explanation
      }
    return ("\(name): \(message)", hint)
  }

  /// The reason, without the draft's name.
  var reason: String {
    switch problem {
    case .text(let problem): problem.explanation.message
    case .word(let problem): problem.explanation.message
    case .page(let problem): problem.explanation.message
    }
  }
}

extension HTMLError: Explained {
  var explanation: (message: String, hint: String?) {
    switch self {
    case .noLibrary(let reason):
      (
        "HTML is read by libxml2, which can't be opened (\(reason))",
        "Install it (libxml2), or read the tags as text with --reader plain."
      )
    }
  }
}

extension DecodingProblem: Explained {
  var explanation: (message: String, hint: String?) { (reason, hint) }

  private var hint: String? {
    if case .doubtfulEncoding(let encodings) = kind, let first = encodings.first?.rawValue {
      return
        "Say which it is: --encoding \(first) (or --old-encoding, --new-encoding for one of two drafts); "
        + "draftdiff text --encoding \(first) FILE shows how it reads."
    }
    var ways: [String] = []
    if yieldsToEncoding { ways.append("name its encoding with --encoding") }
    if yieldsToLossy { ways.append("read it with losses with --lossy") }
    return ways.isEmpty ? nil : "You can " + ways.joined(separator: ", or ") + "."
  }

  private var reason: String {
    let within = encoding.map { " in \($0.rawValue)" } ?? ""
    return switch kind {
    case .invalid: "invalid bytes\(within) at offset \(offset)"
    case .truncated: "the text ends inside a character\(within), at offset \(offset)"
    case .loneSurrogate: "a lone surrogate\(within) at offset \(offset)"
    case .nul: "a NUL byte at offset \(offset)"
    case .binary(let what): "not text: \(what)"
    case .unknownEncoding: "no known encoding fits; the first byte in doubt is at offset \(offset)"
    case .doubtfulEncoding(let encodings):
      "the text may be \(Self.alternatives(encodings.map(\.rawValue))); "
        + "the first byte in doubt is at offset \(offset)"
    case .tooLarge: "2 GiB of text or more"
    case .notEncodable:
      "a character that \(encoding?.rawValue ?? "it") has not, at offset \(offset)"
    case .converterMissing: "this system cannot convert \(encoding?.rawValue ?? "it")"
    }
  }

  /// a, b or c
  private static func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
