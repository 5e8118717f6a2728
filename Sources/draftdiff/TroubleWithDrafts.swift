import DraftDiffKit

extension DraftError: Explained {
  var explanation: (message: String, hint: String?) {
    if case .word(let problem) = code {
      let (message, hint) = problem.explanation
      return ("\(name): \(message)", hint)
    }
    var ways: [String] = []
    if yieldsToEncoding { ways.append("name its encoding with --encoding") }
    if yieldsToLossy { ways.append("read it with losses with --lossy") }
    return (
      "\(name): \(reason)",
      ways.isEmpty ? nil : "You can " + ways.joined(separator: ", or ") + "."
    )
  }

  /// What is wrong, without the draft's name.
  var reason: String {
    let within = encodingName.map { " in \($0)" } ?? ""
    return switch code {
    case .invalid: "invalid bytes\(within) at offset \(offset)"
    case .truncated: "the text ends inside a character\(within), at offset \(offset)"
    case .loneSurrogate: "a lone surrogate\(within) at offset \(offset)"
    case .nul: "a NUL byte at offset \(offset)"
    case .binary(let what): "not text: \(what)"
    case .unknownEncoding: "no known encoding fits; the first byte in doubt is at offset \(offset)"
    case .tooLarge: "2 GiB of text or more"
    case .notEncodable: "a character that \(encodingName ?? "it") has not, at offset \(offset)"
    case .word(let problem): problem.explanation.message
    case .converterMissing: "this system cannot convert \(encodingName ?? "it")"
    }
  }
}
