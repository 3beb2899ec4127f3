/// Headings above lists of tags.
enum TagHeadings {
  static let table = PhraseTable<Bool>([
    (
      true,
      [
        "topics", "tags", "topic", "related topics", "keywords", "filed under", "in this article",
        "themen", "schlagwörter", "schlagworte", "thèmes", "mots-clés", "sujets", "temas",
        "etiquetas", "argomenti", "tag", "onderwerpen", "tagi", "теги", "темы", "etiketler", "теми",
        "мітки", "témata", "štítky", "címkék", "ετικέτες", "avainsanat", "aiheet", "ämnen", "emner",
        "themen in diesem artikel", "ähnliche themen", "mots-clefs", "related subjects",
        "関連キーワード", "trefwoorden", "parole chiave", "palabras clave", "palavras-chave",
        "słowa kluczowe", "ключевые слова", "tagged", "tagged with", "story tags", "article tags",
        "الكلمات المفتاحية", "关键词", "キーワード", "meer over", "theme", "subject", "subjects",
      ]
    )
  ])
}

/// Headings above lists of other articles.
enum RelatedHeadings {
  /// Whether a line is one of them, with a colon or without.
  static func isOne(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let (_, end) = table.prefix(of: text, in: range) else { return false }
    return end == range.upperBound || end + 1 == range.upperBound && text[end] == 0x3A
  }

  static let table = PhraseTable<Bool>([
    (
      true,
      [
        "most read", "most popular", "most viewed", "related articles", "related stories",
        "related posts", "related content", "related news", "more stories", "more news",
        "more from", "you might also like", "you may also like", "recommended for you",
        "recommended stories", "read next", "up next", "trending now", "trending stories",
        "latest news", "latest stories", "featured post", "you may like", "you might like",
        "trending",
        "popular now", "editors' picks", "also in the news", "don't miss", "elsewhere",
        "popular stories", "see also",
        "related", "das könnte sie auch interessieren", "mehr zum thema", "meistgelesen",
        "sur le même", "les plus lus", "te puede interesar", "más noticias", "mais lidas",
        "more on this story",
        "related coverage", "see also", "read also", "also read", "keep reading", "lo más leído",
        "i più letti", "meest gelezen", "lees ook",
        "lesen sie auch", "lire aussi", "à lire aussi", "lee también", "lea también",
        "lea además", "también te puede interesar", "noticias relacionadas",
        "artículos relacionados", "contenido relacionado", "articles connexes",
        "articles liés", "articles similaires", "sur le même sujet", "à lire également",
        "pour aller plus loin", "vous aimerez aussi", "themenverwandte artikel",
        "verwandte artikel", "verwandte themen", "weitere artikel", "passend zum artikel",
        "passend zum thema", "auch interessant", "mehr dazu", "siehe auch", "ver también",
        "veja também", "notícias relacionadas", "artigos relacionados", "saiba mais",
        "vedi anche", "articoli correlati", "notizie correlate", "potrebbe interessarti",
        "per approfondire", "zie ook", "lees verder", "gerelateerde artikelen", "meer nieuws",
        "les også", "relaterte saker", "læs også", "läs också", "läs mer", "se også",
        "relaterade artiklar", "powiązane", "zobacz też", "смотрите также", "материалы по теме",
        "leia também", "relacionadas", "relacionados", "leggi anche", "читайте также",
        "czytaj także", "czytaj też", "ilgili haberler", "関連ニュース", "関連記事", "相关新闻",
        "相关阅读", "по теме",
        "самое читаемое", "читайте також", "дивіться також", "související články", "související",
        "čtěte také", "kapcsolódó cikkek", "kapcsolódó", "διαβάστε επίσης", "διαβάστε ακόμη",
        "διαβάστε ακόμα", "σχετικά άρθρα", "lue myös", "lue lisää", "läs även", "citește și",
        "اقرأ أيضا", "اقرأ أيضًا", "اقرأ المزيد", "קראו גם", "관련기사", "관련 기사", "相關新聞", "延伸阅读",
        "更多阅读",
        "あわせて読みたい", "voir aussi", "articoli correlati", "te puede interesar", "además",
        "potrebbe interessarti anche", "powiązane artykuły", "похожие материалы", "czytaj więcej",
        "suggested articles", "suggested stories", "suggested reading", "editors' recommendations",
        "editor's recommendations", "our recommendations", "explore further", "further reading",
        "more on this topic", "more on the topic", "more about this",
        "you may also be interested in",
        "ähnliche beiträge", "ähnliche artikel", "weitere themen", "erfahre mehr", "mehr lesen",
        "weiterführende artikel", "articles suggérés", "sur le même thème", "à lire aussi sur",
        "contenidos relacionados", "más sobre este tema", "leggi anche su", "sullo stesso tema",
        "meer over dit onderwerp", "lees meer", "相关内容", "相关文章", "延伸閱讀", "saistītie raksti",
        "susiję straipsniai", "seotud artiklid", "liittyvät artikkelit", "relaterade nyheter",
        "ilgili içerikler", "المزيد حول هذه القصة", "مواضيع ذات صلة", "محتوى ذو صلة",
      ]
    )
  ])
}
