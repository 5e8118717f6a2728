import DraftLanguage

extension ActAttachments {
  static func english(_ lines: [Letters]) -> ActAttachments {
    ActAttachments(
      lines,
      mentions: { line in
        EnglishActWords.attached.contains { line.contains($0) }
          && EnglishActWords.replaces.contains { line.contains($0) }
      },
      name: { line in
        // Schedule 2 is replaced by … begins as a heading does.
        let instructs = [" is ", " are ", " shall "].contains { line.contains($0) }
        return instructs ? nil : EnglishSchedules.name(line)
      })
  }

  /// - Parameter words: What the act says of what is attached.
  func english(_ words: Letters, for target: String?) -> [Letters]? {
    let named = words.indices.compactMap { EnglishSchedules.reference(words, at: $0)?.name }
    return text(for: target, named: named.filter { $0.contains(" ") })
  }
}
