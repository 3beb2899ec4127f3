/// Words by which digests name themselves: whether no single article is called so.
enum DigestWords {
  static let table = PhraseTable<Bool>([
    (
      false,
      [
        "newsletter", "newsroom", "newsline", "bulletin", "headlines", "roundup", "round-up",
        "in brief",
      ]
    ),
    (
      true,
      [
        "digest", "сводка новостей", "лента новостей",
        "wiadomości w skrócie", "nachrichtenübersicht", "bulletin d'information", "briefing",
        "news in brief", "news summary", "press review", "briefs",
        "resumen de noticias", "resumo de notícias", "résumé des nouvelles",
        "riepilogo delle notizie",
        "kurzmeldungen", "kurz gemeldet", "kurz notiert", "nachrichtenüberblick", "presseschau",
        "en bref", "brèves", "revue de presse", "in breve", "brevi", "rassegna stampa", "breves",
        "resumen de prensa", "revista de prensa", "revista de imprensa", "kort nieuws",
        "korte berichten", "i korthet", "kort sagt", "w skrócie", "przegląd prasy", "дайджест",
        "pressespiegel", "medienspiegel", "panorama de presse", "knipselkrant", "persoverzicht",
        "presseklipp", "presseoversigt", "prasówka", "medieklipp", "günün haberleri", "haber özeti",
        "коротко", "обзор прессы", "kısaca", "basın özeti",
        "ニュース一覧", "要闻", "简讯",
      ]
    ),
  ])
}
