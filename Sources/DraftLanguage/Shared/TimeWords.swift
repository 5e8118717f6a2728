/// Characters that name points and periods in a text without blanks.
package struct TimeWords: Sendable {
  /// Units of time that a dictionary joins to the word behind them: 日 of 三十日内.
  package var units = ""
  /// Those of years, without which no date is whole.
  package var years = ""
  /// Before a date, that it is none of our calendar: 农历.
  package var otherCalendars: [StaticString] = []
  /// What stands behind such a unit and is none of it: 内.
  package var edges = ""
  /// Units that say which part of a period is meant with one of `ends` behind them: 月 of 月底.
  package var periods = ""
  package var ends = ""
  /// Which one of the periods it is: 本 of 本月底.
  package var which = ""
}
