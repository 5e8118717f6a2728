import DraftText
import Testing

private let prose = """
  同志们：今天我们召开全市林业工作会议，主要任务是总结工作、部署任务。
  一、统一思想，提高认识。各级各部门要加强领导，落实责任。

  """

@Suite struct DecoderTests {
  @Test(arguments: TextEncoding.recognised)
  func namedEncodingRoundTrips(_ encoding: TextEncoding) throws {
    let text =
      switch encoding {
      case .windows1252: "Café — “naïve” résumé für 5 €\r\n"
      case .big5: "各位同仁：今天召開會議，主要任務是總結工作。\n"
      case .shiftJIS, .eucJP, .iso2022JP: "これは日本語の文章です。会議を開きます、よろしく。\n"
      case .eucKR: "도서관은 아침 아홉 시에 문을 열고 저녁에 닫습니다.\n"
      case .windows1251, .koi8R: "Паром отходит в семь часов утра, а вечером его нет. Это правда.\n"
      case .windows1253: "Το πλοίο φεύγει στις εφτά το πρωί. Καλημέρα σας.\n"
      default: prose
      }
    for mark in [false, true] {
      let bytes = try TextEncoder.encode(Array(text.utf8), as: encoding, byteOrderMark: mark)
      for chosen in [nil, encoding] {
        let decoded = try TextDecoder.decode(bytes, as: chosen)
        #expect(decoded.string(ByteRange(0, decoded.bytes.count)) == text)
        #expect(decoded.encoding == encoding)
        #expect(decoded.hasByteOrderMark == (mark && !encoding.byteOrderMark.isEmpty))
        #expect(decoded.replacements == 0)
      }
    }
  }

  private func problem(_ bytes: [UInt8], as encoding: TextEncoding? = nil) -> DecodingProblem? {
    do throws(DecodingProblem) {
      _ = try TextDecoder.decode(bytes, as: encoding)
      return nil
    } catch { return error }
  }

  @Test func problemsNameTheirPlace() throws {
    let text = Array(prose.utf8)
    #expect(problem(text + [0xE4, 0xBD]) == DecodingProblem(.truncated, at: text.count, in: .utf8))
    #expect(problem(text + [0xFF] + text) == DecodingProblem(.invalid, at: text.count, in: .utf8))
    #expect(
      problem(text + [0xED, 0xA0, 0x80])
        == DecodingProblem(.loneSurrogate, at: text.count, in: .utf8))
    // A short text of which much is damaged is no other encoding.
    let short = Array("一、目标\n全年完成投资5亿元".utf8)
    #expect(
      problem(short + [0xE3, 0x80, 0xFF, 0xFE, 0xFA, 0xC0])
        == DecodingProblem(.invalid, at: short.count, in: .utf8))
    #expect(problem(text + [0] + text)?.kind == .nul)
    #expect(problem([0x61, 0, 0x62, 0x2E, 0x0A])?.kind == .nul)
    #expect(problem(text + [0])?.offset == text.count)
    #expect(
      problem([0xFF, 0xFE, 0x2D, 0x4E, 0x00, 0xD8, 0x2D, 0x4E])
        == DecodingProblem(.loneSurrogate, at: 4, in: .utf16LittleEndian))
    #expect(
      problem([0xFF, 0xFE, 0x2D])
        == DecodingProblem(.truncated, at: 2, in: .utf16LittleEndian))
    let gbk = try TextEncoder.encode(text, as: .gb18030)
    #expect(problem(gbk + [0xD6]) == DecodingProblem(.truncated, at: gbk.count, in: .gb18030))
    #expect(problem(Array("%PDF-1.7".utf8))?.kind == .binary("a PDF file"))
    #expect(
      problem([0x50, 0x4B, 3, 4] + Array("  word/document.xml".utf8))?.kind
        == .binary("a Word file (.docx)"))
    #expect(problem([UInt8](repeating: 0x01, count: 100))?.kind == .binary("binary data"))
  }

  @Test func lossyGoesOnAndCounts() throws {
    let text = try TextDecoder.decode(
      Array("甲".utf8) + [0xFF] + Array("乙".utf8), as: .utf8, lossy: true)
    #expect(text.string(ByteRange(0, text.bytes.count)) == "甲\u{FFFD}乙")
    #expect(text.replacements == 1)
    let nul = try TextDecoder.decode([0x61, 0, 0x62], as: .utf8, lossy: true)
    #expect(nul.bytes == Array("a\u{FFFD}b".utf8))
    #expect(nul.replacements == 1)
    let gbk = try TextDecoder.decode([0xD6, 0xD0, 0xFF, 0x61, 0xD6], as: .gb18030, lossy: true)
    #expect(gbk.bytes == Array("中\u{FFFD}a\u{FFFD}".utf8))
  }

  @Test func emptyAndShort() throws {
    #expect(try TextDecoder.decode([]).bytes.isEmpty)
    #expect(try TextDecoder.decode([0xEF, 0xBB, 0xBF]).hasByteOrderMark)
    #expect(try TextDecoder.decode([0xC4, 0xE3, 0xBA, 0xC3]).bytes == Array("你好".utf8))
  }

  @Test func namesAreForgiving() {
    for (name, encoding) in [
      ("GBK", TextEncoding.gb18030), ("gb2312", .gb18030), ("cp936", .gb18030), ("SJIS", .shiftJIS),
      ("latin1", .windows1252), ("utf8", .utf8), ("UTF-16", .utf16LittleEndian), ("big5", .big5),
    ] {
      #expect(TextEncoding(named: name) == encoding)
    }
    for encoding in TextEncoding.recognised {
      #expect(TextEncoding(named: encoding.rawValue) == encoding)
    }
    #expect(TextEncoding(named: "klingon") == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func randomBytesGiveTextOrAProblem(_ seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let alphabet: [UInt8] = [
      0xE4, 0xBD, 0xA0, 0x0A, 0x20, 0x61, 0xED, 0xD6, 0xD0, 0xFF, 0x00, 0x82,
    ]
    for round in 0..<2000 {
      let bytes = (0..<Int(next() % 40)).map { _ in
        round % 2 == 0 ? UInt8(next() & 0xFF) : alphabet[Int(next()) % alphabet.count]
      }
      for lossy in [false, true] {
        for encoding in [nil] + TextEncoding.recognised.map(Optional.some) {
          guard let text = try? TextDecoder.decode(bytes, as: encoding, lossy: lossy) else {
            continue
          }
          let isValid = String(validating: text.bytes, as: UTF8.self) != nil
          #expect(isValid && !text.bytes.contains(0), "seed \(seed), bytes \(bytes)")
          #expect(lossy || text.replacements == 0)
        }
      }
    }
  }
}
