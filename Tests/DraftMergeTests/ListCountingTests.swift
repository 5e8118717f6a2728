import DraftDocument
import DraftMerge
import DraftText
import TestSupport
import Testing

/// Several sides put items into numbered lists of Markdown or take some out: in the joined text all numbers go on.
struct ListCountingTests {
  private func merge(_ texts: [String]) -> MergeResult {
    let drafts = texts.map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "draft.md")
    }
    return Merge.of(drafts[0], Array(drafts.dropFirst()))
  }

  private func taken(_ result: MergeResult, _ side: Int = 0) -> String {
    String(decoding: result.plainText(ofSide: side), as: UTF8.self)
  }

  /// An item for each word, with a list inside each that begins with a capital.
  private func list(_ items: [String], _ mark: String = ".", start: Int = 1) -> String {
    items.enumerated().map { index, item in
      let inner =
        item.first?.isUppercase == true
        ? "   1\(mark) First of \(item).\n   2\(mark) Second.\n" : ""
      return "\(start + index)\(mark) The \(item) is looked at by the \(item) office.\n" + inner
    }.joined()
  }

  private static let words = [
    "apple", "Bread", "cheese", "door", "Egg", "fish", "grape", "house", "iron", "Jar", "key",
    "lamp",
  ]

  @Test(arguments: UInt64(1)...30) func numbersAreCountedOn(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 2 + random.below(2)
    let base = Array(Self.words.prefix(count * 3 + random.below(3)))
    let works = (0..<count).map { side -> ([String]) -> [String] in
      let word = base[side * 3 + 1]
      if random.happens(40) { return { $0.filter { $0 != word } } }
      return { $0.flatMap { $0 == word ? [word, "newcomer \(side)"] : [$0] } }
    }
    let (mark, start) = (random.pick([".", ")"]), random.pick([1, 1, 4, 8]))
    func text(_ items: [String]) -> String {
      "# Steps\n\nDo this:\n\n" + list(items, mark, start: start) + "\nThat is all.\n\n"
        + list(items, mark)
    }
    let result = merge([text(base)] + works.map { text($0(base)) })
    #expect(result.isClean, "\(result.conflicts)")
    #expect(taken(result) == text(works.reduce(base) { $1($0) }))
  }

  /// A paragraph or a heading between items that are counted on does not end the list; a 1 behind it begins another.
  @Test(arguments: ["Read this first.", "## More", "> Somebody said so.", "---"])
  func listsGoOnBehindAParagraph(_ between: String) {
    let (head, tail) = (["apple", "cheese", "door"], ["fish", "grape", "house"])
    func text(_ head: [String], _ tail: [String]) -> String {
      list(head) + "\n\(between)\n\n" + list(tail, start: head.count + 1)
        + "\nThat is another list:\n\n" + list(tail)
    }
    let joined = merge([
      text(head, tail), text(["apple", "newcomer", "cheese", "door"], tail),
      text(["apple", "cheese", "guest", "door"], ["fish", "grape"]),
    ])
    #expect(joined.isClean, "\(joined.conflicts)")
    let all = ["apple", "newcomer", "cheese", "guest", "door"]
    #expect(
      taken(joined) == list(all) + "\n\(between)\n\n" + list(["fish", "grape"], start: 6)
        + "\nThat is another list:\n\n" + list(["fish", "grape"]))
  }

  /// Numbers in a conflict, and behind it as if the first draft were taken there.
  @Test func numbersInAConflict() throws {
    let base = list(["apple", "cheese", "door", "fish"])
    let sides = [
      base.replacing("cheese office", with: "north office"),
      base.replacing("cheese office", with: "south office"),
    ]
    func inserted(_ text: String, _ item: String, behind last: String) -> String {
      var number = 0
      return text.split(separator: "\n").flatMap { line -> [String] in
        let item = "0. The \(item) came.", isLast = line.contains(last)
        return isLast ? [String(line), item] : [String(line)]
      }.map { line in
        number += 1
        return "\(number)." + line.drop { $0 != "." }.dropFirst() + "\n"
      }.joined()
    }
    let result = merge([
      base, inserted(sides[0], "guest", behind: "apple"),
      inserted(sides[1], "host", behind: "door"),
    ])
    let conflict = try #require(result.conflicts.first)
    #expect(result.conflicts.count == 1)
    for (side, name) in ["north", "south"].enumerated() {
      let wanted = inserted(inserted(sides[side], "guest", behind: "apple"), "host", behind: "door")
      #expect(wanted.contains(name) && taken(result, side) == wanted)
    }
    #expect(String(decoding: conflict.drafts.sides[1], as: UTF8.self).contains("south"))
  }

  /// What is no list that counts stays as it was written: all ones, and code.
  @Test func whatDoesNotCountStays() {
    func ones(_ items: String...) -> String { items.map { "1. \($0).\n" }.joined() }
    let joined = merge([
      ones("a one", "a two", "a three", "a four"),
      ones("a one", "new here", "a two", "a three", "a four"),
      ones("a one", "a two", "a three", "old there", "a four"),
    ])
    #expect(taken(joined) == ones("a one", "new here", "a two", "a three", "old there", "a four"))
    let code = "1. A one.\n2. A two.\n3. A three.\n\n```\n1. x\n2. y\n3. z\n```\n"
    let result = merge([
      code,
      code.replacing("2. A two.", with: "2. New one.\n3. A two.").replacing(
        "3. A three", with: "4. A three"),
      code.replacing("3. A three.", with: "3. A three.\n4. Another.").replacing(
        "2. y", with: "2. y\n2. yy"),
    ])
    #expect(
      taken(result)
        == "1. A one.\n2. New one.\n3. A two.\n4. A three.\n5. Another.\n\n```\n1. x\n2. y\n2. yy\n3. z\n```\n"
    )
  }
}
