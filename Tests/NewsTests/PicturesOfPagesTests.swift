import News
import Testing

/// Pictures' descriptions and credits on pages, and what else stands around the text of one.
@Suite struct PicturesOfPagesTests {
  @Test(
    arguments: [
      ("Walkers on the old quay — Foto: Ada Quill/Coast Post", "Ada Quill/Coast Post"),
      ("Walkers on the old quay | Bild: Ada Quill", "Ada Quill"),
      ("Walkers on the old quay. © Ada Quill/Hafenbote", "Ada Quill/Hafenbote"),
      ("Walkers on the old quay. ADA QUILL / AGENCE DU PORT", "ADA QUILL / AGENCE DU PORT"),
      ("Walkers on the old quay. Ada Quill/Herald file photo", "Ada Quill/Herald file photo"),
      ("Walkers on the old quay. Photo by Ada Quill.", "Ada Quill"),
      ("Walkers on the old quay (Archivbild)", nil),
      ("Walkers on the old quay.ADA QUILL POUR « LE QUAI »", "ADA QUILL POUR « LE QUAI »"),
      ("Walkers on the old quay. Ada Quill / AFP", "Ada Quill / AFP"),
      ("Walkers on the old quay (Ada Quill for The Coast Post)", "Ada Quill for The Coast Post"),
    ] as [(String, String?)])
  func partsCaptionsFromCredits(line: String, credit: String?) throws {
    for text in [
      "Reading Room Opens at Last\n6 May 2019\n\n\(line)\n\n" + Filler.body,
      "Reading Room Opens at Last\n6 May 2019\n\n\(Filler.first)\n\n\(line)\n\n\(Filler.second)\n\n"
        + Filler.third,
    ] {
      let article = try recovered(text)
      #expect(article.captions.first?.hasPrefix("Walkers on the old quay") == true)
      #expect(article.credits == (credit.map { [$0] } ?? []))
      #expect(article.headline == "Reading Room Opens at Last" && article.related.isEmpty)
      #expect(article.body == Filler.body)
    }
  }

  @Test(arguments: [
    "The keeper said: all content of the room is free. © 2019 Coast Post",
    "The harbour was open 24/7 and nobody paid. It cost 3 crowns/hour in the spring",
    "She kept an album. Photo by photo we went through it until the evening came.",
    "At the end of the quay stood one sign that nobody had read. NO ENTRY TODAY",
    "Sir, I read your report on the reading room with dismay. MARY JONES",
    "Like others on Facebook, she was angry about the new room and said so at length.",
    "Contenu réservé aux adultes : c'est la mention que portait le livre de la bibliothèque.",
  ])
  func keepsSentencesThatOnlyLookLikeCaptions(line: String) throws {
    let text =
      "Reading Room Opens at Last\n6 May 2019\n\n\(Filler.first)\n\n\(line)\n\n\(Filler.second)"
    let article = try recovered(text)
    #expect(article.body.contains(line.prefix(24)))
    #expect(article.captions.isEmpty)
  }

  @Test(arguments: [
    ("Image source, ", "Image caption,"), ("Fuente de la imagen, ", "Pie de foto,"),
    ("Автор фото, ", "Подпись к фото,"),
  ])
  func readsLabelledPictures(source: String, caption: String) throws {
    let picture = "A boat tied to a stone wall\n\(source)Coast Post\n\(caption)\nThe Alma lies idle"
    let text =
      "Reading Room Opens at Last\n6 May 2019\n\n\(picture)\n\n\(Filler.first)\n\n"
      + "\(picture)\n\n\(Filler.second)\n\n\(Filler.third)"
    let article = try recovered(text)
    #expect(article.headline == "Reading Room Opens at Last")
    #expect(article.captions.contains("The Alma lies idle"))
    #expect(Set(article.credits) == ["Coast Post"])
    #expect(article.body == Filler.body)
  }

