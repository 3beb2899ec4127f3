/// Databases that state rights of their own below each article.
enum Archives {
  static let table = PhraseTable<Bool>([
    (
      true,
      [
        "riproduzione", "интегрум", "«интегрум»", "emis", "east view",
        "proquest", "lexisnexis", "lexis nexis", "relx", "factiva", "dow jones", "gale", "cengage",
        "ebsco", "newsbank", "europresse", "cedrom", "cision", "genios", "gbi", "retriever",
        "pressreader", "infomedia", "mediaarkivet", "the contents", "this material", "all rights",
        "alle rechte", "tous droits", "author", "the author", "getty images", "wikimedia",
        "crown copyright", "crown", "public domain", "creative commons",
      ]
    )
  ])
}
