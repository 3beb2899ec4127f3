import News

/// The articles in a file, through the builder.
func articles(in bytes: [UInt8], path: String = "a.txt") -> [Article] {
  var builder = ArticleBatchBuilder()
  _ = builder.add(bytes, path: Array(path.utf8), root: 0)
  let batch = builder.finish()
  return (0..<batch.count).map { batch[$0] }
}

func articles(in text: String) -> [Article] { articles(in: Array(text.utf8)) }

/// What a reader sees of an article, in one line, for comparing at a glance.
func summary(_ article: Article) -> String {
  let fields: [String?] = [
    article.headline, article.published.map { "\($0)" }, article.source, article.section,
    article.dateline, article.authors.joined(separator: ";"), article.tags.joined(separator: ";"),
  ]
  return fields.map { $0 ?? "" }.joined(separator: "|")
}
