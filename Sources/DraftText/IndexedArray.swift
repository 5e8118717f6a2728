/// An array with an entry for each `Space` of a draft, looked up by an index of that kind.
///
/// `IndexedArray<Section, Bool>` says something of each section, and does not take the index of a
/// sentence. The list of the sections themselves is an `IndexedArray<Section, Section>`.
@frozen @usableFromInline
package struct IndexedArray<Space, Element> {
  /// The entries in their order.
  @usableFromInline package var elements: [Element]

  @inlinable @inline(__always)
  package init(_ elements: [Element] = []) { self.elements = elements }

  /// The same entry for each index below `count`.
  @inlinable @inline(__always)
  package init(repeating element: Element, count: Int) {
    elements = Array(repeating: element, count: count)
  }

  @inlinable @inline(__always)
  package mutating func append(_ element: Element) { elements.append(element) }

  @inlinable @inline(__always)
  package mutating func reserveCapacity(_ capacity: Int) { elements.reserveCapacity(capacity) }

  /// Each entry with its index.
  @inlinable
  package func indexed() -> Zip2Sequence<Range<ElementIndex<Space>>, [Element]> {
    zip(indices, elements)
  }

  /// The first index whose element `belongs` behind; `endIndex` where none does. Those before it must not. O(log n).
  @inlinable
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    Index(elements.partitioningIndex(where: belongs))
  }

  /// For each index what `entry` makes of it and of its element.
  @inlinable
  package func table<Entry>(_ entry: (Index, Element) -> Entry) -> IndexedArray<Space, Entry> {
    IndexedArray<Space, Entry>(indexed().map(entry))
  }
}

extension IndexedArray: RandomAccessCollection, MutableCollection {
  @usableFromInline package typealias Index = ElementIndex<Space>
  @usableFromInline package typealias Indices = Range<Index>

  @inlinable @inline(__always) package var startIndex: Index { 0 }
  @inlinable @inline(__always) package var endIndex: Index { Index(elements.count) }
  @inlinable @inline(__always) package var count: Int { elements.count }

  @inlinable @inline(__always)
  package var indices: Range<Index> { Range(uncheckedBounds: (startIndex, endIndex)) }

  @inlinable @inline(__always)
  package subscript(index: Index) -> Element {
    get { elements[index.offset] }
    _modify { yield &elements[index.offset] }
  }

  @inlinable @inline(__always)
  package func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }
}

extension Slice where Base: RandomAccessCollection, Base.Indices == Range<Base.Index> {
  /// The standard library's asks for the indices of the base first, and is not specialised.
  @inlinable @inline(__always)
  package var indices: Range<Base.Index> { Range(uncheckedBounds: (startIndex, endIndex)) }
}

extension IndexedArray: ExpressibleByArrayLiteral {
  @inlinable
  package init(arrayLiteral elements: Element...) { self.elements = elements }
}

extension IndexedArray: Sendable where Element: Sendable {}
extension IndexedArray: Equatable where Element: Equatable {}
