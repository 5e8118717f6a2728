import DraftLanguage
import Testing

struct StageOrderTests {
  @Test(arguments: [
    [
      "草稿.txt", "初稿.txt", "一稿.txt", "二稿.txt", "三稿.txt", "讨论稿.txt", "征求意见稿.txt",
      "修改稿.txt", "送审稿.txt", "审议稿.txt", "报批稿.txt", "定稿.txt", "终稿.txt", "清样.txt",
      "印发稿.txt",
    ],
    ["讲话第2稿.docx", "讲话第３稿.docx", "讲话第十稿.docx", "讲话第十一稿.docx"],
    ["a.md", "a_v1.md", "a_v2.md", "a_v10.md", "a_final.md"],
    ["报告.txt", "报告(1).txt", "报告（2）.txt", "报告(10).txt"],
    ["讲话20240315.txt", "讲话2024-03-16.txt", "讲话2024年3月17日.txt", "讲话20241001.txt"],
    ["讲话3.15.txt", "讲话0316.txt", "讲话3月17日.txt"],
    ["修改稿.txt", "修改稿2.txt", "修改稿(3).txt", "送审稿20240101.txt", "送审稿20240102.txt"],
    ["稿/定稿/草稿.txt", "稿/草稿/定稿.txt"],
    ["讲话稿一稿.txt", "讲话稿二稿.txt", "讲话稿三稿.txt"],
    ["通报（初稿）.txt", "通报（主任改）.txt", "通报（送审稿）.txt"],
    ["方案（征求意见稿）.txt", "方案（征求意见稿修改）.txt", "方案（送审稿）.txt"],
    ["机构改革方案一稿.txt", "机构改革方案二稿.txt", "机构改革方案二稿改.txt"],
    ["草稿v2.txt", "草稿v2 20240101.txt", "草稿v3.txt"],
    ["a v1.txt", "a v2.txt", "a v2.1.txt", "a v2.1.1.txt", "a v2.10.txt", "a v10.txt"],
    ["草稿v2.txt", "草稿v2.1.txt", "草稿v3.txt"],
    ["讲话稿.txt", "讲话稿（修改）.txt", "讲话稿最终.txt", "讲话稿最终2.txt"],
    [
      "办法（征求意见稿）.txt", "办法（草案送审稿）.txt", "办法（草案）.txt", "办法（草案修改稿）.txt",
      "办法（草案二次审议稿）.txt", "办法（草案三次审议稿）.txt", "办法（草案表决稿）.txt", "办法（公布稿）.txt",
    ],
    ["条例一审稿.docx", "条例二审稿.docx", "条例二审稿修改.docx", "条例第三次审议稿.docx", "条例十审稿.docx"],
    [
      "通知（送审稿）.txt", "通知（会签稿）.txt", "通知（报批稿）.txt", "通知（签发稿）.txt", "通知（印发稿）.txt",
    ],
    ["讲话改1.txt", "讲话改2.txt", "讲话改10.txt"],
    ["二稿.txt", "二稿改.txt", "二稿改2.txt", "二稿改10.txt", "三稿.txt"],
    ["送审稿改1.txt", "送审稿改2.txt", "送审稿改10.txt"],
    ["一稿一改.txt", "一稿二改.txt", "一稿十改.txt"],
    ["草案说明.txt", "草案说明初稿.txt", "草案说明定稿.txt"],
    ["草案.txt", "草案2.txt", "草案（3）.txt", "表决稿.txt"],
    ["最终报告一稿.txt", "最终报告二稿.txt", "最终报告（最终版）.txt"],
  ])
  func sorts(_ names: [String]) {
    let shuffled = Array(names.reversed())
    #expect(StageOrder.order(shuffled).map { shuffled[$0] } == names)
    #expect(StageOrder.order(names) == Array(names.indices))
  }

  @Test(
    arguments: [
      ("方案（征求意见稿修改）.txt", "征求意见稿修改"), ("通报（主任改）.txt", "主任改"), ("讲话稿三稿.txt", "三稿"),
      ("讲话第2稿.docx", "第2稿"), ("机构改革方案.txt", nil), ("修改稿2.txt", "修改稿2"),
      ("a v2.1.txt", "v2.1"), ("讲话稿最终2.txt", "最终2"), ("最终报告.txt", nil),
      ("办法（草案二次审议稿）.txt", "二次审议稿"), ("办法（草案）.txt", "草案"), ("条例二审稿.docx", "二审稿"),
      ("第三次审议稿.txt", "第三次审议稿"), ("二稿改2.txt", "二稿改2"), ("送审稿改10.txt", "送审稿改10"),
      ("送审稿改20240301.txt", "送审稿改"), ("会签稿.txt", "会签稿"), ("草案说明.txt", nil),
    ] as [(String, String?)])
  func namesRounds(_ name: String, _ label: String?) {
    #expect(StageOrder.label(name) == label)
  }

  @Test func keepsTheGivenOrderAmongEquals() {
    #expect(StageOrder.order(["b.txt", "a.txt", "c.txt"]) == [0, 1, 2])
  }
}
