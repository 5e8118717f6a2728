import DraftDiffKit

extension DraftError: Explained {
  var explanation: (message: String, hint: String?) {
    if case .word(let problem) = code {
      let (message, hint) = problem.explanation
      return ("\(name): \(message)", hint)
    }
    if case .pageLibraryMissing = code {
      return (
        "\(name): \(reason)", "Install it (libxml2), or read the tags as text with --reader plain."
      )
    }
    var ways: [String] = []
    if case .doubtfulEncoding(let names) = code, let first = names.first {
      return (
        "\(name): \(reason)",
        "Say which it is: --encoding \(first) (or --old-encoding, --new-encoding for one of two drafts); "
          + "draftdiff text --encoding \(first) FILE shows how it reads."
      )
    }
    if yieldsToEncoding { ways.append("name its encoding with --encoding") }
    if yieldsToLossy { ways.append("read it with losses with --lossy") }
    return (
      "\(name): \(reason)",
      ways.isEmpty ? nil : "You can " + ways.joined(separator: ", or ") + "."
    )
  }

  /// a, b or c
  private static func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The reason, without the draft's name.
  var reason: String {
    let within = encodingName.map { " in \($0)" } ?? ""
    return switch code {
    case .invalid: "invalid bytes\(within) at offset \(offset)"
    case .truncated: "the text ends inside a character\(within), at offset \(offset)"
    case .loneSurrogate: "a lone surrogate\(within) at offset \(offset)"
    case .nul: "a NUL byte at offset \(offset)"
    case .binary(let what): "not text: \(what)"
    case .unknownEncoding: "no known encoding fits; the first byte in doubt is at offset \(offset)"
    case .doubtfulEncoding(let names):
      "the text may be \(Self.alternatives(names)); the first byte in doubt is at offset \(offset)"
    case .tooLarge: "2 GiB of text or more"
    case .notEncodable: "a character that \(encodingName ?? "it") has not, at offset \(offset)"
    case .word(let problem): problem.explanation.message
    case .pageLibraryMissing(let reason):
      "HTML is read by libxml2, which can't be opened (\(reason))"
    case .converterMissing: "this system cannot convert \(encodingName ?? "it")"
    }
  }
}
