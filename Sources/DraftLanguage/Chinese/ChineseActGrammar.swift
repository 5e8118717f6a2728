/// The wordings of Chinese acts, as data: what is read, the first of a verb being what is written.
///
/// | slot | holds |
/// |---|---|
/// | at, from, to, list | addresses; `list` joins by ， too |
/// | old, new, text, gloss | quoted passages |
/// | more1, more2 | further pairs of words, where an act is written |
/// | row | the first cell of a row of a table |
/// | lines, gloss | 全文第五行至第八行; how the first of them begins |
/// | n, part, side, whole | a number; 条, 款 …; 前 or 后; a name of the whole law |
package enum ChineseActGrammar {
  package static let rows: [ActPhrase] = [
    .init(.rewrite, "将{at}修改为：{text}"),
    .init(.rewrite, "[(将|对|把)]{at}[(统一|均|都|现|相应)](修改|改)为[：]{text}"),
    .init(.rewrite, "[(将|把|对)]{at}[相应](修改|替换|更换|调整|改)为{attached}"),
    .init(.rewrite, "[(将|把|对)]{at}(按照|依照|按|以|用){attached}(修改|替换|代替|更换|调整|执行)"),
    .init(.rewrite, "[(将|把|对)]{at}[予以](修改|替换|更换|调整)，[(修改后的|新的|替换后的)]{at}{attached}"),
    .init(.restate, "这一{part}相应(修改|改)为[：]{text}"),
    .init(.rewriteThis, "[将](该|本|这一){part}(修改|改)为[：]{text}"),
    .init(.rewriteHere, "修改为：{text}"),
    .init(.rewriteThis, "[(现|相应|统一)](修改|改)为[：]{text}"),

    .init(.charter, "原{at}：{old}现修改为：{new}"),
    .init(.replace, "将{at}中的{old}修改为{new}[{more1}][{more2}]"),
    .init(
      .replace,
      "[(将|把|对)][原]{at}[后两句][(其中|中)][的][：]{old}[(的表述|的提法|字样)][，][分别][(统一|均|都|现)](修改|改|替换)为[：]{new}"
    ),
    .init(
      .replace,
      "[(将|把)]{list}[(其中|中)][的]{old}[分别][(统一|均|都)](修改|改|替换)为[：]{new}"),
    .init(.replaceHere, "其中的{old}修改为{new}[{more1}][{more2}]"),
    .init(
      .replaceHere, "[(将|把)][其中][中][的]{old}[分别][({all}|均|都|现)](修改|改|替换)为[：]{new}"),
    .init(.replaceThroughout, "将{whole}中的{old}统一修改为{new}"),
    .init(
      .replaceThroughout,
      "[(将|把|对)]{whole}[中][里][的][{every}][中][的]{old}[(的提法|的表述|字样)][，][(统一|均|全部|都|一律)](修改|改|替换|表述)为[：]{new}"
    ),
    .init(
      .replaceThroughout,
      "[(将|把|对)]{every}[中][里][的]{old}[(的提法|的表述|字样)][，][(统一|均|全部|都|一律)](修改|改|替换|表述)为[：]{new}"),

    .init(.deleteWords, "删去{at}中的{old}"),
    .init(.deleteWords, "(删去|删除|删掉)[原]{at}[(其中|中)][的]{old}[(等字样|字样|的表述|一语)]"),
    .init(.deleteWords, "(删去|删除)[原]{list}[(其中|中)][的]{old}[(等字样|字样|的表述|一语)]"),
    .init(.deleteWords, "[将]{at}[(其中|中)][的]{old}[(等字样|字样|的表述)][予以](删去|删除)"),
    .init(.deleteWordsHere, "删去其中的{old}"),
    .init(.deleteWordsHere, "(删去|删除)[其中][的]{old}[(等字样|字样|的表述|一语)]"),
    .init(.deleteThroughout, "删去{whole}中的{old}"),
    .init(.deleteThroughout, "(删去|删除){whole}[中][的]{old}[(等字样|字样|的表述)]"),
    .init(.delete, "删去{at}"),
    .init(.delete, "(删去|删除|废止)[原]{at}"),
    .init(.delete, "[将]{at}[予以](删去|删除|废止)"),

    .init(.insertWords, "在{at}中的{old}{side}增加{new}"),
    .init(
      .insertWords,
      "[在][{at}][其中][中][的]{old}{side}(增加|增写|插入|加上)[一句][规定][，内容为][：]{new}"),
    .init(.addWords, "在{at}{end}增加{new}"),
    .init(.addWords, "[在][{at}][的]{end}(增加|增写)[一句][规定][，内容为][：]{new}"),

    .init(.insert, "[{at}]增加{n}{part}，作为{to}：{text}"),
    .init(
      .insert,
      "[[在]{at}[{gloss}][中]]增加{n}{part}[，][分别]作为{to}[，][(规定|内容为|内容如下)][：]{text}"),
    .init(.insertInChapter, "在{at}增加{n}{part}，作为{to}：{text}"),
    .init(.insertNear, "在{at}{side}增加{n}{part}，作为{to}：{text}"),
    .init(
      .insertNear,
      "[在]{at}{side}增加{n}{part}[[，][分别]作为{to}][，][(规定|内容为|内容如下)][：]{text}"),
    .init(.insertAtEnd, "[在]{at}[中]增加{n}{part}[，][(规定|内容为|内容如下)][：]{text}"),
    .init(.insertAtEnd, "[在]{at}[中]增加规定[：]{text}"),
    .init(
      .insertDivision,
      "[在][{at}][{gloss}][中]增加一{part}，作为{to}{name}；增加{n}条，[分别]作为{list}。内容如下：{text}"),

    .init(.renumber, "将{from}改为{to}"),
    .init(.renumber, "[(将|把)]{from}[相应](改为|调整为|变更为|顺延为){to}"),

    .init(.renumber, "[(将|把)]{from}(移作|移为|调整作为){to}"),
    .init(.swap, "将{at}位置互换"),
    .init(.swap, "[(将|把)]{at}[的][(位置|顺序|次序)][相互](互换|对调|对换|调换)[(位置|顺序|次序)]"),

    .init(.merge, "将{at}合并，作为{to}，修改为：{text}"),
    .init(.merge, "[将]{at}合并[为一{part}](，作为|为|作为){to}[，(修改|改)为[：]{text}]"),
    .init(.split, "将{at}分为{n}{part}，作为{to}，修改为：{text}"),
    .init(
      .split, "[将][{at}]分为{n}{part}[，[分别]作为{to}][，](修改|改)为[：]{text}"),
    .init(.splitOff, "将{at}单列一条，作为{to}，修改为：{text}"),
    .init(.splitOff, "[将]{at}单列[为]一{part}，作为{to}[，(修改|改)为[：]{text}]"),
    .init(.mergeChapter, "将{at}并入{to}"),
    .init(.mergeChapter, "[将]{at}并入{to}"),
    .init(.moveChapter, "将{at}移至{to}{side}"),
    .init(.moveChapter, "[将]{at}移至{to}{side}"),
    .init(.insertAttachment, "增加{to}：{text}"),
    .init(.insertAttachment, "增加[一个附件，作为]{to}[，内容为][：]{text}"),
    .init(.rewriteRow, "将{at}中的{row}一行修改为{new}"),
    .init(.rewriteRow, "[(将|把)]{at}[中][的]{row}(一行|一栏|一项|行|栏)(修改|改)为[：]{new}"),
    .init(.replaceInRow, "将{at}中的{row}一行的{old}修改为{new}"),
    .init(
      .replaceInRow, "[(将|把)]{at}[中][的]{row}(一行|一栏|一项|行|栏)[中]的{old}(修改|改)为[：]{new}"),
    .init(.deleteRow, "删去{at}中的{row}一行"),
    .init(.deleteRow, "(删去|删除){at}[中][的]{row}(一行|一栏|一项|行|栏)"),
    .init(.insertRow, "在{at}中的{row}一行{side}增加{n}行：{text}"),
    .init(.insertRow, "[在]{at}[中][的]{row}(一行|一栏|一项|行|栏){side}增加{n}(行|栏)[：]{text}"),

    .init(.rewriteLines, "将{lines}[{gloss}]修改为：{text}"),
    .init(.rewriteLines, "[(将|把)]{lines}[{gloss}](修改|改)为[：]{text}"),
    .init(.replaceInLine, "将{lines}中的{old}修改为{new}"),
    .init(.replaceInLine, "[(将|把)]{lines}[中][的]{old}(修改|改)为[：]{new}"),
    .init(.deleteLines, "删去{lines}[{gloss}]"),
    .init(.deleteLines, "(删去|删除){lines}[{gloss}]"),
    .init(.insertLines, "在{lines}[{gloss}]{side}增加{n}行：{text}"),
    .init(.insertLines, "[在]{lines}[{gloss}]{side}增加{n}行[：]{text}"),
    .init(.context, "[(在|将|对)]{at}[(其)][中]"),
    .init(.context, "[(在|将|对)]{at}{gloss}中"),
    .init(.context, "[现][对]{at}作[出](如下|以下|下列)修改[：]"),
  ]
}
