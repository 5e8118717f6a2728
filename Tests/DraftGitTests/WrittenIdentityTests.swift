import DraftGit
import Testing

/// Dates and authors as they are given to a command.
struct WrittenIdentityTests {
  @Test(arguments: [
    ("2024-02-29", "2024-02-29T23:59:59+00:00"),
    ("1969-12-31T23:59:58Z", "1969-12-31T23:59:58+00:00"),
    ("2024-03-15 09:30-0330", "2024-03-15T09:30:00-03:30"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00"),
  ])
  func readsDates(_ text: String, _ iso: String) {
    #expect(ISODate(text)?.time(zone: 0).iso == iso)
  }

  @Test(arguments: [
    "2023-02-29", "2024-13-01", "2024-1-1", "2024-03-15T", "2024-03-15T25:00", "", "x",
  ])
  func refusesOtherDates(_ text: String) { #expect(ISODate(text) == nil) }

  @Test(arguments: ["张三", "<a@b>", "a <b", "a b>", "a <>", "a <b> c", "a\n <b>"])
  func refusesOtherAuthors(_ text: String) {
    #expect(throws: RepositoryError.badAuthor(text)) { try Person(parsing: text) }
  }
}
