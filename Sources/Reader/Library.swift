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

  /// Lets the article of a segment take the place of another one; it gets the next number.
  mutating func replace(_ former: ArticleID, with segment: Segment) {
    links.remove(former, in: index)
    index.remove([former])
    let id = index.endID
    index.append(segment)
    if index.contains(id) { links.add(index.article(id), id: id) }
  }
}
