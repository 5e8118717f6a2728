import DraftDiffKit

/// Files of decisions that go round with a draft, and the page on which a colleague looks at them and goes on.
struct BundledDecisions {
  /// Under names that no two of them share.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  private var decisions: [DraftDecisionFile] = []

  init(_ paths: [String]) throws {
    for path in paths {
      let bytes = try FileInput.decisions(path)
      decisions.append(try DraftDecisionFile(bytes: bytes, name: path))
      files.append((free(path), bytes))
    }
  }

  /// li.json, and li-2.json where another folder has one as well.
  private func free(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var (base, ending) = (name, "")
    if let dot = name.lastIndex(of: "."), dot != name.startIndex {
      (base, ending) = (String(name[..<dot]), String(name[dot...]))
    }
    var number = 1
    var found = name
    while files.contains(where: { $0.name == found }) {
      number += 1
      found = "\(base)-\(number)\(ending)"
    }
    return found
  }

  /// No decisions are continued: all are shown beside the changes.
  func writePage(
    _ comparison: DraftComparison, _ drafts: DecidedFiles, _ names: BundleNames,
    _ options: ReportOptions, to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let name = names.review.replacing(".html", with: ".decisions.json")
    try comparison.writeReviewPage(
      drafts, own: nil, others: decisions, by: nil, fileName: name, options: options, to: consume)
  }
}
