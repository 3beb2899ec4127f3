/// The words by which files name their fields, as in `Title:`, `Von:`, `Fecha:`.
enum FieldLabel: Sendable {
  case headline, date, updated, source, publisher, section, author, tags, place, url, related,
    caption, credit
  case body
  /// Who sent a message: the author, unless one is named.
  case sender
  /// Categories and tags alike: `Filed under:`.
  case filed
  /// Known, and of no use to the reader: `Length:`, `Word count:`, `Description:`.
  case other

  /// Whether it stands above an article rather than inside one.
  var isAboutTheArticle: Bool {
    switch self {
    case .headline, .date, .updated, .source, .publisher, .section, .author, .sender, .tags, .filed,
      .place:
      true
    case .url, .related, .caption, .credit, .body, .other: false
    }
  }

  static let table = PhraseTable<FieldLabel>(entries + entries.map(underscored))

  /// The labels of the day on which an article was last changed.
  static let updates = PhraseTable<FieldLabel>(entries.filter { $0.0 == .updated })

  /// As programs spell names of several words: `publish_date`.
  private static func underscored(
    _ entry: (FieldLabel, [String])
  ) -> (FieldLabel, [String]) {
    let spaced = entry.1.filter { $0.utf8.contains(0x20) }
    return (
      entry.0,
      spaced.map { String(decoding: $0.utf8.map { $0 == 0x20 ? 0x5F : $0 }, as: UTF8.self) }
    )
  }

