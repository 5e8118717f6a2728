import DraftLanguage

extension ActAttachments {
  static func chinese(_ lines: [Letters]) -> ActAttachments {
    ActAttachments(
      lines,
      mentions: { line in
        ChineseActWords.attached.contains { line.contains($0) }
          && ChineseActWords.replaces.contains { line.contains($0) }
      }, name: ChineseLaw.attachmentName)
  }

  /// - Parameter words: What the act says of what is attached.
  func chinese(_ words: Letters, for target: String?) -> [Letters]? {
    let reader = ChineseAddressReader(letters: words)
    let named = words.indices.compactMap { place in
      reader.address(at: place)?.address.step(.attachment)
    }
    return text(for: target, named: named.filter { $0.contains(where: \.isNumber) })
  }
}
