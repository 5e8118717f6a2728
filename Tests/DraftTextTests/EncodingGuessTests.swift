import DraftText
import Testing

/// Texts in old encodings are read rightly, or asked about; never wrongly.
@Suite struct EncodingGuessTests {
  private static let texts: [(text: String, encodings: [String])] = [
    (
      "Паром отходит в семь часов утра. Вечером его нет, и мы ждём на берегу.",
      ["windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"]
    ),
    ("Пором відходить о сьомій годині ранку. Їхня рада вирішила це.", ["windows-1251", "KOI8-U"]),
    (
      "Το πλοίο φεύγει στις εφτά το πρωί. Το βράδυ περιμένουμε στην ακτή. Άλλοι φεύγουν.",
      ["windows-1253", "ISO-8859-7"]
    ),
    (
      "המעבורת יוצאת בשעה שבע בבוקר. בערב אין מעבורת ואנחנו מחכים על החוף.",
      ["windows-1255", "ISO-8859-8"]
    ),
    (
      "تغادر العبارة في الساعة السابعة صباحا. لا توجد عبارة في المساء.",
      ["windows-1256", "ISO-8859-6"]
    ),
    ("เรือออกเวลาเจ็ดโมงเช้า ตอนเย็นไม่มีเรือและเรารออยู่ที่ชายฝั่ง", ["windows-874"]),
    (
      "Prom odpływa o siódmej rano. Źródło leży za łąką, gdzie rośnie żyto.",
      ["windows-1250", "ISO-8859-2"]
    ),
    (
      "Přívoz odplouvá v sedm hodin ráno. Žádný člověk tu není, říká šafář.",
      ["windows-1250", "ISO-8859-2"]
    ),
    (
      "A komp reggel hétkor indul. Este nem jár, és a parton várunk. Az őrült nők földjén tűz ég.",
      ["windows-1250", "ISO-8859-2"]
    ),
    (
      "Feribot sabah saat yedide kalkıyor. Akşam yok ve kıyıda bekliyoruz. İşçiler çalışıyor.",
      ["windows-1254", "ISO-8859-9"]
    ),
    (
      "Keltas išplaukia septintą valandą ryto. Vakare jo nėra, ir mes laukiame krante. Žmonės čia.",
      ["windows-1257", "ISO-8859-13"]
    ),
    (
      "Le bac part à sept heures du matin. Où est-il ? L'été, c'est différent.",
      ["windows-1252", "ISO-8859-15"]
    ),
    (
      "Die Fähre fährt um sieben Uhr früh, und wir müssen am Ufer übernachten.",
      ["windows-1252", "ISO-8859-15"]
    ),
    (
      "Ferjan fer klukkan sjö að morgni. Á kvöldin er hún ekki til og við bíðum. Það er þoka.",
      ["windows-1252"]
    ),
    ("渡し船は朝の七時に出ます。夕方はありませんので、岸で待っています。", ["EUC-JP", "Shift_JIS", "ISO-2022-JP"]),
    ("도서관은 아침 아홉 시에 문을 엽니다. 저녁에는 닫습니다.", ["EUC-KR"]),
    ("渡船早上七点开出，晚上没有，我们在岸边等。", ["GB18030"]),
    ("渡船早上七點開出，晚上沒有，我們在岸邊等。", ["Big5"]),
  ]

  @Test("Each text in each of its encodings", arguments: texts.indices)
  func read(_ index: Int) throws {
    let (text, encodings) = Self.texts[index]
    for name in encodings {
      let encoding = try #require(TextEncoding(named: name))
      let decoded = try TextDecoder.decode(TextEncoder.encode(Array(text.utf8), as: encoding))
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == text, "\(name)")
    }
  }

  @Test("A few letters are read rightly, or asked about", arguments: texts.indices)
  func short(_ index: Int) throws {
    let (text, encodings) = Self.texts[index]
    for name in encodings where name != "ISO-2022-JP" {
      let encoding = try #require(TextEncoding(named: name))
      for count in [2, 3, 5, 7, 12] {
        let part = String(text.prefix(count))
        let bytes = try TextEncoder.encode(Array(part.utf8), as: encoding)
        do throws(DecodingProblem) {
          let decoded = try TextDecoder.decode(bytes)
          // What is UTF-8 by chance can't be told from it.
          guard decoded.encoding != .utf8 else { continue }
          #expect(String(decoding: decoded.bytes, as: UTF8.self) == part, "\(name)")
        } catch {
          switch error.kind {
          case .doubtfulEncoding(let names): #expect(2...3 ~= names.count)
          default: #expect(error.kind == .unknownEncoding || error.kind == .binary("binary data"))
          }
        }
      }
    }
  }

  @Test("One accent in a long English text is no question")
  func loneAccent() throws {
    let text = "The keeper of the lamp was naïve, and that was the end of it for all of us.\n"
    let bytes = try TextEncoder.encode(Array(text.utf8), as: .windows1252)
    #expect(try TextDecoder.decode(bytes).bytes == Array(text.utf8))
  }

  @Test("A title of two Han is no accent on nothing")
  func twoHan() throws {
    let bytes = try TextEncoder.encode(Array("通知".utf8), as: .gb18030)
    #expect(try TextDecoder.decode(bytes).bytes == Array("通知".utf8))
    #expect(try TextDecoder.decode(Array("é\n".utf8)).encoding == .utf8)
  }
}
