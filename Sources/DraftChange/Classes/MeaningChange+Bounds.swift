import DraftLanguage
import DraftText

extension MeaningChange {
  /// Whether a number has another limit: 不少于三人 and 三人以上 leave the same inside. How many of somebody must consent
  /// comes and goes with whom.
  var changesBound: Bool {
    guard (old + new).contains(where: { $0.value.kind == .bound }), isByNumber,
      !changesWhoConsents
    else { return false }
    return bounds(maps.old) != bounds(maps.new) || figures(edit.old) != figures(edit.new)
  }

  /// A bound that went to another number is another one.
  private func figures(_ text: SentenceText) -> [Unicode.Scalar] {
    text.scalars.filter { $0.properties.numericType != nil }
  }

  /// In the order of the sentence: between the least and the most that is said two of them may change places.
  private func bounds(_ map: MeaningMap) -> [Int] {
    map.matches.filter { $0.value.kind == .bound }.map(\.value.force)
  }

  /// A bound is one beside a number, in figures or in words.
  private var isByNumber: Bool {
    let (text, core) = (edit.new, edit.newCore)
    let near = max(0, core.lowerBound - 16)..<min(text.scalars.count, core.upperBound + 16)
    if text.scalars[near].contains(where: { $0.properties.numericType != nil }) { return true }
    return text.scalars[near].split { !Latin.isLetter($0) && $0 != "-" }.contains {
      NumberWords.are(Array($0))
    }
  }
}
