import DraftChange

extension Resolution {
  /// One verdict for everything that nobody decided.
  package mutating func decideRest(_ verdict: Decision.Verdict) {
    for choice in undecided { choices[choice] = verdict }
    undecided = []
  }
}

extension DecisionEngine {
  /// A contradiction in one line: the change, its words and who wants what.
  package func words(_ contradiction: Resolution.Contradiction) -> String {
    let verdicts = contradiction.verdicts.map { entry in
      switch entry.verdict {
      case .accept: "\(entry.by): accept"
      case .reject: "\(entry.by): reject"
      case .text(let text): "\(entry.by): “\(text)”"
      }
    }
    return "\(contradiction.change) \(contradiction.part) (\(verdicts.joined(separator: ", ")))"
  }

  /// What is undecided, a line a change: its name, its line in the new draft (or the old one) and its words.
  package func words(ofUndecided resolution: Resolution) -> [String] {
    var lines: [String] = []
    var last: Int?
    for choice in resolution.undecided {
      guard let change = names.change(of: choice) else {
        lines.append("layout")
        continue
      }
      guard change != last else { continue }
      last = change
      let order = comparison.sentences[change].new.isEmpty ? old : new
      let span = order.span(comparison, change)
      let line = 1 + order.bytes[..<span.lowerBound].count { $0 == UInt8(ascii: "\n") }
      let words = String(decoding: order.bytes[span].prefix(120), as: UTF8.self).prefix(30)
      lines.append("\(names.ids.sentences[change]) (line \(line)) \(words)")
    }
    return lines
  }
}
