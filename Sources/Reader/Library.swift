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
}
