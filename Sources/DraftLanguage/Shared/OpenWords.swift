/// Words that say that something is still to be filled in, in small letters but for those that stand alone.
package struct OpenWords: Sendable {
  /// Wherever they stand as a word: TBD. In square brackets every reading of a draft finds them.
  package var alone: [StaticString] = []
  /// In square brackets alone, found likewise: [待定].
  package var boxed: [StaticString] = []
  /// Where they fill brackets of any kind: (to be confirmed), （待补充）.
  package var bracketed: [StaticString] = []
  /// Where they fill square brackets: [date].
  package var squared: [StaticString] = []
  /// Where what fills square brackets begins so: [insert number].
  package var leads: [StaticString] = []
}
