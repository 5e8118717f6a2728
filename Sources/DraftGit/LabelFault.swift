import DraftText

/// What a round may be called.
package enum LabelFault {
  /// Why no revision can bear a label, in whatever repository; nil where one can.
  package static func reason(against label: String) -> String? {
    let scalars = label.unicodeScalars
    if let first = scalars.first, let last = scalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    {
      return "it begins or ends with a blank"
    }
    if hasUnseen(scalars) { return "it has a character that nobody sees" }
    return readsAsRevision(label) ? "it reads as the name of a revision" : nil
  }

  /// `@1`, `HEAD~2`, a date, a hash: a label of this name would hide that revision.
  private static func readsAsRevision(_ label: String) -> Bool {
    if label.startsWithBytes(of: "@") || label.startsWithBytes(of: ":") || label == "HEAD"
      || label.endsWithBytes(of: "_HEAD")
    {
      return true
    }
    if ["HEAD~", "HEAD^", "HEAD@"].contains(where: label.hasPrefix) { return true }
    return isHash(label) || ISODate(label) != nil
  }

  /// A day in digits alone, 20240315, is none.
  private static func isHash(_ label: String) -> Bool {
    7...40 ~= label.utf8.count && label.allSatisfy(\.isHexDigit)
      && (label.utf8.count == 40 || label.contains(where: \.isLetter))
  }

  /// A control, a mark of direction, a sign without width; what joins and colours emoji stands behind one.
  private static func hasUnseen(_ scalars: String.UnicodeScalarView) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      let properties = scalar.properties
      let isControl =
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
        }
      if isControl {
        let joins = scalar == "\u{200D}" || "\u{FE0E}"..."\u{FE0F}" ~= scalar
        guard joins, last > "\u{FF}", last.properties.isEmoji else { return true }
        if scalar != "\u{200D}" { continue }
      }
      last = scalar
    }
    return false
  }
}

extension DraftRepository {
  /// Says no to a label that can't be one, or that a branch or another commit has as its name.
  ///
  /// - Parameter commit: The one that is to bear it; nil where that is still to be made.
  /// - Throws: `badLabel`.
  package func refuseUnfit(_ label: String, for commit: ObjectID? = nil) throws(RepositoryError) {
    if let fault = LabelFault.reason(against: label) { throw .badLabel(label, reason: fault) }
    if sameBytes(try tip().reference, "refs/heads/" + label) {
      throw .badLabel(label, reason: "the branch has this name")
    }
    // A year is no hash, and who tags a commit gives it a label, too.
    guard !label.isEmpty, !label.utf8.allSatisfy({ $0.isDigit }), !label.utf8.contains(0),
      try target("refs/tags/" + (try RefName.encoded(label))) == nil
    else { return }
    if let known = try? parsed(label), known != commit {
      throw .badLabel(label, reason: "git has commit \(known.short) under this name")
    }
  }

  /// Says no to a label that is the name of git's tag on a commit in which the draft is another one: whoever names the
  /// tag would get the label's revision.
  ///
  /// - Parameter blob: What the draft is in the revision that is to bear the label.
  /// - Throws: `badLabel`.
  package func refuseTagged(
    _ label: String, _ document: String, _ blob: ObjectID
  ) throws(RepositoryError) {
    guard let tagged = try taggedCommit("refs/tags/" + (try RefName.encoded(label))),
      let known = try entry(document, in: tree(ofCommit: tagged).pointer), known.id != blob
    else { return }
    throw .badLabel(label, reason: "git has commit \(tagged.short) under this name")
  }
}
