/// The words by which wikis in many languages name their parts.
extension WikiPage {
  static let parts = PhraseTable<Bool>([
    (
      true,
      [
        "related news", "related articles", "related stories", "sister links", "see also",
        "themenverwandte artikel", "siehe auch", "voir aussi", "articles connexes",
        "artículos relacionados", "noticias relacionadas", "véase también", "ver também",
        "notícias relacionadas", "articoli correlati", "vedi anche", "notizie correlate",
        "zobacz też", "zobacz także", "см. также", "похожие новости", "по теме", "див. також",
        "zie ook", "se även", "se også", "katso myös", "viz též", "lásd még", "ayrıca bakınız",
        "関連記事", "関連項目", "相关新闻", "相关报道",
      ]
    ),
    (
      false,
      [
        "sources", "source", "references", "external links", "reflist", "quellen",
        "zdroje", "kilder", "källor", "lähteet", "források", "джерела", "surse", "kaynaklar", "来源",
        "消息来源", "情報源", "出典", "πηγές", "المصادر", "ligações externas", "enlaces externos",
        "liens externes", "fuente", "fonte",
        "fuentes", "fonti", "fontes", "bronnen", "источники", "źródła", "weblinks",
      ]
    ),
  ])

  enum Namespace { case category, file }

  static let namespaces = PhraseTable<Namespace>([
    (
      .category,
      [
        "category", "kategorie", "catégorie", "categoría", "categoria", "categorie", "категория",
        "kategoria", "kategori", "カテゴリ", "分类", "分類", "категорія", "kategória", "κατηγορία",
        "luokka", "תגית", "קטגוריה", "تصنيف", "분류",
      ]
    ),
    (
      .file,
      [
        "file", "image", "datei", "bild", "fichier", "archivo", "immagine", "ficheiro", "bestand",
        "файл", "plik", "ファイル", "изображение", "зображення", "soubor", "grafika", "dosya",
        "tiedosto", "fil", "fájl", "文件", "檔案", "파일", "ملف", "αρχείο",
      ]
    ),
  ])

  /// Names of categories by which wikis keep house.
  static let housekeeping = PhraseTable<Bool>([
    (
      true,
      [
        "published", "archived", "disputed", "no publish", "original reporting", "featured",
        "veröffentlicht", "archiviert", "artikelstatus: fertig", "publié", "article publié",
        "articles publiés", "archivé", "article archivé", "articles archivés",
        "artículos publicados", "artículos archivados", "publicado", "archivado",
        "artigos publicados", "artigos arquivados", "arquivado", "publicados", "pubblicati",
        "articoli pubblicati", "articoli archiviati", "опубликовано", "опубликованные статьи",
        "архив", "opublikowane", "wiadomości opublikowane", "archiwum", "archiwalne", "pubblicato",
        "articles published", "published articles", "artículo publicado", "artigo publicado",
        "veröffentlichte artikel", "gepubliceerd",
      ]
    )
  ])

  enum Template {
    /// Named arguments tell what they are; without names the first is the article's.
    case title, section, author, categories
    case date, words, quotation, link, picture, credit
    /// How Wikinews marks what it has published, which no other wiki does.
    case wikinews
  }

  static let templates = PhraseTable<Template>([
    (.title, ["titre", "title", "titel", "título", "titulo", "titolo", "заголовок", "tytuł"]),
    (
      .section,
      [
        "page thématique", "thème", "rubrique", "тема", "тема статьи", "rubrik", "ressort",
        "sección", "sezione", "seção", "section",
      ]
    ),
    (.author, ["signature", "auteur", "autor", "autore", "автор", "author"]),
    (
      .categories,
      [
        "категории", "categories", "catégories", "categorías", "categorias", "kategorien",
        "categorie", "kategorie",
      ]
    ),
    (.date, ["date", "byline", "dateline", "datum", "fecha", "дата", "data", "日期"]),
    (.words, ["w", "wikipedia", "lang", "nowrap", "small", "l", "wiki"]),
    (.quotation, ["quote", "cquote", "blockquote", "quotation"]),
    (.link, ["wikinewsrel", "wikinewshas", "relatednews", "brève", "article"]),
    (.picture, ["image", "picture", "photo"]),
    (.credit, ["image source", "image credit", "photo credit", "credit"]),
    (
      .wikinews,
      [
        "publish", "haveyoursay", "artikelstatus", "article publié", "publié", "publicar",
        "publicado", "opublikowany", "опубликовать", "опубликовано", "pubblicato", "wikinews",
      ]
    ),
  ])
}
