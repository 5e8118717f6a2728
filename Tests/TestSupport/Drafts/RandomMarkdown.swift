/// Revisions of a Markdown draft with everything that reaches over lines: lists, quotations, tables,
/// footnotes, fences, HTML, formulas. Headings stay where they are.
package func randomMarkdown(_ seed: UInt64) -> [String] {
  var random = SplitMix64(seed: seed)
  var writer = DraftWriter(seed: seed)
  func words() -> String {
    let sentence = writer.sentence(seed % 3 == 0 ? .speech : .policy)
    return sentence.clauses.map { $0.joined(separator: " ") }.joined(separator: ", ") + "."
  }
  // Lines that are the same in several blocks are anybody's.
  func mark() -> String { "\(random.below(9999))" }
  func block() -> String {
    switch random.below(seed % 2 == 0 ? 24 : 9) {
    case 0: "## " + words()
    case 1: "- " + words() + "\n\n  " + words() + "\n- " + words()
    case 2: "> " + words() + "\n> " + words()
    case 3: "| a | \(mark()) |\n|---|---|\n| " + words() + " | x |"
    case 4: "1. " + words() + "\n2. " + words()
    case 8: "[^\(random.below(99))]: " + words() + "\n    " + words() + "\n\n    " + words()
    case 5: "Title \(random.below(1000))\n---"
    case 9: "```\n" + words() + "\n\n# no heading\n```"
    case 10: "- item \(mark())\n\n  ```\n  " + words() + "\n\n# open fence\n"
    case 11: "<div id=\(mark())>\n\n" + words() + "\n\n</div><!-- \(mark()) -->"
    case 12: "$$\n" + words() + "\n\n" + words() + "\n$$"
    case 13:
      "1. item \(mark())\n\n   ```sh\n   " + words() + "\n\n   # code\n   ```\n\n2. " + words()
    case 14: "- item \(mark())\n\n  ~~~\n  " + words() + "\n\n  ~~~"
    case 15: "<!-- " + words() + "\n\nNo heading\n===\n\n" + words() + " -->"
    case 16: "<pre>\n" + words() + "\n\n# no heading\n\n</pre>"
    case 17:
      "<details>\n<summary>" + words()
        + "</summary>\n\n```\n# \(mark())\n```\n\n</details><!-- \(mark()) -->"
    case 18: "  ```\n" + words() + "\n\n# no heading\n  ```"
    case 19: "$$\nx_\(random.below(99))\n- y\n$$"
    case 20:
      "- ```\n  " + words() + "\n\n  # code\n\n  ```\n- " + words()
    case 21: "<?php " + words() + "\n\n" + words() + "?>"
    case 22: "> ```\n> " + words() + "\n\n<b>" + words() + "</b>\n" + words()
    case 23: "<div>\n```\n" + words() + "\n</div>\n\n" + words()
    default: words() + " " + words()
    }
  }
  var blocks = (0..<30).map { _ in block() }
  var texts: [String] = []
  for _ in 0..<40 {
    let front =
      switch seed % 5 {
      case 0: "---\ntitle: x\n\nkey: y\n  ---\nz: \(texts.count % 7)\n---\n"
      case 1: "---\n\n```\ncode\n\n---\n\n# no heading\n```\n\n"
      case 2: "- ---\n\n"
      default: ""
      }
    texts.append(front + blocks.joined(separator: "\n\n") + "\n")
    let at = random.below(blocks.count)
    let other = random.below(blocks.count)
    let fresh = block()
    // Headings stay: which text goes on under another one is a matter of opinion.
    func isText(_ block: String) -> Bool { !["#", "T"].contains(block.first) }
    switch random.below(4) {
    case 0 where isText(fresh): blocks.insert(fresh, at: at)
    case 1 where blocks.count > 20 && isText(blocks[at]): blocks.remove(at: at)
    case 2 where isText(blocks[at]) && isText(blocks[other]): blocks.swapAt(at, other)
    default: blocks[at] = blocks[at].replacing(".", with: " again.", maxReplacements: 1)
    }
  }
  return texts
}
