import DraftDiffKit
import Foundation
import TestSupport
import Testing

private let cases = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Cases")

/// Each folder of Tests/Cases is one kind of change, with the report that a reader gets.
@Suite struct CaseTests {
  private func compare(_ folder: CaseFolder) throws -> DraftComparison {
    let old = try #require(folder.draft("old"))
    let new = try #require(folder.draft("new"))
    return DraftComparison(
      from: try Draft(bytes: old.bytes, name: old.name),
      to: try Draft(bytes: new.bytes, name: new.name))
  }

  private func difference(_ folder: CaseFolder) throws -> String? {
    let report = try compare(folder).report(as: .text)
    return try Golden(folder.folder.appending(path: "expected.txt")).difference(report)
  }

  @Test(arguments: CaseFolder.all(in: cases).map(\.name))
  func reportsAreAsRecorded(_ name: String) throws {
    let folder = CaseFolder(folder: cases.appending(path: name))
    let difference = try difference(folder)
    #expect(difference == nil, "\(name) differs; make golden records it anew:\n\(difference ?? "")")
  }

  /// What must become of these stands in their expected.txt, written by hand.
  @Test(arguments: CaseFolder.all(in: cases.appending(path: "failing")).map(\.name))
  func reportsThatAreNotYetRight(_ name: String) throws {
    guard ProcessInfo.processInfo.environment["DRAFTDIFF_RECORD"] == nil else { return }
    let difference = try difference(CaseFolder(folder: cases.appending(path: "failing/\(name)")))
    withKnownIssue("see \(name)/note.txt") { #expect(difference == nil) }
  }

  @Test func outputFollowsItsSchemas() throws {
    let schemas = cases.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/DraftRender/Schemas")
    let read = { (name: String) in
      try JSONSchema(Array(Data(contentsOf: schemas.appending(path: "\(name).schema.json"))))
    }
    let comparisonSchema = try read("comparison")
    let draftSchema = try read("draft")
    for folder in CaseFolder.all(in: cases) {
      let comparison = try compare(folder)
      let errors = try comparisonSchema.errors(in: Array(comparison.report(as: .json).utf8))
      #expect(errors.isEmpty, "\(folder.name): \(errors.prefix(5))")
      for listing in Draft.Listing.allCases {
        var json: [UInt8] = []
        try comparison.new.writeListing(listing, as: .json) { json += $0 }
        let errors = try draftSchema.errors(in: json)
        #expect(errors.isEmpty, "\(folder.name) \(listing): \(errors.prefix(5))")
      }
    }
  }

  @Test func theSchemaCheckerFindsErrors() throws {
    let schema = try JSONSchema(
      Array(
        #"{"type":"object","properties":{"a":{"type":"integer","minimum":1}},"required":["a"]}"#
          .utf8))
    #expect(try schema.errors(in: Array(#"{"a":3}"#.utf8)).isEmpty)
    #expect(try !schema.errors(in: Array(#"{"a":0}"#.utf8)).isEmpty)
    #expect(try !schema.errors(in: Array(#"{"a":1.5}"#.utf8)).isEmpty)
    #expect(try !schema.errors(in: Array(#"{"b":1}"#.utf8)).isEmpty)
    #expect(try !schema.errors(in: Array(#"[]"#.utf8)).isEmpty)
    let pattern = try JSONSchema(Array(#"{"pattern":"^[a-c]{2}$"}"#.utf8))
    #expect(try pattern.errors(in: Array(#""ab""#.utf8)).isEmpty)
    #expect(try !pattern.errors(in: Array(#""abc""#.utf8)).isEmpty)
  }
}
