import DraftHistory

extension DraftRepository {
  /// Whether a revision was written on a day, or at a time, or later; by its author's clock where
  /// the text names no time zone.
  public static func isDate(
    _ revision: DraftRevision, notBefore text: String
  ) throws(RepositoryError) -> Bool {
    let (date, zone) = try read(text, revision)
    let day: Int64 = date.hasTime ? 0 : 86_399
    return revision.seconds >= date.time(zone: zone).seconds - day
  }

  /// Likewise on a day or earlier.
  public static func isDate(
    _ revision: DraftRevision, notAfter text: String
  ) throws(RepositoryError) -> Bool {
    let (date, zone) = try read(text, revision)
    return revision.seconds <= date.time(zone: zone).seconds
  }

  private static func read(
    _ text: String, _ revision: DraftRevision
  ) throws(RepositoryError) -> (ISODate, Int) {
    guard let date = ISODate(text) else { throw RepositoryError(.badDate(text)) }
    return (date, revision.revision.date.offsetMinutes)
  }
}
