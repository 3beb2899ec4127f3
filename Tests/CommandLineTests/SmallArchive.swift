extension TemporaryFolder {
  /// Four articles in a folder `news`: two of one story, one of another, one without any field.
  static func smallArchive() throws -> TemporaryFolder {
    try TemporaryFolder([
      "news/kite.txt": """
      Title: Kite Museum Opens in Old Water Tower
      Source: Pellin Post
      Date: 2018-03-04
      Section: Culture
      Author: Mara Tindle
      Tags: kites, museums

      The kite museum of Pellin opened on Sunday in the old water tower, with two hundred kites \
      hung from the ceiling of the empty tank.

      Curator Osric Fenn said the tank had been dry for thirty years.

      """,
      "news/sub/kite-again.txt": """
      Title: Water Tower Becomes Home to Two Hundred Kites
      Source: Ostra Daily
      Date: 2018-03-05
      Tags: kites

      Two hundred kites hang from the ceiling of the old water tower of Pellin, where the kite \
      museum opened. Curator Osric Fenn keeps the tank dry.

      """,
      "news/otter.txt": """
      Title: Otters Seen Below the Mill
      Source: Pellin Post
      Date: 2017-11
      Tags: rivers

      A family of otters was seen below the mill of Ostra, for the first time since the weir was \
      built.

      """,
      "news/empty.txt": "",
    ])
  }
}
