/// The term that a paragraph of definitions begins with: “Fees” means …, **Fees**: ….
enum EnglishTerm {
  private static let longest = 80

  /// The term in quotation marks or bold at the start of a line.
  static func of(_ line: Letters) -> String? {
    var start = 0
    while start < line.count, "*_".unicodeScalars.contains(line[start].scalar) { start += 1 }
    guard start < line.count else { return nil }
    let close: Letter? =
      switch line[start].scalar {
      case "“": "”"
      case "\"": "\""
      case "‘": "’"
      default: nil
      }
    let end: Int?
    if let close {
      start += 1
      end = line[start...].firstIndex(of: close)
    } else {
      end = start > 1 ? line[start...].firstIndex(of: line[0]) : nil
    }
    guard let end, end > start, end - start <= longest else { return nil }
    var next = end
    while next < line.count, "”\"’*_".unicodeScalars.contains(line[next].scalar) { next += 1 }
    guard next < line.count, line[next].isBlank || ":,(".unicodeScalars.contains(line[next].scalar)
    else { return nil }
    return line[start..<end].string
  }

  /// Whether a part defines a term, which has no marks where the text writes it so: Fees: the fees of ….
  static func isDefinition(_ part: Provision, of term: String) -> Bool {
    if part.name == term { return true }
    guard part.name.isEmpty, part.text.hasPrefix(term) else { return false }
    let end = term.unicodeScalars.count
    return [":", " means", " shall mean", " has the meaning", " have the meaning", " includes"]
      .contains { part.text.starts(with: $0, at: end) }
  }
}
