public import DraftDocument
public import DraftText

/// The formats that drafts are read from.
public typealias DraftFormat = ReaderKind

/// An encoding of text files, by any of its usual names.
public typealias DraftEncoding = TextEncoding
