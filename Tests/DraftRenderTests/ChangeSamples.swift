import DraftChange
import DraftDocument
import DraftText
import TestSupport

/// One small comparison for each kind of change.
enum ChangeSamples {
  static let all: [(name: String, make: @Sendable () -> Comparison)] = [
    ("inserted", inserted), ("removed", removed), ("edited", edited), ("moved", moved),
    ("split", split), ("merged", merged), ("renumbered", renumbered), ("retitled", retitled),
    ("relevelled", relevelled), ("section-moved", sectionMoved), ("stale-reference", stale),
    ("term", term), ("punctuation", punctuation), ("blank", blank), ("date", date),
    ("figure", figure), ("paragraph-split", paragraphSplit), ("paragraph-joined", paragraphJoined),
  ]

  /// Three sections; sentences 0, 2 and 5 are their titles.
  private static func draft(
    _ first: [String] = ["形势依然严峻。"], _ second: [String] = ["各乡镇要包干到户。", "去年投入12万元。"],
    _ third: [String] = ["要进村入户宣传。"], titles: [String] = ["认清形势", "落实责任", "加强宣传"]
  ) -> SampleDraft {
    var draft = SampleDraft()
    for (label, part) in zip(["一、", "二、", "三、"], zip(titles, [first, second, third])) {
      draft.section(label, part.0)
      for sentence in part.1 { draft.paragraph(sentence) }
    }
    return draft
  }

  private static func round(
    _ new: SampleDraft, _ fill: (inout SampleRound) -> Void
  ) -> Comparison { round(draft(), new, fill) }

  private static func round(
    _ old: SampleDraft, _ new: SampleDraft, _ fill: (inout SampleRound) -> Void
  ) -> Comparison {
    var round = SampleRound(old, new)
    fill(&round)
    return round.comparison()
  }

  /// The document and the three sections, with marks.
  private static func sections(
    _ round: inout SampleRound, _ marks: [SectionIndex: SectionMarks] = [:]
  ) {
    for section in SectionIndex.document...3 {
      round.section(section, section, marks[section] ?? [])
    }
  }

  @Sendable private static func inserted() -> Comparison {
    round(draft(["形势依然严峻。", "必须高度重视。"])) {
      $0.same(0..<2, 0..<2)
      $0.added(2, at: 2)
      $0.same(2..<7, 3..<8)
      sections(&$0)
    }
  }

  @Sendable private static func removed() -> Comparison {
    round(draft(["形势依然严峻。"], ["各乡镇要包干到户。"])) {
      $0.same(0..<4, 0..<4)
      $0.removed(4, at: 4)
      $0.same(5..<7, 4..<6)
      sections(&$0)
    }
  }

  @Sendable private static func edited() -> Comparison {
    round(draft(["形势依然严峻。"], ["各乡镇要责任到人。", "去年投入12万元。"])) {
      $0.same(0..<3, 0..<3)
      $0.changed(.edited, 3..<4, 3..<4, [("包干到户", "责任到人")])
      $0.same(4..<7, 4..<7)
      sections(&$0)
    }
  }

  @Sendable private static func moved() -> Comparison {
    round(
      draft(["形势依然严峻。", "必须高度重视。"]),
      draft(["形势依然严峻。"], ["各乡镇要包干到户。", "去年投入12万元。"], ["要进村入户宣传。", "必须高度重视。"])
    ) {
      $0.same(0..<2, 0..<2)
      $0.same(3..<8, 2..<7)
      $0.same(2..<3, 7..<8, moved: 1)
      sections(&$0)
    }
  }

  private static let long = "各乡镇要包干到户，出了问题要追究。"

  @Sendable private static func split() -> Comparison {
    round(draft(["形势依然严峻。"], [long]), draft(["形势依然严峻。"], ["各乡镇要包干到户。", "出了问题要追究。"])) {
      $0.same(0..<3, 0..<3)
      $0.changed(
        .split, 3..<4, 3..<5, [("，", "。\n")], weight: .editorial, categories: .punctuation)
      $0.same(4..<6, 5..<7)
      sections(&$0)
    }
  }

  @Sendable private static func merged() -> Comparison {
    round(draft(["形势依然严峻。"], ["各乡镇要包干到户。", "出了问题要追究。"]), draft(["形势依然严峻。"], [long])) {
      $0.same(0..<3, 0..<3)
      $0.changed(
        .merged, 3..<5, 3..<4, [("。\n", "，")], weight: .editorial, categories: .punctuation)
      $0.same(5..<7, 4..<6)
      sections(&$0)
    }
  }

  /// A section was put in before the second.
  private static func longer(_ last: String = "要进村入户宣传。") -> SampleDraft {
    var draft = SampleDraft()
    draft.section("一、", "认清形势")
    draft.paragraph("形势依然严峻。")
    draft.section("二、", "健全制度")
    draft.paragraph("年底前修订办法。")
    draft.section("三、", "落实责任")
    draft.paragraph("各乡镇要包干到户。")
    draft.paragraph("去年投入12万元。")
    draft.section("四、", "加强宣传")
    draft.paragraph(last)
    return draft
  }

  @Sendable private static func renumbered() -> Comparison {
    renumbered(draft(), longer()) { _ in }
  }

  private static func renumbered(
    _ old: SampleDraft, _ new: SampleDraft, _ more: (inout SampleRound) -> Void
  ) -> Comparison {
    round(old, new) {
      $0.same(0..<2, 0..<2)
      $0.added(2, at: 2)
      $0.added(3, at: 2)
      $0.same(2..<7, 4..<9)
      $0.section(0, 0)
      $0.section(1, 1)
      $0.section(nil, 2)
      $0.section(2, 3, .renumbered)
      $0.section(3, 4, .renumbered)
      more(&$0)
    }
  }