  @Test(arguments: [
    "Go deeper\n⚡ Ferry Lies Idle for a Week\n🏦 Harbour Master Resigns in Anger\n\n"
      + "Enter your email address",
    "Weitere Informationen\n\nFerry Lies Idle for a Week\n\nNobody knows why. mehr\n\n"
      + "Harbour Master Resigns in Anger\n\nHe was tired. mehr",
    "Ещё по теме\nFerry Lies Idle for a Week (03.05.2019)\nHarbour Master Resigns in Anger",
    "RELATED ARTICLES\nFerry Lies Idle for a Week\nHarbour Master Resigns in Anger\n\n"
      + "Share or comment on this article:\nShare what you think",
    "Siehe auch\n\n    Portal:Harbours of the North\n    Ferry Lies Idle for a Week\n"
      + "    Harbour Master Resigns in Anger",
  ])
  func readsListsOfOtherArticles(tail: String) throws {
    let text = "Reading Room Opens at Last\n6 May 2019\n\n\(Filler.body)\n\n\(tail)"
    let article = try recovered(text)
    #expect(article.related == ["Ferry Lies Idle for a Week", "Harbour Master Resigns in Anger"])
    #expect(article.body == Filler.body)
  }

  @Test(arguments: [
    "LEIA TAMBÉM:\nFerry Lies Idle for a Week\nHarbour Master Resigns in Anger",
    "**Lire aussi** Ferry Lies Idle for a Week\n\n**Lire aussi** Harbour Master Resigns in Anger",
    "Le puede interesar: Ferry Lies Idle for a Week\n\nMehr zum Thema: Harbour Master Resigns in Anger",
  ])
  func readsLinksBetweenParagraphs(links: String) throws {
    let text =
      "Reading Room Opens at Last\n6 May 2019\n\n\(Filler.first)\n\n\(links)\n\n\(Filler.second)"
    let article = try recovered(text)
    #expect(article.related == ["Ferry Lies Idle for a Week", "Harbour Master Resigns in Anger"])
    #expect(article.body == Filler.first + "\n\n" + Filler.second)
  }

  @Test(arguments: [
    ("Home\nNews\nSport\nWeather\n\nUK\nEngland\nMillshire\n\n", "Millshire"),
    ("Главная → Новости → Гавань\n\n", "Гавань"),
    ("Home > News > Harbour\n\n", "Harbour"),
  ])
  func readsTheDeepestStep(way: String, section: String) throws {
    let text = "\(way)Reading Room Opens at Last\n6 May 2019\n\n" + Filler.body
    #expect(try recovered(text).section == section)
  }

  @Test(
    arguments: [
      (
        "Bridge Opens\n\naus Wikinews, einem freien Wiki für Nachrichten\n\n6. Mai 2019\n\n%",
        "Wikinews"
      ),
      ("Bridge Opens at Last\n\nFrom Wikipedia, the free encyclopedia\n\n%", "Wikipedia"),
      (
        "Мост открыт\n\nМатериал из Викиновостей, свободного источника новостей\n\n%", "Викиновости"
      ),
      (
        "Bridge Opens at Last\nBy Ada Quill For Oldport Online and Agencies\n6 May 2019\n\n%",
        "Oldport Online"
      ),
      (
        "# Bridge Opens\n\n%\n\nThe Quiet Harbour is a reader-supported publication.\n\n© 2019 Ada Quill",
        "The Quiet Harbour"
      ),
      (
        "+++\ntitle = \"Bridge Opens\"\n[params.site]\n  publication = \"Coast Post\"\n+++\n\n%",
        "Coast Post"
      ),
      (
        "---\nsource: https://www.portlight.example/a\n---\n# Bridge Opens at Last - Portlight\n\n%",
        "Portlight"
      ),
      ("Bridge Opens at Last\n6 May 2019\n\n%\n\n© Crown copyright", nil),
    ] as [(String, String?)])
  func readsWhatPagesSayOfTheirOutlet(page: String, source: String?) throws {
    let parts = page.split(separator: "%", omittingEmptySubsequences: false)
    let article = try recovered(parts.joined(separator: Filler.body))
    #expect(article.source == source)
    #expect(article.body == Filler.body)
  }

  @Test func readsWhoSignedALetterAboveTheTown() throws {
    let letter =
      Filler.body + "\n\nNobody in the town has asked for another lamp, or for less light."
    let article = try recovered(
      "LETTER: Leave the lamp alone\n\n6 May 2019\n\nTo the editor:\n\n\(letter)\n\nAda Quill\n"
        + "Gull Heights\n\nLetters should be no longer than three hundred words, and are cut.")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.body == letter)
  }

  @Test func keepsCategoriesThatNameAMonth() throws {
    let article = try recovered(
      "Bridge Opens at Last\n6 May 2019\n\n\(Filler.body)\n\n"
        + "Categories: 6 May 2019 | May 2019 events in Millshire | Bridges")
    #expect(article.tags == ["May 2019 events in Millshire", "Bridges"])
  }
}
