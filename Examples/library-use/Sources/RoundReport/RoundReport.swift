import DraftDiffKit

// What a tool of your own might do with a comparison: list the sentences whose figures changed.

let old = Draft(
  text: """
    一、总体要求
    全年完成造林5万亩。各乡镇要抓好落实。
    """, name: "一稿.txt")

let new = Draft(
  text: """
    一、总体要求
    全年完成造林6万亩。各乡镇要抓好落实。验收工作在10月底前完成。
    """, name: "二稿.txt")

let comparison = DraftComparison(from: old, to: new)

for change in comparison.changes where change.categories.contains("figure") {
  guard let range = change.new.first else { continue }
  print("figure changed:", String(decoding: new.text[range], as: UTF8.self))
}

if comparison.isDifferent(ignoring: [.punctuation, .width, .whitespace]) {
  print(comparison.report(as: .text), terminator: "")
}
