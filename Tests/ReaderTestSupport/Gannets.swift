/// Six articles, three of which are copies of one report under headlines of their own.
///
/// Newest first: ``Gannets/third``, ``Gannets/pier``, ``Gannets/ferry``, ``Gannets/second``,
/// ``Gannets/first``, ``Gannets/chess``.
package enum Gannets {
  package static let first = "Gannets return to Skerry Holm"
  package static let second = "Birds are back on the rock"
  package static let third = "A rock turns white with birds"
  package static let ferry = "Ferry times change for the summer"
  package static let pier = "Painters finish the pier a week early"
  package static let chess = "Clockmaker wins the regional chess final"

  package static let text =
    "The gannets of Skerry Holm came back on Friday, three weeks before the wardens had expected "
    + "them, and took every ledge of the north cliff within the hour. Warden Tilda Marsh counted "
    + "four hundred pairs from her boat and then lost count. Visitors may watch them from the "
    + "harbour wall until the end of July, when the last chicks should have left the rock."

  /// The file of an article.
  package static func file(
    _ headline: String, _ date: String, _ source: String, text: String = text
  ) -> String {
    "Title: \(headline)\nDate: \(date)\nSource: \(source)\n\n\(text)\n"
  }

  package static let files: KeyValuePairs<String, String> = [
    "first.txt": file(first, "2018-06-29", "Coast Wire"),
    "ferry.txt": file(
      ferry, "2018-06-30", "Lowmere Post",
      text: "The boats to the islands leave at nine, at noon and at four from this Sunday on."),
    "second.txt": file(second, "2018-06-30", "Morning Ledger"),
    "pier.txt": file(
      pier, "2018-07-01", "Coast Wire",
      text: "The last of four coats of blue paint was put on the old pier while it was dry."),
    "third.txt": file(third, "2018-07-02", "Lowmere Post"),
    "chess.txt": file(
      chess, "2018-06-28", "Lowmere Post",
      text: "After a game of six hours the clockmaker took a rook and with it the silver cup."),
  ]
}
