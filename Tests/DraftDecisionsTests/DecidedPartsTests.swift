import DraftChange
import DraftDecisions
import DraftDocument
import DraftText
import Testing

/// References to what stands below a section, and to attachments of a list, follow what stands in the decided text.
struct DecidedPartsTests {
  /// The text with one verdict on what some words stand in, and the other on the rest.
  private func decided(
    _ old: String, _ new: String, _ verdict: Decision.Verdict, on words: String
  ) -> String {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "draft.txt")
    }
    let comparison = Comparison.between(drafts[0], drafts[1])
    let engine = DecisionEngine(comparison)
    let other: Decision.Verdict = verdict == .accept ? .reject : .accept
    let choices = engine.choices.map { choice -> (Choice, Decision.Verdict) in
      guard case .presence(let change) = choice else { return (choice, other) }
      let text = comparison.sentences[change].new.map {
        drafts[1].text.string(drafts[1].sentences[$0].range)
      }.joined()
      return (choice, text.contains(words) ? verdict : other)
    }
    let text = engine.text(Dictionary(uniqueKeysWithValues: choices))
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func items(_ more: Bool, _ notice: Bool) -> String {
    """
    第一条　有下列情形之一的，应当报批：
    （一）新建；
    \(more ? "（二）扩建；\n（三）改建。" : "（二）改建。")
    \(notice ? "第二条　主管部门应当公开办事指南。\n第三条" : "第二条")　违反第一条第（\(more ? "三" : "二")）项、第一条第（一）项规定的，责令改正。

    """
  }

  @Test func referencesToItemsFollow() {
    let (old, new) = (items(false, false), items(true, true))
    #expect(decided(old, new, .reject, on: "扩建") == items(false, true))
    #expect(decided(old, new, .accept, on: "扩建") == items(true, false))
  }

  private func clauses(_ more: Bool, _ notice: Bool) -> String {
    """
    第一条　申请人应当提交申请书。
    \(more ? "申请人应当提交身份证明。\n" : "")申请人应当缴纳保证金。
    \(notice ? "第二条　主管部门应当公开办事指南。\n第三条" : "第二条")　第一条第\(more ? "三" : "二")款规定的保证金，应当在十日内缴纳。

    """
  }

  @Test func referencesToClausesFollow() {
    let (old, new) = (clauses(false, false), clauses(true, true))
    #expect(decided(old, new, .reject, on: "身份") == clauses(false, true))
    #expect(decided(old, new, .accept, on: "身份") == clauses(true, false))
  }

  private func attachments(_ more: Bool, _ notice: Bool) -> String {
    """
    第一条　申请人应当提交申请书，保证金的标准见附件\(more ? "3" : "2")。
    \(notice ? "第二条　主管部门应当公开办事指南。\n第三条" : "第二条")　本办法自发布之日起施行。

    附件：1. 申请书式样
    \(more ? "2. 身份证明式样\n3" : "2"). 保证金标准

    """
  }

  @Test func attachmentsAreCountedAndReferencesFollow() {
    let (old, new) = (attachments(false, false), attachments(true, true))
    #expect(decided(old, new, .reject, on: "身份") == attachments(false, true))
    #expect(decided(old, new, .accept, on: "身份") == attachments(true, false))
  }

  private func letters(_ more: Bool, _ audit: Bool) -> String {
    """
    1. Supply

    1.1 The Supplier shall:

    (a) deliver the goods;

    \(more ? "(b) insure the goods;\n\n(c)" : "(b)") install the goods.

    \(audit ? "2. Audit\n\n2.1 The Customer may audit the Supplier.\n\n3" : "2"). Price

    \(audit ? "3" : "2").1 The price for the services in clause 1.1(\(more ? "c" : "b")) is fixed.

    """
  }

  @Test func referencesToLettersFollow() {
    let (old, new) = (letters(false, false), letters(true, true))
    #expect(decided(old, new, .reject, on: "insure") == letters(false, true))
    #expect(decided(old, new, .accept, on: "insure") == letters(true, false))
  }

  /// What a reference names was rejected: that is said, with its words.
  @Test func aReferenceToWhatIsGoneIsSaid() {
    let old = "第一条　申请人应当提交申请书。\n第二条　本办法自发布之日起施行。\n"
    let new = "第一条　申请人应当提交申请书。\n申请人应当缴纳保证金。\n第二条　本办法自发布之日起施行，第一条第二款另有期限。\n"
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "draft.txt")
    }
    let engine = DecisionEngine(Comparison.between(drafts[0], drafts[1]))
    let choices = engine.choices.map { choice -> (Choice, Decision.Verdict) in
      if case .presence = choice { (choice, .reject) } else { (choice, .accept) }
    }
    let text = engine.text(Dictionary(uniqueKeysWithValues: choices))
    #expect(
      text.notices == [
        .referenceGone(line: 2, text: "第一条第二款", section: "申请人应当缴纳保证金。", isRejected: true)
      ])
  }
}
