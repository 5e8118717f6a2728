/// The languages that reports are written in.
package enum ReportLanguage: Sendable {
  case chinese, english
}
