/// Headings above lists of tags.
enum TagHeadings {
  static let table = PhraseTable<Bool>([
    (
      true,
      [
        "topics", "tags", "topic", "more about", "mais conteúdo sobre", "tudo sobre",
        "más contenido sobre",
        "related topics", "read more on related topics",
        "explore more on these topics",
        "archivado en", "archivado bajo", "arquivado em", "registrado em", "keywords",
        "filed under", "in this article",
        "themen", "schlagwörter", "schlagworte", "thèmes", "mots-clés", "sujets", "temas",
        "etiquetas", "argomenti", "tag", "onderwerpen", "tagi", "теги", "темы", "etiketler", "теми",
        "мітки", "témata", "štítky", "címkék", "ετικέτες", "avainsanat", "aiheet", "ämnen",
        "ämnen i artikeln", "emner",
        "themen in diesem artikel", "ähnliche themen", "mots-clefs", "related subjects",
        "関連キーワード", "trefwoorden", "parole chiave", "palabras clave", "palavras-chave",
        "słowa kluczowe", "ключевые слова", "tagged", "tagged with", "story tags", "article tags",
        "الكلمات المفتاحية", "关键词", "キーワード", "meer over", "theme", "subject", "subjects",
        "schlagwörter zu diesem artikel", "schlagworte zu diesem artikel", "stichwörter",
        "stichworte", "themen zu diesem artikel", "mehr zu diesen themen",
        "themen in diesem beitrag",
        "more on these topics", "topics in this article", "topics in this story", "tags:",
        "dans cet article", "thèmes associés", "sujets associés", "en este artículo",
        "temas relacionados", "temas de esta noticia", "leia tudo sobre o tema e siga",
        "más sobre este tema en",
        "neste artigo", "assuntos", "tópicos", "marcadores", "in questo articolo", "temi",
        "tag dell'articolo", "in dit artikel", "trefwoorden bij dit artikel", "tematy",
        "tagi artykułu", "в этой статье", "метки", "тэги", "ключові слова", "konular",
        "i̇lgili konular", "ilgili konular", "anahtar kelimeler", "nyckelord", "taggar", "stikkord",
        "emneord", "asiasanat", "aiheet tässä jutussa", "標籤", "标签", "태그", "키워드",
      ]
    )
  ])
}

/// Headings above lists of other articles, by what else may stand there.
enum RelatedHeading {
  /// Heads lists alone.
  case list
  /// A text's own section may have it, too.
  case section
  /// May go on with a name: `More from Oldport`.
  case beforeName
  /// Calls to read what its own line names, too: `LIRE AUSSI. Bridge Opens`.
  case call
  /// The same, but no heading: alone it leads to the rest of a text.
  case onlyCall

  var isCall: Bool { self == .call || self == .onlyCall }

  /// Whether a line is one of them, with a colon or without.
  static func isOne(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let (_, end) = heading(of: text, in: range) else { return false }
    return end == range.upperBound || end + 1 == range.upperBound && text[end] == 0x3A
  }

  /// The heading that a line begins with.
  static func heading(
    of text: [UInt8], in range: Range<Int>
  ) -> (kind: RelatedHeading, end: Int)? {
    table.prefix(of: text, in: range).flatMap { $0.value == .onlyCall ? nil : ($0.value, $0.end) }
  }

