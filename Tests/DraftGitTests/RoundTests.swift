import DraftGit
import Foundation
import RepositorySupport
import Testing

struct RoundTests {
  private static let labels = [
    "二稿", "送审 稿", "a/b", "../../heads/main", "..", ".", ".hidden", "x.lock", "a..b", "~^:?*[\\",
    "@", "@{1}", "-x", "tab\tnew\nline", "\u{1B}[31m", "100%", "a%2Fb", "end.", "é", "e\u{301}",
    "'\"$`", "@\u{73C}#", "\u{301}稿", "-\u{301}x", "a/\u{301}b",
  ]

  @Test(arguments: labels) func encodesReversibly(_ label: String) throws {
    let text = try RefName.encoded(label)
    #expect(RefName.decoded(text)?.utf8.elementsEqual(label.utf8) == true)
    #expect(!text.utf8.contains(0x2F))
    let sandbox = try Sandbox(isEmpty: true)
    try sandbox.git("check-ref-format", "refs/tags/draftdiff/\(text)/\(text)")
  }

  @Test func listsAndMovesLabels() throws {
    let sandbox = try Sandbox()
    try sandbox.write("稿/a.txt", "1")
    let first = try #require(try sandbox.commit("稿/a.txt").commit)
    try sandbox.write("稿/a.txt", "2")
    let second = try #require(try sandbox.commit("稿/a.txt").commit)
    let repository = try sandbox.open()
    let labels = RoundTests.labels.filter { $0.utf8.first != 0x40 }
    for label in labels {
      guard LabelFault.reason(against: label) != nil else {
        try repository.setRound(label, document: "稿/a.txt", to: first)
        continue
      }
      // One that this program refuses and git takes is listed all the same.
      let name = try "\(RefName.encoded("稿/a.txt"))/\(RefName.encoded(label))"
      try sandbox.git("update-ref", "refs/tags/draftdiff/\(name)", "\(first)")
    }
    try sandbox.git("pack-refs", "--all")
    try repository.setRound("二稿", document: "b.txt", to: second)
    let rounds = try repository.storedRounds(of: "稿/a.txt")
    #expect(
      Set(rounds.map { Array($0.label.utf8) }) == Set(labels.map { Array($0.utf8) }))
    #expect(rounds.allSatisfy { $0.commit == first })
    #expect(try repository.storedRounds().count == rounds.count + 1)
    #expect(throws: RepositoryError.labelExists("二稿")) {
      try repository.setRound("二稿", document: "稿/a.txt", to: second)
    }
    try repository.setRound("二稿", document: "稿/a.txt", to: second, force: true)
    #expect(try repository.commit(ofRound: "二稿", document: "稿/a.txt") == second)
    #expect(try sandbox.git("rev-list", "--count", "main") == "2\n")
    #expect(throws: RepositoryError.self) {
      try repository.setRound("", document: "稿/a.txt", to: second)
    }
    #expect(throws: RepositoryError.self) {
      try repository.setRound(String(repeating: "长", count: 90), document: "a", to: second)
    }
    try sandbox.expectSound()
  }
}
