extension Topic {
  static let sections = Topic(
    name: "sections", abstract: "how a section of a draft is named",
    text: """
      --section takes labels or titles, from the outside in, parted by strokes:

        二                    section 二、 and all that is in it
        二/（一）             （一） inside 二
        第三条                an article, in whichever chapter it stands
        2.1                   Section 2.1, § 2.1 or 2.1 alone
        "总则/第二条"         a title names a section as well as its label does

      Levels may be left out between two steps. Full and half width, capitals and
      blanks make no difference. A name that fits several sections names all of
      them; one that fits none is an error which says so.

      Of a comparison both drafts count: a section that was renumbered is found by
      its old and by its new number.

      draftdiff outline FILE lists the sections of a draft as they were read.

      Examples:
        draftdiff --section 二/（一） 一稿.txt 二稿.txt
        draftdiff log 讲话稿.txt --section 三
      """)
}