  private static let entries: [(FieldLabel, [String])] = [
    (
      .headline,
      [
        "title", "headline", "subject", "hed", "head", "titel", "überschrift", "schlagzeile",
        "betreff", "titre", "título", "titulo", "titular", "assunto", "titolo", "oggetto", "kop",
        "onderwerp", "заголовок", "название", "тема", "tytuł", "temat", "başlık", "konu", "asunto",
        "objet", "manchete", "标题", "標題", "題名", "件名", "タイトル", "見出し", "제목", "العنوان", "hd",
        "заглавие статьи", "заглавие",
        "document title", "article title", "article name", "webtitle", "og:title",
        "full title", "nadpis", "titulek",
        "otsikko", "story headline", "tiêu đề",
        "cím", "зг", "τίτλος", "título del artículo",
      ]
    ),
    (
      .date,
      [
        "date", "document date", "date-published", "post date", "published", "publish date",
        "publishdate", "publication date",
        "published date",
        "published-date", "date published", "published on", "published at", "pubdate", "pub date",
        "webpublicationdate", "posted", "posted on", "posted at", "date posted", "datum",
        "veröffentlicht",
        "erschienen", "erscheinungsdatum", "veröffentlicht am", "publié", "publié le", "fecha",
        "fecha de publicación", "publicado", "publicado el", "publicado em", "data",
        "data de publicação", "pubblicato", "data di pubblicazione", "gepubliceerd", "datering",
        "дата", "дата публикации", "опубликовано", "data publikacji", "opublikowano", "tarih",
        "yayın tarihi", "日期", "时间", "發布時間", "发布时间", "日付", "公開日", "掲載日", "発行日", "配信日", "出版日期", "날짜",
        "일자", "التاريخ",
        "issue date", "release date", "dateline date", "sent", "gesendet", "envoyé", "enviado",
        "pd", "pub. date", "pub.date", "date.issue", "first published", "published_at",
        "pubdatetime", "date-time",
        "datetime", "timestamp", "article:published_time", "entry date", "for release", "dato",
        "publisert", "publiceret", "udgivet", "publicerad", "publicerat", "publiceringsdatum",
        "paru le", "erstellt am", "uscito il", "verschenen", "дата выпуска", "дата издания",
        "дата выхода", "опубліковано", "дата публікації", "datum vydání", "publikováno", "vydáno",
        "megjelent", "közzétéve", "δημοσίευση", "ημερομηνία", "δημοσιεύτηκε", "julkaistu",
        "published time", "oluşturulma tarihi", "giriş tarihi", "yayınlanma tarihi", "date publish",
        "date published", "offentliggjort", "publicat",
        "publicat la",
        "datepublished", "date_published", "дт", "publication day", "published_date",
        "date de publication", "date de parution", "erscheinungstag",
        "تاريخ النشر", "نُشر في", "입력", "송고시간", "등록", "入力",
      ]
    ),
    (
      .updated,
      [
        "ajouté le", "modifié le", "modifiée le", "geändert am", "updated", "created",
        "date created", "erstellt", "créé le", "last updated",
        "last modified", "modified", "lastmod", "aktualisiert",
        "mis à jour", "actualizado", "atualizado", "aggiornato", "bijgewerkt", "обновлено",
        "zaktualizowano", "güncelleme", "son güncelleme", "更新", "更新日", "update", "updated on",
        "updated at",
        "date modified", "last update", "stand", "oppdatert", "uppdaterad", "opdateret",
        "letzte aktualisierung", "última actualización", "última atualização",
        "dernière mise à jour", "ultimo aggiornamento", "laatst bijgewerkt", "оновлено",
        "aktualizováno", "aktualizace", "frissítve", "ενημέρωση", "τελευταία ενημέρωση",
        "päivitetty", "actualizat", "date_saved", "수정",
      ]
    ),
    (
      .source,
      [
        "source", "sourceline", "article from", "paper", "publication", "newspaper", "outlet",
        "site", "sitename",
        "site name", "publication title", "news source", "agency", "organization",
        "quelle", "zeitung", "medium", "agentur", "fuente", "medio", "fonte", "veículo", "jornal",
        "testata", "bron", "krant", "источник", "издание", "źródło", "gazeta", "kaynak", "来源",
        "來源", "出典", "ソース", "媒体", "출처", "المصدر", "journal", "média", "provider",
        "credit line", "sn", "via", "wire", "media", "feed", "channel name", "kilde", "källa",
        "publication info", "informations de publication", "publikation", "zeitungstitel",
        "journal title", "journal name",
        "thread.site", "news site",
        "titre de la publication", "news provided by", "provided by", "issued by",
        "nombre de la publicación", "título da publicação", "site web", "sito", "blad",
        "información de publicación", "título de publicación", "informations sur la publication",
        "informações da publicação", "informazioni sulla pubblicazione", "publikationsinfo",
        "publikationstitel", "언론사", "매체", "titel der publikation", "titolo della pubblicazione",
        "джерело",
        "zdroj", "forrás", "πηγή", "lähde", "sursa", "מקור", "منبع", "название источника",
        "新聞名", "紙名", "掲載紙", "媒體", "报纸名称", "報紙名稱", "來源媒體",
        "source name", "media name", "outlet name", "publication name", "newspaper name",
        "news provider", "paper name", "nom de la source", "titel der zeitung",
        "название сми", "ис", "titolo testata", "titre du média", "titre du journal",
      ]
    ),
    (.publisher, ["publisher", "publisher name", "verlag", "éditeur", "editore"]),
    (
      .section,
      [
        "section", "section name", "sectionname", "category", "categories", "desk",
        "rubric",
        "ressort", "rubrik", "kategorie",
        "rubrique", "catégorie", "sección", "categoría", "seção", "secção", "editoria",
        "categoria", "sezione", "rubriek", "sectie", "categorie", "раздел", "рубрика",
        "категория", "категории", "категорії", "kategorien", "catégories", "categorías",
        "categorias", "kategorier", "регион", "dział", "kategoria", "kategori", "bölüm", "栏目", "分类",
        "面名", "掲載面", "版名", "版次", "频道", "頻道",
        "欄目",
        "カテゴリ", "カテゴリー", "ジャンル", "카테고리", "القسم", "posted in",
        "channel", "se", "publicado en", "classé dans",
        "archiviato in", "geplaatst in", "опубликовано в", "seksjon", "sektion", "avdeling",
        "avdelning", "seite/ressort", "рубріка", "розділ", "rovat", "κατηγορία", "osasto",
        "rubryka", "seccion", "kicker", "рб", "dachzeile", "spitzmarke", "registo",
        "categoría/sección", "التصنيف",
      ]
    ),
    (
      .author,
      [
        "author", "authors", "author(s)", "dc:creator", "byline", "by", "author/byline",
        "byline/author",
        "writer", "reporter",
        "reporters",
        "written by", "creator", "contributor", "autor", "autoren", "autorin", "von",
        "verfasser", "auteur", "auteurs", "par", "autores", "autora", "por", "redactor",
        "repórter", "autore", "autori", "di", "door", "schrijver", "автор", "авторы", "autorzy",
        "yazar", "muhabir", "作者", "记者", "記者", "署名", "著者", "筆者", "執筆者", "글쓴이", "기자", "기고자",
        "автор(ы)",
        "الكاتب", "bl",
        "de", "correspondent", "journalist", "article author", "text", "forfatter", "författare",
        "skribent", "journaliste", "periodista", "jornalista", "giornalista", "author(s)", "av",
        "tekst af", "szerző", "συντάκτης", "kirjoittaja", "автори", "autorka", "autoři",
        "verfasst von", "oprac.", "opracowanie", "firmante", "ав", "geschreven door",
        "escrito por", "écrit par",
        "scritto da", "autoria",
      ]
    ),
    (.sender, ["from"]),
    (
      .tags,
      [
        "tags", "tag", "keywords", "keyword", "topics", "topic", "subjects", "labels", "label",
        "gerelateerde tags", "related tags", "tags associés", "subject(s)", "sujet(s)",
        "sujet(s) uniforme(s)", "schlagwort", "key-list", "x-rss-tags",
        "mots-cles", "mot-clé", "mots-clefs", "topic(s)",
        "tagged", "tagged with", "tagged under", "tagged as", "more on",
        "news subject",
        "meta keywords", "news keywords", "index terms", "subject terms", "subject term",
        "news subjects", "ns", "schlagwörter",
        "schlagworte", "stichworte", "stichwörter", "themen",
        "mots-clés", "mots clés", "étiquettes", "sujets", "thèmes", "etiquetas", "palabras clave",
        "temas", "palavras-chave", "marcadores", "parole chiave", "etichette", "argomenti",
        "trefwoorden", "onderwerpen", "теги", "тэги", "метки", "ключевые слова", "темы", "tagi",
        "słowa kluczowe", "etiketler", "anahtar kelimeler", "标签", "標籤", "关键词", "關鍵字", "タグ",
        "emneord", "stikkord", "nøkkelord", "nyckelord", "emner", "company / org", "subject area",
        "materia", "materias", "assuntos", "sujet", "soggetto", "argomento", "document tags",
        "témata", "téma", "štítky", "klíčová slova", "címkék", "kulcsszavak", "ετικέτες",
        "λέξεις κλειδιά", "avainsanat", "asiasanat", "aiheet", "мітки", "теґи", "ключові слова",
        "тематика", "теми", "meer over", "mehr über", "ämnen", "taggar", "nøgleord",
        "archivado bajo",
        "etichete", "الكلمات المفتاحية", "كلمات مفتاحية", "تگ‌ها", "برچسب‌ها",
        "תגיות", "关键字", "相关标签", "话题", "ハッシュタグ", "해시태그",
        "キーワード", "key words", "registrado em", "arquivado em", "archivado en", "categorias e tags",
        "태그", "키워드", "الوسوم", "keyword(s)", "descriptors", "deskriptoren", "deskriptor",
        "descripteurs", "descriptores", "descrittori", "раздел классификатора",
      ]
    ),
    (
      .place,
      [
        "dateline", "publication place", "place", "ort", "lieu", "lugar", "local",
        "luogo", "plaats", "место", "город", "miejsce", "yer", "地点", "場所", "장소",
      ]
    ),
    (
      .url,
      [
        "url", "saved from", "printed from", "weburl", "link", "permalink", "canonical", "web",
        "address", "source url",
        "original url",
        "article url", "original link", "enlace", "lien", "ссылка", "网址", "原文链接", "リンク",
        "document url", "web address", "guid", "uri", "short url",
      ]
    ),
    (
      .related,
      [
        "read more", "read also", "see also", "also read", "read next", "related",
        "related story", "related article", "related coverage", "more", "watch", "don't miss",
        "must read", "recommended", "lesen sie auch", "lesen sie mehr", "mehr dazu", "siehe auch",
        "auch interessant", "lire aussi", "à lire aussi", "lire plus", "voir aussi", "leer más",
        "lea también", "lea más", "lee también", "ver también", "leia mais", "leia também",
        "veja também", "leggi anche", "leggi di più", "vedi anche", "lees ook", "lees meer",
        "zie ook", "читайте также", "читать также", "смотрите также", "czytaj także",
        "czytaj też", "czytaj więcej", "zobacz też", "ayrıca oku", "devamını oku", "ilgili haber",
        "相关阅读", "延伸阅读", "相關新聞", "関連記事", "関連", "관련기사", "اقرأ أيضا", "اقرأ أيضًا", "related links",
        "читайте також", "дивіться також", "související", "související články", "čtěte také",
        "čtěte též", "přečtěte si", "kapcsolódó", "kapcsolódó cikkek", "olvassa el",
        "διαβάστε επίσης", "διαβάστε ακόμη", "διαβάστε ακόμα", "σχετικά άρθρα", "lue myös",
        "lue lisää", "läs också", "läs även", "læs også", "læs mere", "les også", "citește și",
        "citiți și", "קראו גם", "更多阅读", "あわせて読みたい", "관련 기사",
        "photos", "read", "read more at", "more here", "background", "related news",
      ]
    ),
    (
      .caption,
      [
        "caption", "caption(s)", "image_caption", "photo caption", "image caption",
        "bildunterschrift", "légende",
        "pie de foto", "legenda", "didascalia", "bijschrift", "file photo", "file image",
        "image", "picture", "archivbild", "foto de archivo", "подпись", "billedtekst",
        "bildtext",
        "kuvateksti", "popisek", "képaláírás", "λεζάντα",
      ]
    ),
    (
      .credit,
      [
        "credit", "photo credit", "image credit", "photo by", "photograph by", "image by",
        "photo", "foto", "bild", "crédit", "crédit photo", "crédito", "foto di", "фото",
        "fot", "fotoğraf", "图片来源", "写真", "사진", "photographer", "copyright holder",
        "image source", "photo courtesy", "picture credit",
        "media:credit",
      ]
    ),
    (
      .body,
      [
        "body", "bodytext", "content:encoded", "text body", "full text", "article", "content",
        "story",
        "article body",
        "article text", "inhalt", "volltext", "texte", "texto", "testo", "tekst", "текст",
        "treść", "metin", "正文", "内容", "本文", "본문", "td", "lp", "main text", "maintext", "tx",
        "texto completo",
        "texte intégral", "testo completo", "testo integrale", "texto integral", "volledige tekst",
        "pełny tekst", "полный текст", "markdown content",
      ]
    ),
    (.filed, ["filed under", "filed in", "abgelegt unter", "archivado en", "classé sous"]),
    (
      .other,
      [
        "document type", "subslug", "length", "word count", "words", "pages", "page", "id",
        "language", "lang", "slug",
        "description", "summary", "abstract", "subtitle", "standfirst", "deck", "excerpt",
        "hostname", "fingerprint", "edition", "load-date", "created time", "updated time",
        "latitude", "longitude", "altitude", "is todo", "todo due",
        "todo completed", "image url", "word count", "load date",
        "publication-type",
        "publication type", "document type", "accession number", "isbn", "issn", "copyright",
        "rights", "license", "licence", "mime-version", "content-type", "message-id", "to",
        "reply-to", "received", "cc", "return-path", "encoding", "x-mailer", "draft", "layout",
        "comments", "wc", "la", "cy", "an", "ct", "country", "volume", "issue", "start page",
        "database", "proquest document id", "document feature", "last updated by",
        "format", "type", "version", "thumbnail", "weight", "beschreibung",
        "zusammenfassung", "untertitel", "länge", "seite", "description de l'image", "chapô",
        "resumen", "resumo", "riassunto", "samenvatting", "описание", "opis", "özet", "摘要",
        "概要", "요약", "status", "uuid", "views", "editor", "editors", "content-transfer-encoding",
        "вид деятельности", "re", "in", "ipd", "ipc", "pub", "pg", "sc", "co",
        "categories_hostname", "filedate", "links", "full text word count",
        "location", "first page", "publication year", "language of publication", "contact",
        "contacts", "media contact", "press contact", "release no", "release number", "eds",
        "show", "anchor", "anchors", "host", "hosts", "guests", "place of publication",
        "country of publication", "publication subject", "accessed", "retrieved", "date accessed",
        "access date", "clipped", "captured", "saved", "web-scraper", "gale document number",
        "lesedauer", "kontakt", "pressekontakt", "contact presse",
        "enlace de documentos de proquest", "proquest-dokument-id", "lien proquest",
        "id del documento de proquest", "primera página", "año de publicación",
        "país de publicación", "tipo de documento", "tipo de fuente", "idioma de la publicación",
        "lugar de publicación", "número de páginas", "número de palabras", "номер выпуска",
        "количество знаков", "editie", "soort", "uitgever", "plaats van uitgave", "artikel-id",
        "dokumentnummer", "url source", "full document", "mots", "wörter", "język",
        "liczba słów", "date_captured", "alt", "graphic", "sida", "side", "profil",
        "record number", "source type", "编辑", "責任編輯", "责任编辑", "责编", "編輯", "encart", "memo",
        "fetched", "items", "feed url", "feed link",
        "note(s)",
        "illustration(s)", "illustration", "illustrations", "rank", "periodicity", "périodicité",
        "couverture géographique", "provenance", "type de source", "symbole-boursier",
        "secteur-activite", "societe", "société", "localisation-geo", "organisation",
        "date-chargement", "langue", "type-publication", "sprache", "publikationsart",
        "update-datum",
        "journal-code", "zeitungs-code", "company", "person", "ticker", "industry", "geographic",
        "geographic terms", "classification", "document number", "record", "lexile", "zeichen",
        "umfang", "dokument", "anzahl wörter", "project id", "terms", "send to",
        "download request", "time of request", "job number", "slugword", "acategory", "priority",
        "lines", "newsgroups", "path", "dokumentart", "datenbank", "permalien",
        "issue number", "image alt", "cover", "date de chargement", "numéro de document",
        "abstract (summary)", "doc.copyright", "doc-id",
        "highlight", "readability",
      ]
    ),
  ]
}
