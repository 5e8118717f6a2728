import DraftGit
import DraftText
import Foundation
import RepositorySupport
import TestSupport
import Testing

/// The newest revisions are the same whether the histories of all drafts are walked or of those that they are of.
struct NewestDraftsTests {
  /// Commits with merges, drafts that get other names, and authors' clocks that go wrong.
  private struct Past {
    private var random: SplitMix64
    private(set) var stream: [UInt8] = []
    private var trees: [[String: String]] = [[:]]

    init(seed: UInt64, commits: Int) {
      random = SplitMix64(seed: seed)
      for number in 1...commits { add(number) }
    }

    private mutating func add(_ number: Int) {
      let parent = number == 1 ? 0 : max(1, number - 1 - (random.happens(5) ? 2 : 0))
      var other: Int?
      if number > 8, random.happens(15) { other = number - 2 - random.below(5) }
      var tree = trees[parent]
      if let other {
        for (name, text) in trees[other].sorted(by: { $0.key < $1.key }) where random.happens(50) {
          tree[name] = text
        }
      }
      for _ in 0..<1 + random.below(3) { change(&tree, number) }
      trees.append(tree)
      let late = random.happens(4) ? random.below(2_000) : 0
      let time = 1_700_000_000 + number / 2 * 600 - late
      var text = "commit refs/heads/main\nmark :\(number)\nauthor A <a@b.c> \(time) +0800\n"
      text += "committer A <a@b.c> \(1_700_000_000 + number * 600) +0800\n"
      text += "data \("\(number)".utf8.count)\n\(number)\n"
      if parent > 0 { text += "from :\(parent)\n" }
      if let other, other != parent { text += "merge :\(other)\n" }
      text += "deleteall\n"
      for (name, content) in tree.sorted(by: { $0.key < $1.key }) {
        text += "M 100644 inline \(name)\ndata \(content.utf8.count)\n\(content)\n"
      }
      stream += Array((text + "\n").utf8)
    }

    private mutating func change(_ tree: inout [String: String], _ number: Int) {
      let name = "d\(random.below(2))/draft-\(random.below(10)).txt"
      guard let old = tree[name] else {
        return tree[name] = "Draft.\nOf \(name).\nSome text.\nMore text.\nNo. \(number).\n"
      }
      if random.happens(10) {
        tree[name] = nil
        tree["d\(random.below(2))/draft-\(random.below(10)).txt"] = old
      } else if random.happens(5) {
        tree[name] = nil
      } else {
        tree[name] = old.prefix(60) + "No. \(number).\n"
      }
    }
  }

  /// As the log lists them.
  private func newest(_ count: Int, _ histories: DraftHistories) -> [String] {
    histories.newestFirst.prefix(count).map {
      "\($0.revision.commit) \($0.revision.path) \($0.revision.number)"
    }
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func areThoseOfAll(_ seed: UInt64) throws {
    let sandbox = try Sandbox()
    try sandbox.write("../stream", Past(seed: seed, commits: 300).stream)
    let (status, output) = try sandbox.run(
      ["fast-import", "--quiet", "--force"], input: sandbox.root.appendingPathComponent("stream"))
    #expect(status == 0, "\(output)")
    try sandbox.git("reset", "-q", "--hard")
    let repository = try sandbox.open()
    let places = try repository.drafts()
    #expect(places.count > 5)
    let all = try repository.histories(ofNewest: nil, of: places)
    // None stands behind one that it came from.
    let listed = all.newestFirst.map(\.revision.commit)
    var seen: Set<String> = []
    var parents: [String: [String]] = [:]
    for line in try sandbox.git("rev-list", "--parents", "HEAD").split(separator: "\n") {
      let ids = line.split(separator: " ").map(String.init)
      parents[ids[0]] = Array(ids.dropFirst())
    }
    var behind: Set<String> = []
    for commit in listed.reversed() where seen.insert(commit).inserted {
      #expect(!behind.contains(commit), "\(commit)")
      var open = [commit]
      while let next = open.popLast() {
        for parent in parents[next] ?? [] where behind.insert(parent).inserted {
          open.append(parent)
        }
      }
    }
    var narrowed = 0
    for count in [1, 3, 8] {
      let some = try repository.histories(ofNewest: count, of: places)
      #expect(newest(count, some) == newest(count, all), "\(seed) \(count)")
      if !some.areAll { narrowed += 1 }
    }
    // Or nothing has been tried.
    #expect(narrowed > 0)
  }
}
