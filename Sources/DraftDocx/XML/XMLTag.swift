/// The vocabularies that matter here; the Strict and the Transitional names of one are one.
package enum XMLNamespace: UInt8, Sendable {
  case other, none, xml
  case word, relationships, math, compatibility, drawing, wordDrawing, picture, shape
  case packageRelationships, contentTypes, word2010, word2012

  /// Bytes of a namespace's address.
  static func of(_ uri: String) -> XMLNamespace {
    switch uri {
    case "": .none
    case "http://www.w3.org/XML/1998/namespace": .xml
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      .word
    case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships":
      .relationships
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      .math
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
    case "http://schemas.openxmlformats.org/drawingml/2006/main",
      "http://purl.oclc.org/ooxml/drawingml/main":
      .drawing
    case "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":
      .wordDrawing
    case "http://schemas.openxmlformats.org/drawingml/2006/picture",
      "http://purl.oclc.org/ooxml/drawingml/picture":
      .picture
    case "urn:schemas-microsoft-com:vml": .shape
    case "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships
    case "http://schemas.openxmlformats.org/package/2006/content-types": .contentTypes
    case "http://schemas.microsoft.com/office/word/2010/wordml": .word2010
    case "http://schemas.microsoft.com/office/word/2012/wordml": .word2012
    default: .other
    }
  }

  /// The prefix by which `XMLTag` knows its elements.
  var prefix: String? {
    switch self {
    case .word: "w"
    case .math: "m"
    case .compatibility: "mc"
    case .picture: "pic"
    case .shape: "v"
    case .wordDrawing: "wp"
    case .packageRelationships: "rel"
    case .contentTypes: "ct"
    case .word2012: "w15"
    default: nil
    }
  }
}

