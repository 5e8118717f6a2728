import DraftDocument
import DraftText
import Testing

/// The sentence rules one by one; a bar marks each border.
struct SentenceRuleTests {
  @Test(
    "S1: end marks end, alone or in a run",
    arguments: [
      "会议由张三主持。|李四作了报告。", "真的吗？|真的！|好。", "怎么可能？！|他走了。", "行吗!?|行。",
      "第一行|\u{2028}第二行", "Is it?| It is!| Good.", "ﾃﾞｽ｡|ﾏｽ｡", "Really ? ? ?| Then go.",
    ])
  func hardEnds(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S2: closing marks stay with the end mark",
    arguments: [
      "他说：“来了。”|大家坐下。", "He said: \"Stop.\"| She left.", "「行くよ。」|次の日。",
      "It is so.[7][8]| Next one.", "（会后反馈。）|大家同意。", "Loved it. :)| Next one.",
      "the phrase . '| And then .",
    ])
  func closingMarks(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S3: an opening mark belongs to what follows",
    arguments: ["他问。|“来了！”", "He asked.| \"Who?\"", "完成。|（见附表）", "好。|《纲要》已印发。"])
  func openingMarks(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S4: a comma or dash behind the closing mark carries on",
    arguments: [
      "“为什么？”，我没回答。", "有人问“行吗？”；有人不问。", "会议结束（会后反馈。）。|散会。", "来了！——他喊道。",
      "He asked \"Why?\", and left.",
    ])
  func goesOnAfterClosers(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S5: nothing ends inside brackets, and quotations are open to ends",
    arguments: [
      "《怎么办？》是一部小说。|我读过。", "他（为什么？）没有来。", "他说：“要落实。|要动真格！”|会议结束。",
      "项目【是否批准？】待定。", "（没有闭合。|下一句。", "We left (why? no idea) at noon.",
    ])
  func brackets(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S5b: a quotation and who said it are one sentence",
    arguments: ["“你来了？”他问。|“来了。”", "\"Stop!\" he said.| She stopped."])
  func attribution(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S6: a dot ends only where nothing else explains it",
    arguments: [
      "增长3.5%。|版本v2.0.1已发布。", "这是英文句号.|下一句。", "Mr. Smith met Dr. Wu.| They spoke.",
      "See No. 5 and p. 55 today.", "I live in the U.S.| How about you?", "The U.S. Senate voted.",
      "The fee is in Schedule A.| The fee is due.", "It closes at 6:00 p.m. Eastern Time today.",
      "It closes at 6 p.m. GMT.| Then it opens.", "He governed the U.S.| Millions had voted.",
      "At 5 a.m. Mr. Smith left.| He was back at 6 p.m.| Mr. Wu stayed.", "I paid Rs. 100 in all.",
      "He agreed (as noted.)| They left.", "Sr. García came.| He sat.", "It is fine :)| Bye.",
      "这项工作由Dr. Smith负责。|他来自U.S.A.的一所大学。", "请以No. 5文件为准。", "J. R. Smith wrote it.",
      "the first part ended.| the second began.", "It is late.|The end.| Good.",
      "Hello Mr . Wu .| Yes .", "Latency fell to 3 ms.| Cost went up.",
      "It is 6 ft.| Tall ones are 7.",
      "We fell back to Plan B.| Next year is open.", "The fees are in Appendix A.| Payment is due.",
      "It was 20 °C.| Water froze.", "It takes 5V.| Power is off.", "Ask Ms. Cost.| She knows.",
      "George W. Bush came.", "This was written by J. Smith.", "In 2010 J. Smith left.",
      "See p. 5 for it.", "It lost 5 vs. Brazil.",
      "Company A Inc. (\"A\") agrees.", "これは山です．|これは川です．",
    ])
  func dots(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S2: marks of emphasis, code, links and notes belong to what they close",
    arguments: [
      "**Bold sentence.**| Next one.", "*It is so.*| Next.", "_It is so._| Next.",
      "~~Gone.~~| Next.",
      "***Both.***| Next.", "**_Both._**| Next.", "Run `make all.`| Next.",
      "Run `make all.` and wait.", "So [?][1] it is.", "It is **so**.| Next.",
      "**One.| Two.**| Three.", "**Why?**| It matters.", "Keep out.| **Why?**| It burns.",
      "He said **\"no.\"**| Next.", "“It’s so.”| — Tom came.", "“The boys’ house is old.”| Next.",
      "‘It’s so.’| Next.", "他说：“要做到‘两个维护’。”|会议结束。", "**第一句。**|第二句。", "第一句。|**第二句。**|第三句。",
      "**“真的？”**他问。",
      "So it was.[^1]| Next one.", "So it was.[^long-name][^2]| Next.", "他说：“……落实。”[^2]|第二句。",
      "第一句。[1]|第二句。", "他说：“落实。”①|第二句。", "第一句。②", "有三点。|①学习；②落实。",
      "[See here.](https://a.b/c)| Next one.", "[See **here.**](u)| Next.", "[看这里。](u)|第二句。",
      "[See here.][ref]| Next.", "[see Mr.](u) Smith came.", "We go (see [x](y).)| Next.",
      "He left (he said \"no.\")| Next.", "(He said \"no.\")| Next.", "The [why?](u) of it.",
      "[怎么办？](u)是一部小说。",
      "*Yahoo!* is a name.", "**Dr.** Smith came.", "**1.** Scope of it.",
      "a snake_case.name_here is.",
      "5 * 3 = 15.| Next *one.*| Two.", "*One footnote.| Another.",
    ])
  func markup(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S7: an ellipsis ends before a capital only",
    arguments: [
      "太好了……我们继续。", "Well... maybe not.", "He left...| Then it rained.", "I was ... I mean so.",
      "Happy . . .| No one knew.", "see . . . what I mean.",
    ])
  func ellipses(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "S8: addresses are whole",
    arguments: [
      "见 https://example.org/a?b=1.2!x 的说明。|完。", "See https://example.org/a.html.| Next one.",
      "详见（http://example.org/a）。|完。",
    ])
  func addresses(_ text: String) { #expect(reading(text) == text) }

  @Test("S9: labels stand in no sentence")
  func labels() {
    #expect(read("一、加强领导\n各级要重视。").roles.last == "body: 各级要重视。")
    #expect(read("1. The first item 2. The second item").sentences.count == 2)
  }

  @Test(
    "S10: a Japanese particle behind the quotation carries on",
    arguments: ["「行くよ。」と言った。|次の日。", "「本当？」って聞いた。"])
  func japanese(_ text: String) { #expect(reading(text) == text) }

  @Test("S11: an edit moves no border elsewhere")
  func local() {
    let tail = "三区都来。“好！”他说。Mr. Wu left. 完。"
    let borders = { (head: String) in
      let document = read(head + tail)
      let end = head.utf8.count
      return document.sentences.map { $0.range.end - end }.filter { $0 > 0 }
    }
    let expected = borders("开始。")
    for head in ["换一句。", "A longer one. ", "（括号）有了。", "“引文。”"] {
      #expect(borders(head) == expected)
    }
  }

  @Test(
    "S11: where a line is wrapped moves no border",
    arguments: [
      "He gave it to us. so it was.", "We saw Mr. Wu and Smith B. Then he left.",
      "At 5 a.m. Mr. Wu left.",
      "It is so ! ! Then go.", "the phrase . ' And then .", "It is fine :) Bye.",
      "and so ... I mean so.",
      "He asked \"Why?\" , and left.",
    ])
  func wrapped(_ text: String) {
    var options = ReadingOptions()
    options.reader = .markdown
    let words = text.split(separator: " ")
    let expected = read(text, options).sentences.count
    for place in 1..<words.count {
      let wrapped =
        words[..<place].joined(separator: " ") + "\n" + words[place...].joined(separator: " ")
      let document = read(wrapped, options)
      #expect(document.sentences.count == expected, "\(document.roles)")
    }
  }

  @Test(
    "S12: each mark by its neighbours",
    arguments: ["他说OK.| Then he left.|然后呢？", "使用Yahoo!的服务。|很好。", "第3.5版。|Version 3.5 is out."])
  func mixed(_ text: String) { #expect(reading(text) == text) }

  @Test("Clauses split at semicolons, brackets excepted")
  func clauses() {
    #expect(reading("一是学；|二是做（甲；乙）；|三是改。", clauses: true) == "一是学；|二是做（甲；乙）；|三是改。")
  }
}