  static let table = PhraseTable<RelatedHeading>([
    (.onlyCall, ["read more"]),
    (
      .section,
      [
        "elsewhere", "in other news", "trending", "don't miss", "other news", "other stories",
        "further reading", "see also", "siehe auch", "voir aussi", "vedi anche", "además",
        "más información", "weitere themen", "weitere informationen",
      ]
    ),
    (.beforeName, ["more from", "leggi anche su"]),
    (
      .call,
      [
        "à voir aussi", "read also", "also read", "lire aussi", "à lire aussi", "lire également",
        "à lire également", "lesen sie auch", "auch interessant", "lee también", "lea también",
        "lea además", "leia também", "leia mais", "leggi anche", "lees ook", "les også", "læs også",
        "läs också", "czytaj także", "czytaj też", "читайте также", "читайте також",
      ]
    ),
    (
      .list,
      [
        "most read", "most popular", "most viewed", "trending now", "trending stories",
        "popular now", "popular stories", "latest news", "latest stories", "editors' picks",
        "meistgelesen", "meistgelesene artikel", "les plus lus", "les articles les plus lus",
        "lo más leído", "lo más visto", "mais lidas", "i più letti", "le più lette",
        "meest gelezen", "meest bekeken", "самое читаемое", "mest läst", "mest lest", "mest læste",
        "luetuimmat", "nejčtenější", "热门文章", "많이 본 기사", "najnowsze artykuły", "para saber más",
        "noticia relacionada", "recomendamos", "nota relacionada", "related articles",
        "related stories", "related posts", "related content", "related news", "more stories",
        "more news", "you might also like", "you may also like", "recommended for you",
        "recommended stories", "read next", "up next", "featured post", "you may like",
        "you might like", "also in the news", "related", "das könnte sie auch interessieren",
        "mehr zum thema", "sur le même", "te puede interesar", "más noticias", "more on this story",
        "related coverage", "keep reading", "también te puede interesar", "noticias relacionadas",
        "artículos relacionados", "contenido relacionado", "articles connexes", "articles liés",
        "articles similaires", "sur le même sujet", "pour aller plus loin", "vous aimerez aussi",
        "themenverwandte artikel", "verwandte artikel", "verwandte themen", "weitere artikel",
        "passend zum artikel", "passend zum thema", "mehr dazu", "ver también", "veja também",
        "notícias relacionadas", "artigos relacionados", "saiba mais", "articoli correlati",
        "notizie correlate", "potrebbe interessarti", "per approfondire", "zie ook", "lees verder",
        "gerelateerde artikelen", "meer nieuws", "relaterte saker", "läs mer", "se også",
        "relaterade artiklar", "powiązane", "zobacz też", "смотрите также", "материалы по теме",
        "relacionadas", "relacionados", "ilgili haberler", "関連ニュース", "関連記事", "相关新闻", "相关阅读",
        "по теме", "дивіться також", "související články", "související", "čtěte také",
        "kapcsolódó cikkek", "kapcsolódó", "διαβάστε επίσης", "διαβάστε ακόμη", "διαβάστε ακόμα",
        "σχετικά άρθρα", "lue myös", "lue lisää", "läs även", "citește și", "اقرأ أيضا",
        "اقرأ أيضًا", "اقرأ المزيد", "קראו גם", "관련기사", "관련 기사", "相關新聞", "延伸阅读", "更多阅读", "あわせて読みたい",
        "potrebbe interessarti anche", "powiązane artykuły", "похожие материалы", "czytaj więcej",
        "suggested articles", "suggested stories", "suggested reading", "editors' recommendations",
        "editor's recommendations", "our recommendations", "explore further", "explore more",
        "ссылки по теме", "more on this topic",
        "more on the topic", "more about this", "you may also be interested in",
        "ähnliche beiträge", "ähnliche artikel", "erfahre mehr", "mehr lesen",
        "weiterführende artikel", "articles suggérés", "sur le même thème", "à lire aussi sur",
        "contenidos relacionados", "más sobre este tema", "sullo stesso tema",
        "meer over dit onderwerp", "lees meer", "相关内容", "相关文章", "延伸閱讀", "saistītie raksti",
        "susiję straipsniai", "seotud artiklid", "liittyvät artikkelit", "relaterade nyheter",
        "ilgili içerikler", "المزيد حول هذه القصة", "مواضيع ذات صلة", "محتوى ذو صلة", "go deeper",
        "dig deeper", "more reading", "related reading", "read this next",
        "you might be interested in", "in case you missed it", "from the archive",
        "from the archives", "related story", "related article", "recommended reading",
        "recommended articles", "more letters", "more like this", "more in this section",
        "more on the subject", "weitere meldungen", "weitere nachrichten", "weitere beiträge",
        "mehr zu diesem thema", "mehr zum artikel", "lesen sie jetzt", "lesen sie mehr",
        "das könnte dich auch interessieren", "das könnte sie interessieren",
        "das könnte ihnen auch gefallen", "zum weiterlesen", "links zum thema",
        "verwandte beiträge", "verwandte inhalte", "empfehlungen der redaktion",
        "unsere empfehlungen", "lesetipps", "leseempfehlungen", "aus dem archiv", "auch lesenswert",
        "nos lecteurs ont lu ensuite", "les lecteurs ont lu aussi", "nos lecteurs ont aussi lu",
        "dans la même rubrique", "dans le même dossier", "à lire ensuite",
        "autres articles", "autre(s) article(s)", "nos autres articles", "à ne pas manquer",
        "articles recommandés", "recommandé pour vous", "en lien avec cet article", "sur ce sujet",
        "plus sur ce sujet", "contenus liés", "también te puede gustar", "te recomendamos",
        "le recomendamos", "notas relacionadas", "sigue leyendo", "le puede interesar",
        "podría interesarte", "puede interesarte", "más historias", "otras noticias",
        "recomendados para ti", "te puede gustar", "ver además", "ler também", "ler mais",
        "mais sobre o assunto", "veja mais", "mais notícias", "outras notícias",
        "matérias relacionadas", "conteúdo relacionado", "você pode gostar",
        "recomendado para você", "recomendados para você", "confira também", "continue lendo",
        "notícias recomendadas", "leia mais sobre o assunto", "ti potrebbe interessare",
        "ti potrebbero interessare", "potrebbero interessarti", "altri articoli", "altre notizie",
        "articoli simili", "notizie simili", "per saperne di più", "sullo stesso argomento",
        "dello stesso argomento", "consigliati per te", "da non perdere", "meer artikelen",
        "gerelateerd", "gerelateerd nieuws", "verwante artikelen", "aanbevolen artikelen",
        "misschien ook interessant", "wellicht ook interessant", "meer over dit artikel",
        "bekijk ook", "zobacz także", "przeczytaj także", "przeczytaj też", "podobne artykuły",
        "polecane artykuły", "warto przeczytać", "więcej na ten temat", "inne artykuły",
        "powiązane tematy", "ещё по теме", "еще по теме", "по этой теме", "другие новости",
        "новости по теме", "статьи по теме", "также по теме", "ранее по теме", "читайте ещё",
        "читайте еще", "что ещё почитать", "что еще почитать", "вам может быть интересно",
        "вам будет интересно", "рекомендуем почитать", "рекомендуем прочитать", "подробнее по теме",
        "ещё новости", "вас може зацікавити", "матеріали за темою", "новини за темою",
        "ще за темою", "benzer haberler", "diğer haberler", "ilginizi çekebilir",
        "bunlar da ilginizi çekebilir", "i̇lginizi çekebilir", "önerilen haberler",
        "ayrıca bakınız", "bunları da okuyun", "läs vidare", "mer om ämnet", "fler artiklar",
        "andra läste också", "les mer", "flere saker", "andre leste også", "læs mere",
        "relaterede artikler", "mere om emnet", "andre læste også", "lisää aiheesta",
        "aiheeseen liittyvää", "mohlo by vás zajímat", "další články", "více k tématu",
        "ajánlott cikkek", "további cikkek", "δείτε επίσης", "διαβάστε περισσότερα",
        "περισσότερα για το θέμα", "相关报道", "推荐阅读", "猜你喜欢", "相關報導", "推薦閱讀", "更多新闻", "相关链接", "関連リンク",
        "関連する記事", "おすすめ記事", "こちらもおすすめ", "この記事の関連ニュース", "あわせて読む", "관련뉴스", "관련 뉴스", "추천 기사",
        "함께 보면 좋은 기사", "اقرأ أيضاً", "أخبار ذات صلة", "مقالات ذات صلة", "قد يعجبك أيضا",
        "شاهد أيضا",
      ]
    ),
  ])
}