/// The elements that mean something here, by their usual names.
package enum XMLTag: String, CaseIterable, Sendable {
  case unknown = ""
  /// An element of the mathematics vocabulary with no meaning of its own.
  case anyMath = "m:"

  case document = "w:document"
  case body = "w:body"
  case paragraph = "w:p"
  case run = "w:r"
  case text = "w:t"
  case deletedText = "w:delText"
  case tab = "w:tab"
  case positionedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case noBreakHyphen = "w:noBreakHyphen"
  case softHyphen = "w:softHyphen"
  case symbol = "w:sym"
  case paragraphProperties = "w:pPr"
  case runProperties = "w:rPr"
  case sectionProperties = "w:sectPr"
  case paragraphStyle = "w:pStyle"
  case runStyle = "w:rStyle"
  case tableStyle = "w:tblStyle"
  case outlineLevel = "w:outlineLvl"
  case numberingProperties = "w:numPr"
  case numberingID = "w:numId"
  case level = "w:ilvl"
  case vanish = "w:vanish"
  case justification = "w:jc"
  case bold = "w:b"

  case table = "w:tbl"
  case tableProperties = "w:tblPr"
  case tableGrid = "w:tblGrid"
  case gridColumn = "w:gridCol"
  case row = "w:tr"
  case rowProperties = "w:trPr"
  case tableHeading = "w:tblHeader"
  case tableExceptions = "w:tblPrEx"
  case cell = "w:tc"
  case cellProperties = "w:tcPr"

  case hyperlink = "w:hyperlink"
  case smartTag = "w:smartTag"
  case customXML = "w:customXml"
  case contentControl = "w:sdt"
  case contentControlProperties = "w:sdtPr"
  case contentControlContent = "w:sdtContent"
  case direction = "w:dir"
  case directionOverride = "w:bdo"
  case ruby = "w:ruby"
  case rubyBase = "w:rubyBase"
  case simpleField = "w:fldSimple"
  case fieldCharacter = "w:fldChar"
  case instruction = "w:instrText"
  case deletedInstruction = "w:delInstrText"
  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"
  case footnoteMark = "w:footnoteRef"
  case endnoteMark = "w:endnoteRef"
  case footnote = "w:footnote"
  case endnote = "w:endnote"
  case footnotes = "w:footnotes"
  case endnotes = "w:endnotes"
  case drawing = "w:drawing"
  case vmlPicture = "w:pict"
  case object = "w:object"
  case textBoxContent = "w:txbxContent"
  case alternateChunk = "w:altChunk"
  case lastRenderedPageBreak = "w:lastRenderedPageBreak"
  case proofError = "w:proofErr"
  case background = "w:background"

  case bookmarkStart = "w:bookmarkStart"
  case bookmarkEnd = "w:bookmarkEnd"
  case permissionStart = "w:permStart"
  case permissionEnd = "w:permEnd"
  case commentStart = "w:commentRangeStart"
  case commentEnd = "w:commentRangeEnd"
  case commentReference = "w:commentReference"
  case comment = "w:comment"
  case commentExtended = "w15:commentEx"

  case inserted = "w:ins"
  case deleted = "w:del"
  case movedFrom = "w:moveFrom"
  case movedTo = "w:moveTo"
  case moveFromStart = "w:moveFromRangeStart"
  case moveFromEnd = "w:moveFromRangeEnd"
  case moveToStart = "w:moveToRangeStart"
  case moveToEnd = "w:moveToRangeEnd"
  case customInsertStart = "w:customXmlInsRangeStart"
  case customInsertEnd = "w:customXmlInsRangeEnd"
  case customDeleteStart = "w:customXmlDelRangeStart"
  case customDeleteEnd = "w:customXmlDelRangeEnd"
  case customMoveFromStart = "w:customXmlMoveFromRangeStart"
  case customMoveFromEnd = "w:customXmlMoveFromRangeEnd"
  case customMoveToStart = "w:customXmlMoveToRangeStart"
  case customMoveToEnd = "w:customXmlMoveToRangeEnd"
  case runChange = "w:rPrChange"
  case paragraphChange = "w:pPrChange"
  case sectionChange = "w:sectPrChange"
  case tableChange = "w:tblPrChange"
  case gridChange = "w:tblGridChange"
  case rowChange = "w:trPrChange"
  case cellChange = "w:tcPrChange"
  case exceptionChange = "w:tblPrExChange"
  case numberingChange = "w:numberingChange"
  case cellInserted = "w:cellIns"
  case cellDeleted = "w:cellDel"
  case cellMerged = "w:cellMerge"
  case verticalMerge = "w:vMerge"

  case style = "w:style"
  case styles = "w:styles"
  case name = "w:name"
  case basedOn = "w:basedOn"
  case link = "w:link"
  case next = "w:next"
  case abstractNumbering = "w:abstractNum"
  case numbering = "w:num"
  case numberingRoot = "w:numbering"
  case abstractNumberingID = "w:abstractNumId"
  case numberingLevel = "w:lvl"
  case levelOverride = "w:lvlOverride"
  case startOverride = "w:startOverride"
  case start = "w:start"
  case numberFormat = "w:numFmt"
  case levelText = "w:lvlText"
  case suffix = "w:suff"
  case levelRestart = "w:lvlRestart"
  case legal = "w:isLgl"
  case numberingStyleLink = "w:numStyleLink"
  case styleLink = "w:styleLink"
  case pictureBulletID = "w:lvlPicBulletId"
  case headerReference = "w:headerReference"
  case footerReference = "w:footerReference"

  case mathText = "m:t"
  case mathRun = "m:r"
  case math = "m:oMath"
  case mathParagraph = "m:oMathPara"
  case mathControl = "m:ctrlPr"
  case mathRunProperties = "m:rPr"
  case alternate = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"
  case pictureShape = "pic:pic"
  case shapeType = "v:shapetype"
  case documentProperties = "wp:docPr"

  case relationship = "rel:Relationship"
  case typeDefault = "ct:Default"
  case typeOverride = "ct:Override"

  private static let known = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  static func of(_ namespace: XMLNamespace, _ local: String) -> XMLTag {
    guard let prefix = namespace.prefix else { return .unknown }
    return known["\(prefix):\(local)"] ?? (namespace == .math ? .anyMath : .unknown)
  }

  /// Whether the element says that something was changed.
  var isRevision: Bool {
    switch self {
    case .inserted, .deleted, .movedFrom, .movedTo, .moveFromStart, .moveToStart,
      .customInsertStart, .customDeleteStart, .customMoveFromStart, .customMoveToStart,
      .runChange, .paragraphChange, .sectionChange, .tableChange, .gridChange, .rowChange,
      .cellChange, .exceptionChange, .numberingChange, .cellInserted, .cellDeleted, .cellMerged:
      true
    default: false
    }
  }

  /// What is left where the start of a range goes.
  var isRevisionRange: Bool {
    switch self {
    case .moveFromStart, .moveFromEnd, .moveToStart, .moveToEnd, .customInsertStart,
      .customInsertEnd, .customDeleteStart, .customDeleteEnd, .customMoveFromStart,
      .customMoveFromEnd, .customMoveToStart, .customMoveToEnd:
      true
    default: false
    }
  }

  /// Elements inside a paragraph around others, which mean nothing to the text.
  var isTransparent: Bool {
    switch self {
    case .hyperlink, .smartTag, .customXML, .direction, .directionOverride, .simpleField: true
    default: false
    }
  }

  var isMath: Bool {
    switch self {
    case .anyMath, .mathText, .mathRun, .math, .mathParagraph, .mathControl, .mathRunProperties:
      true
    default: false
    }
  }
}
