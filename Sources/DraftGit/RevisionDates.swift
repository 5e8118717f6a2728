extension Revision {
  /// Whether it was written on a day, or at a time, or later; by its author's clock where the text
  /// names no time zone.
  ///
  /// - Throws: `badDate` where `text` is none.
  package func isDated(notBefore text: String) throws(RepositoryError) -> Bool {
    guard let limit = ISODate(text) else { throw .badDate(text) }
    let day: Int64 = limit.hasTime ? 0 : 86_399
    return date.seconds >= limit.time(zone: date.offsetMinutes).seconds - day
  }

  /// Likewise on a day or earlier.
  package func isDated(notAfter text: String) throws(RepositoryError) -> Bool {
    guard let limit = ISODate(text) else { throw .badDate(text) }
    return date.seconds <= limit.time(zone: date.offsetMinutes).seconds
  }
}

extension LabelledRevision {
  /// Whether it was written on a day, or at a time, or later; by its author's clock where the text
  /// names no time zone.
  ///
  /// - Throws: `RepositoryError.badDate`.
  public func isDated(notBefore text: String) throws(RepositoryError) -> Bool {
    try revision.isDated(notBefore: text)
  }

  /// Likewise on a day or earlier.
  public func isDated(notAfter text: String) throws(RepositoryError) -> Bool {
    try revision.isDated(notAfter: text)
  }
}