/// How the names of a wiki's own pages begin, which are no articles: `Portal:Harbours`.
enum WikiNamespaces {
  /// Whether a title is that of such a page.
  static func holds(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let (_, end) = table.prefix(of: text, in: range), end + 1 < range.upperBound else {
      return false
    }
    return text[end] == 0x3A && text[end + 1] != 0x20
  }

  private static let table = PhraseTable<Bool>([
    (
      true,
      [
        "portal", "portail", "portale", "portaal", "портал", "category", "kategorie", "catégorie",
        "categoría", "categoria", "categorie", "категория", "kategoria", "wikipedia", "wikinews",
        "project", "help", "hilfe", "template", "vorlage", "special", "spezial", "user", "benutzer",
        "file", "datei", "ポータル", "门户",
      ]
    )
  ])
}

/// Words that lead from a teaser to its article: the last of `Two ferries lie idle. more`.
enum ReadMore {
  /// Whether a line is a sentence that such a word follows.
  static func ends(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let tail = range.suffix(28)
    guard let blank = tail.first(where: { text[$0] == 0x20 && isStop(text[$0 - 1]) }) else {
      return false
    }
    var word = text.trimmed(blank + 1..<range.upperBound)
    while let first = word.first, !text[first].isWordByte { word = word.dropFirst() }
    while let last = word.last, !text[last].isWordByte || text[last] == 0xA6 {
      word = word.dropLast(text[last] == 0xA6 ? 3 : 1)
    }
    return table.value(of: text, in: text.trimmed(word)) != nil
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x22 || byte == 0xA6
  }

  private static let table = PhraseTable<Bool>([
    (
      true,
      [
        "more", "read more", "full story", "mehr", "mehr lesen", "weiterlesen", "lire la suite",
        "lire plus", "en savoir plus", "leer más", "ver más", "más", "leia mais", "saiba mais",
        "mais", "leggi tutto", "continua a leggere", "leggi di più", "lees meer", "lees verder",
        "meer", "więcej", "czytaj dalej", "далее", "подробнее", "читать далее", "devamı",
        "devamını oku", "läs mer", "les mer", "læs mere", "lue lisää",
      ]
    )
  ])
}
