import DraftChange
import DraftDocument
import DraftText
import Testing

/// The same number written another way, and titles that read the same.
@Suite struct LabelStyleTests {
  private func compared(_ old: String, _ new: String) -> Comparison {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "draft.txt")
    }
    return Comparison.between(drafts[0], drafts[1])
  }

  @Test(
    "A number in another style is no other number",
    arguments: [
      ("第一条　车辆停放。\n第二条　车辆检修。", "第1条　车辆停放。\n第2条　车辆检修。"),
      ("1、清理河道。\n2、加固堤坝。", "1）清理河道。\n2）加固堤坝。"),
      (
        "1. Oil\n\nOil is dear.\n\n2. Rope\n\nRope is wet.",
        "1 Oil\n\nOil is dear.\n\n2 Rope\n\nRope is wet."
      ),
      (
        "The keeper:\n(a) lights lamps; and\n(b) rings bells.",
        "The keeper:\na) lights lamps; and\nb) rings bells."
      ),
    ])
  func styles(_ drafts: (String, String)) {
    let sections = compared(drafts.0, drafts.1).sections.dropFirst()
    #expect(sections.count == 2)
    #expect(sections.allSatisfy { $0.marks == .relabelled && $0.kind == .same })
  }

  @Test("What changed in a title is told, where that changes no meaning")
  func titles() {
    let text = "1. DUTIES OF KEEPERS\n\nKeepers light lamps."
    let change = compared(text, "1. Duties of Keepers\n\nKeepers light lamps.").sections[1]
    #expect(change.marks == .retitled && change.titleCategories == .capitals)
    let other = compared(text, "1. DUTIES OF OWNERS\n\nKeepers light lamps.").sections[1]
    #expect(other.marks == .retitled && other.titleCategories.isEmpty)
  }

  @Test(
    "Numbers and dates in other words are the same",
    arguments: [
      ("The 21st boat won.", "The twenty-first boat won."), ("二O二一年总结。", "二〇二一年总结。"),
      ("二0二一年总结。", "二〇二一年总结。"),
    ])
  func values(_ drafts: (String, String)) {
    let change = compared(drafts.0, drafts.1).sentences[0]
    #expect(change.weight == .editorial && change.categories == .numeral)
  }
}