  @Sendable private static func stale() -> Comparison {
    let last = "按照第二部分的要求宣传。"
    return renumbered(draft(["形势依然严峻。"], ["各乡镇要包干到户。", "去年投入12万元。"], [last]), longer(last)) {
      $0.reference("第二部分", in: 8, old: 2, new: 2)
    }
  }

  @Sendable private static func retitled() -> Comparison {
    round(draft(titles: ["认清形势", "落实责任", "广泛开展宣传"])) {
      $0.same(0..<5, 0..<5)
      $0.changed(.edited, 5..<6, 5..<6, [("加强", "广泛开展")])
      $0.same(6..<7, 6..<7)
      sections(&$0, [3: .retitled])
    }
  }

  @Sendable private static func relevelled() -> Comparison {
    var new = SampleDraft()
    new.section("一、", "认清形势")
    new.paragraph("形势依然严峻。")
    new.section("二、", "落实责任")
    new.paragraph("各乡镇要包干到户。")
    new.paragraph("去年投入12万元。")
    new.section("（一）", "加强宣传", depth: 2)
    new.paragraph("要进村入户宣传。")
    return round(draft(), new) {
      $0.same(0..<7, 0..<7)
      sections(&$0, [3: [.renumbered, .relevelled]])
    }
  }

  @Sendable private static func sectionMoved() -> Comparison {
    round(
      draft(
        ["要进村入户宣传。"], ["形势依然严峻。"], ["各乡镇要包干到户。", "去年投入12万元。"],
        titles: ["加强宣传", "认清形势", "落实责任"])
    ) {
      $0.same(5..<7, 0..<2, moved: 1)
      $0.same(0..<5, 2..<7)
      $0.section(0, 0)
      $0.section(3, 1, [.moved, .renumbered])
      $0.section(1, 2, .renumbered)
      $0.section(2, 3, .renumbered)
    }
  }

  @Sendable private static func term() -> Comparison {
    let old = draft(["乡镇形势依然严峻。"], ["各乡镇要包干到户。", "去年投入12万元。"], ["乡镇要进村入户宣传。"])
    let new = draft(["街道形势依然严峻。"], ["各街道要包干到户。", "去年投入12万元。"], ["街道要进村入户宣传。"])
    return round(old, new) {
      func replaced(_ sentence: SentenceIndex, _ round: inout SampleRound) {
        round.changed(
          .edited, sentence..<sentence + 1, sentence..<sentence + 1, [("乡镇", "街道")],
          weight: .consequential, categories: .term)
      }
      $0.same(0..<1, 0..<1)
      replaced(1, &$0)
      $0.same(2..<3, 2..<3)
      replaced(3, &$0)
      $0.same(4..<6, 4..<6)
      replaced(6, &$0)
      sections(&$0)
      $0.term("乡镇", "街道", count: 3)
    }
  }

  /// One edit in the last sentence of the second section.
  private static func small(
    _ before: String, _ after: String, _ words: (String, String), _ weight: ChangeClass,
    _ categories: ChangeCategories
  ) -> Comparison {
    round(
      draft(["形势依然严峻。"], ["各乡镇要包干到户。", before]), draft(["形势依然严峻。"], ["各乡镇要包干到户。", after])
    ) {
      $0.same(0..<4, 0..<4)
      $0.changed(.edited, 4..<5, 4..<5, [words], weight: weight, categories: categories)
      $0.same(5..<7, 5..<7)
      sections(&$0)
    }
  }

  /// The sentences of the second section on one line, or each on its own.
  private static func paragraphs(_ isJoined: Bool) -> SampleDraft {
    var draft = SampleDraft()
    draft.section("一、", "认清形势")
    draft.paragraph("形势依然严峻。")
    draft.section("二、", "落实责任")
    if isJoined {
      draft.paragraph("各乡镇要包干到户。", "去年投入12万元。")
    } else {
      draft.paragraph("各乡镇要包干到户。")
      draft.paragraph("去年投入12万元。")
    }
    return draft
  }

  @Sendable private static func paragraphSplit() -> Comparison {
    round(paragraphs(true), paragraphs(false)) {
      $0.same(0..<5, 0..<5)
      for section in SectionIndex.document...2 { $0.section(section, section) }
      $0.paragraph(.split, before: 4, 4)
    }
  }

  @Sendable private static func paragraphJoined() -> Comparison {
    round(paragraphs(false), paragraphs(true)) {
      $0.same(0..<5, 0..<5)
      for section in SectionIndex.document...2 { $0.section(section, section) }
      $0.paragraph(.joined, before: 4, 4)
    }
  }

  @Sendable private static func punctuation() -> Comparison {
    small("去年，投入12万元。", "去年投入12万元。", ("，", "|投入"), .editorial, .punctuation)
  }

  @Sendable private static func blank() -> Comparison {
    small("去年　投入12万元。", "去年投入12万元。", ("　", "|投入"), .editorial, .whitespace)
  }

  @Sendable private static func date() -> Comparison {
    small("自3月1日起投入12万元。", "自4月1日起投入12万元。", ("3月1日", "4月1日"), .substantive, .date)
  }

  @Sendable private static func figure() -> Comparison {
    small("去年投入12万元。", "去年投入15万元。", ("12万元", "15万元"), .substantive, .figure)
  }
}
