package import Search
package import Stories

/// What has been loaded so far: the index of articles and the table of their headlines.
///
/// A value whose large parts are shared and immutable; a worker can take a copy along.
package struct Library: Sendable {
  package var index: Index
  package var links: LinkTable

  package init(index: Index = Index(), links: LinkTable = LinkTable()) {
    self.index = index
    self.links = links
  }

  /// Lets articles go.
  mutating func remove(_ former: Set<ArticleID>) {
    links.remove(former, in: index)
    index.remove(former)
  }

  /// Lets the articles of a segment come and others go; those that come get the next numbers.
  ///
  /// - Returns: the numbers of those that came.
  @discardableResult
  mutating func replace(_ former: Set<ArticleID>, with segment: Segment) -> Range<ArticleID> {
    remove(former)
    let first = index.endID
    index.append(segment)
    for id in first..<index.endID { links.add(index.article(id), id: id) }
    return first..<index.endID
  }
}
