/// The wordings of English acts, as data: what is read, the first of a verb and a style being what is written.
///
/// | slot | holds |
/// |---|---|
/// | at, from, to | addresses: subsection (b)(2), section 5 of the X Act (Code § 12) |
/// | old, new, text, through | quoted passages; `old` and `new` also a period, a comma, a semicolon |
/// | lines | line 5 of the text, and in brackets how it begins |
/// | what | the phrase, the word …, or nothing |
/// | often | wherever it appears, both times …, or nothing |
/// | place, new part, end | in its place; a new subsection (c); at the end |
package enum EnglishActGrammar {
  package static let us: [ActPhrase] = [
    .init(.replace, "by striking {old}{often} and inserting {new}{place}"),
    .init(
      .replace,
      "[by ](strike|striking|delete|deleting|replace|replacing|omit|omitting)[ out] {what}{old}{atend}{often}[,][ and] (insert|inserting|substitute|substituting|replacing it with|with|insert in lieu thereof) {what}{new}{place}"
    ),
    .init(
      .replace,
      "[by ](strike|striking|delete|deleting)[ out] {what}{old}{atend}{often}[,] and (insert|inserting|substituting)[ in (its|their) place][ in lieu thereof] the following[:] {new}"
    ),
    .init(
      .replace,
      "{what}{old}{often}[,] (is|are|shall be)[ hereby][ deleted and] (replaced|substituted) (by|with) {what}{new}{place}"
    ),
    .init(
      .replace,
      "{what}{old}{often} in {at} (is|are|shall be)[ hereby][ deleted and] (replaced|substituted) (by|with) {what}{new}"
    ),
    .init(
      .replace,
      "{what}{old}{often}[ in {at}] (is|are|shall be)[ hereby] (deleted|struck out|removed|omitted)[,] and {what}{new}[ (is|are|shall be)] (inserted|substituted)[ {place}][ in (its|their) stead]"
    ),
    .init(
      .deleteWords,
      "{what}{old}{often}[ in {at}] (is|are|shall be)[ hereby] (deleted|struck out|removed|omitted)[ in (its|their) entirety]"
    ),
    .init(
      .replaceThroughout,
      "[(all|any|each|every) ][the ](references|reference) to {what}{old}{often} (is|are|shall be|be)[ hereby] (replaced|substituted|changed|amended) (by|with|to)[ a][ references][ reference][ to] {what}{new}{often}"
    ),
    .init(
      .replaceThroughout,
      "[by ](replace|replacing|change|changing)[ all][ any][ each][ every] (references|reference) to {what}{old}{often} (by|with|to)[ a][ references][ reference][ to] {what}{new}{often}"
    ),
    .init(
      .replaceThroughout,
      "for[ all][ any][ each][ every] (references|reference) to {what}{old}{often}[,][ there shall be][ there is] (substitute|substituted)[ a][ references][ reference][ to] {what}{new}{often}"
    ),
    .init(
      .replaceThroughout,
      "{what}{old}{often}[,] (is|are|shall be)[ hereby] (replaced|substituted) (by|with) {what}{new}[,] (throughout|wherever it appears|wherever it occurs|in each place|in every place){often}"
    ),
    .init(
      .replaceRange,
      "[by ](strike|striking) {what}{old} and all that follows through {what}{through} and (insert|inserting) {what}{new}{place}"
    ),
    .init(
      .replaceRange,
      "[by ](strike|striking) {what}{old} and all that follows (through|up to) {what}{through}"),
    .init(.insertWords, "by inserting {new} {side} {old}{often}"),
    .init(
      .insertWords,
      "[by ](insert|inserting|add|adding) {what}{new}[ immediately] {side} {what}{old}{often}[ {place}]"
    ),
    .init(
      .insertWords,
      "[by ](insert|inserting|add|adding)[ immediately] {side} {what}{old}{often}[ the following][:]{text}"
    ),
    .init(.addWords, "by adding {new} at the end"),
    .init(.addWords, "[by ](insert|inserting|add|adding) {what}{new} {end}"),
    .init(.addWords, "[by ](insert|inserting|add|adding) {end} {what}{new}"),
    .init(.deleteWords, "by striking {old}{often}"),
    .init(
      .deleteWords,
      "[by ](strike|striking|delete|deleting|omit|omitting|repeal|repealing)[ out] {what}{old}{atend}{often}[ in its entirety]"
    ),
    .init(.delete, "{at} {gone}"),
    .init(
      .delete,
      "{at}[,] (is|are|shall be)[ hereby] (repealed|deleted|struck|stricken|omitted|removed)[ in (its|their) entirety]"
    ),
    .init(
      .delete,
      "[by ](strike|striking|delete|deleting|repeal|repealing|omit|omitting)[ out] {at}[ in its entirety]"
    ),
    .init(.rewriteThis, "to read as follows:{text}"),
    .init(.rewriteThis, "[by amending it ]to read[ as (follows|follow)][:]{text}"),
    .init(.rewrite, "[by ](amending|revising) {at} to read[ as (follows|follow)][:]{text}"),
    .init(
      .rewrite,
      "{at}[,] (is|are|shall be)[ hereby][ (deleted|amended)][ in (its|their) entirety][ and] (replaced|restated|substituted)[ in (its|their) entirety][ (by|with)][ the following][ to read][ as follows][:]{text}"
    ),
    .init(
      .rewrite,
      "{at}[,] (is|are|shall be)[ hereby][ deleted][ (deleted|amended)][ in (its|their) entirety][ and] (replaced|restated|substituted)[ in (its|their) entirety] (by|with|as) {attached}"
    ),
    .init(
      .rewrite,
      "(replace|replacing|delete and replace) {at}[ in its entirety] (with|by|as) {attached}"
    ),
    .init(
      .rewrite,
      "for {at}[,][ there is][ there shall be] (substitute|substituted) {attached}"),
    .init(
      .rewrite,
      "(replace|delete and replace) {at}[ in its entirety] (with|by)[ the following][:]{text}"),
    .init(
      .rewrite,
      "[by ](strike|striking|delete|deleting|omit|omitting)[ out] {at}[,] and (insert|inserting|substitute|substituting)[ in (its|their) place][ in lieu thereof][ the following][:]{text}"
    ),
    .init(.insertSection, "by inserting {side} {at} the following new section:{text}"),
    .init(.insertNear, "by inserting {side} {at} the following:{text}"),
    .init(
      .insertNear,
      "[by ](adding|inserting|insert|add)[ immediately] {side} {at}[,] (the following|a)[ new][ {part}][ {to}][ to read as follows][:]{text}"
    ),
    .init(
      .insertNear,
      "[by ](adding|inserting|insert|add) (a|the following)[ new][ {part}][ {to}][ to read as follows][,] {side} {at}[ to read as follows][:]{text}"
    ),
    .init(.insertAtEnd, "by adding at the end the following:{text}"),
    .init(
      .insertAtEnd,
      "[by ](adding|inserting|insert|add)[ {end}][ the following][ as][ a][ new][ {part}][ {to}][ {end}][ to read as follows][ the following][:]{text}"
    ),
    .init(
      .insertAtEnd,
      "[a ]new {part}[ {to}] (is|are|shall be)[ hereby] (added|inserted)[ {end}][ to read as follows][ as follows][:]{text}"
    ),
    .init(
      .insertNear,
      "[a ]new {part}[ {to}] (is|are|shall be)[ hereby] (added|inserted) {side} {at}[,][ to read as follows][ as follows][:]{text}"
    ),
    .init(
      .insertNear,
      "{side} {at}[,] (a|the following)[ new] {part}[ {to}] (is|are|shall be)[ hereby] (added|inserted)[ as follows][ to read as follows][:]{text}"
    ),
    .init(
      .insertNear,
      "the following[ new] {part}[ {to}] (is|are|shall be)[ hereby] (added|inserted)[ immediately] {side} {at}[,][ to read as follows][:]{text}"
    ),
    .init(.renumberArticles, "{from} {become} {to}"),
    .init(.renumber, "by redesignating {from} as {to}"),
    .init(
      .renumber,
      "[by ](redesignate|redesignating|renumber|renumbering) {from} as {to}[[,] respectively]"),
    .init(
      .renumber,
      "[existing ]{from}[,] (is|are|shall be|be)[ hereby] (redesignated|renumbered|re-numbered) as[ new] {to}[[,] respectively]"
    ),
    .init(
      .renumber, "[existing ]{from} (shall become|becomes|become)[ new] {to}[[,] respectively]"),
    .init(.renumberMore, "{from} as {to}"),
    .init(.renumberMore, "{from} as[ new] {to}[[,] respectively]"),
    .init(
      .order,
      "[all ][the ](remaining|subsequent|following|existing|other|later|succeeding) {part}[ {scope}] (is|are|shall be|to be)[ hereby] (renumbered|re-numbered|redesignated)[ accordingly][ consecutively]"
    ),
    .init(
      .order,
      "[by ](renumber|renumbering|re-number|redesignating)[ all][ the] (remaining|subsequent|following|existing|other|later|succeeding) {part}[ {scope}] accordingly"
    ),
    .init(.references, "references to them are adjusted accordingly"),
    .init(
      .references,
      "[with ][all ][any ][the ][internal ](references|cross-references|cross references)[ {scope}] [(is|are|shall be|to be|being|be) ][deemed ][to be ][hereby ](adjusted|amended|updated|changed|conformed|renumbered|corrected|revised|construed) accordingly"
    ),
    .init(
      .references,
      "[by ](adjusting|amending|updating|conforming|revising)[ all][ the] (references|cross-references|cross references)[ {scope}] accordingly"
    ),
    .init(.designate, "designate the existing text as {to}"),
    .init(
      .designate,
      "[by ](designate|designating) the (existing|undesignated) (text|language) as[ new] {to}"),
    .init(
      .designate,
      "[the ](existing|undesignated) (text|language)[ of {at}] is designated as[ new] {to}"),
    .init(
      .rewriteLines, "the text is amended by striking {lines} and inserting the following:{text}"),
    .init(
      .rewriteLines,
      "[the text is amended ]by striking {lines} and inserting the following[:]{text}"),
    .init(.replaceInLine, "the text is amended by striking {old} and inserting {new} in {lines}"),
    .init(.replaceInLine, "[the text is amended ]by striking {old} and inserting {new} in {lines}"),
    .init(.deleteLines, "the text is amended by striking {lines}"),
    .init(.deleteLines, "[the text is amended ]by striking {lines}"),
    .init(.insertLines, "the text is amended by inserting {side} {lines} the following:{text}"),
    .init(.insertLines, "[the text is amended ]by inserting {side} {lines} the following[:]{text}"),
  ]

  package static let uk: [ActPhrase] = [
    .init(.replace, "for {old}{often} substitute {new}"),
    .init(
      .replace,
      "for {what}{old}{often}[,][ (there is|there shall be)] (substitute|substituted) {what}{new}"),
    .init(.replaceRange, "for the words from {old} to {through} substitute {new}"),
    .init(
      .replaceRange,
      "[for ][the words ]from {old} to {through}[,][ there is] (substitute|substituted) {new}"),
    .init(.replaceRange, "omit the words from {old} to {through}"),
    .init(.replaceRange, "(omit|leave out)[ the words] from {old} to {through}"),
    .init(.insertWords, "after {old}{often} insert {new}"),
    .init(
      .insertWords,
      "{side} {what}{old}{often}[,][ (there is|there shall be)] (insert|inserted|add) {what}{new}"),
    .init(.addWords, "at the end insert {new}"),
    .init(.addWords, "{end}[,][ there is] (insert|inserted|add) {what}{new}"),
    .init(.deleteWords, "omit {old}{often}"),
    .init(.deleteWords, "(omit|leave out) {what}{old}{often}"),
    .init(.delete, "omit {at}"),
    .init(.delete, "(omit|leave out) {at}"),
    .init(.rewrite, "for {at} substitute—{text}"),
    .init(.rewrite, "for {at}[,][ there is] (substitute|substituted)[:]{text}"),
    .init(.insertSection, "{side} {at} insert—{text}"),
    .init(.insertNear, "{side} {at} insert—{text}"),
    .init(
      .insertNear,
      "{side} {at}[,][ there is] (insert|inserted|add)[ the following][ a][ new][ {part}][ {to}][:]{text}"
    ),
    .init(.insertAtEnd, "at the end insert—{text}"),
    .init(.insertAtEnd, "{end}[,] (insert|add)[ the following][:]{text}"),
    .init(.rewriteLines, "for {lines} substitute—{text}"),
    .init(.replaceInLine, "in {lines}, for {old} substitute {new}"),
    .init(.deleteLines, "omit {lines}"),
    .init(.insertLines, "{side} {lines} insert—{text}"),
  ]

  /// What the instructions behind it work on.
  package static let contexts: [ActPhrase] = [
    .init(.context, "{at}[,] (is|are)[ further] amended[,][ as follows][ by][:]"),
    .init(.context, "in {at}[,][:]"),
    .init(.context, "in {at}[,] (is|are) amended[ as follows][:]"),
  ]

  package static let rows = us + uk + contexts
}
