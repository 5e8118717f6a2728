import DraftText

/// The codes of currencies, which are written before an amount with a blank or without: USD 50, USD50.
enum CurrencyCode {
  static func stands(before place: Int, in bytes: TextView) -> Bool {
    !bytes.isLetter(place - 4) && codes.contains { bytes.has($0, before: place) }
  }

  private static let codes: [StaticString] = [
    "USD", "EUR", "GBP", "CNY", "RMB", "JPY", "HKD", "CHF", "AUD", "CAD", "NZD", "SGD", "KRW",
    "INR", "TWD",
    "SEK", "NOK", "DKK", "RUB", "BRL", "ZAR",
  ]
}
