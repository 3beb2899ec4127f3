/// Phrases that give away what a line is for.
enum Cue: Sendable {
  /// Menu, sharing, advertising: never part of an article.
  case junk
  /// Begins what stands below an article.
  case ending
  /// Reporters' and editors' sign-off.
  case signOff
  /// A byline: a name follows.
  case byline
  /// Begins the description of a picture.
  case caption
  /// Begins a picture's credit.
  case credit

  /// What lines begin with.
  static let prefixes = PhraseTable<Cue>([
    (.junk, junkPrefixes), (.ending, endings), (.signOff, signOffs), (.byline, bylines),
    (.caption, captions), (.credit, credits),
  ])

  /// What whole lines are.
  static let lines = PhraseTable<Cue>([(.junk, navigation), (.ending, endingLines)])

  private static let junkPrefixes = [
    "view this post", "view this newsletter", "read in app", "open in app", "online version",
    "share this", "share on", "share via", "share with", "share article", "share story",
    "tweet this", "click here", "click to", "tap here", "sign up for", "sign up to",
    "sign up now", "subscribe to", "subscribe now", "get the", "follow us", "follow @",
    "follow the author", "like us on", "join us on", "download our", "download the app",
    "advertisement", "advert", "story continues below", "article continues below",
    "continue reading below", "scroll down", "skip to", "skip advert", "skip past", "jump to",
    "from wikinews", "no other snapshots", "all snapshots", "материал из викиновостей",
    "z wikinews", "aus wikinews", "de wikinews",
    "un article de wikinews", "da wikinews", "origem: wikinotícias", "z wikinovostí",
    "fra wikinews", "uit wikinieuws", "перейти к", "维基新闻", "出典: フリー",
    "accessibility links", "enable javascript", "javascript is", "your browser", "we use cookies",
    "this site uses cookies", "this website uses cookies", "by signing up", "by subscribing",
    "please enable", "please turn on", "listen live", "get short url", "loading", "print this",
    "email this", "send this", "text size", "font size", "view comments", "show comments",
    "hide caption", "toggle caption", "enlarge this image", "enlarge image", "view gallery",
    "view slideshow", "watch live", "play video", "embed", "[pullquote]", "support our",
    "donate now", "become a member", "log in", "sign in", "create account", "register now",
    "you are on page", "page 1 of", "posted by", "min read", "minute read", "already a subscriber",
    "media playback", "this content is not available", "anzeige", "werbung", "publicité",
    "publicidad", "publicidade", "pubblicità", "advertentie", "реклама", "reklama", "reklam",
    "teilen", "drucken", "partager", "imprimer", "compartir", "compartilhe", "compartilhar",
    "condividi", "stampa", "delen", "поделиться", "udostępnij", "paylaş", "分享", "シェア",
    "close this window", "print this page", "inscrivez-vous", "subscreva", "inscreva-se",
    "iscriviti alla", "melden sie sich", "meld je aan", "meld deg på", "temps de lecture",
    "newsletter abonnieren", "jetzt abonnieren", "abonnez-vous", "suscríbase", "suscríbete",
    "assine", "abbonati", "подписывайтесь", "подпишитесь",
    "dear readers", "if you enjoyed this", "learn more", "see more", "load more",
    "watch the video", "watch video", "photos:", "video:", "gallery:",
    "for more information", "for the latest", "you can follow", "follow me on",
    "cookie", "back to top", "view this email", "unsubscribe", "update your preferences",
    "you are receiving this", "view in browser", "order reprints", "artikel zum hören",
    "last modified on", "reuse this content", "documents", "more on this", "vote now",
    "open share", "(photos:", "( photos:", "(click here", "(video:", "( video:",
    "image copyright", "getty images hide", "continue reading", "share close",
    "this article is more than", "today:", "like this story?", "like this article?",
    "registration or use", "sign up and", "there are no comments yet",
    "be the first to comment", "be the first to know",
    "url is copied", "skip navigation", "go to contents", "go to navigation", "close share",
    "funded by readers", "a version of this article appears", "a version of this article appeared",
    "a version of this story appears", "this copy is for your personal",
    "to order presentation-ready copies",
    "the bbc is not responsible", "share or comment", "share what you think", "newest oldest",
    "best rated", "enter your email", "enter your e-mail", "your email address",
    "geben sie ihre e-mail", "ihre e-mail-adresse", "saisissez votre adresse",
    "entrez votre adresse", "votre adresse e-mail", "introduce tu correo", "ingresa tu correo",
    "digite seu e-mail", "insira seu e-mail", "inserisci la tua email",
    "inserisci il tuo indirizzo", "vul je e-mail", "podaj adres e-mail", "введите ваш e-mail",
    "e-posta adresinizi", "dieses thema im programm",
    "presentational grey line", "presentational white space", "short presentational grey line",
    "partagez cet article", "comparte este artículo", "comparte esta noticia",
    "condividi questo articolo", "compartilhe esta notícia", "compartilhe este artigo",
    "поделитесь новостью", "udostępnij artykuł", "bu haberi paylaş",
  ]

  private static let endings = [
    "most read", "most popular", "most viewed", "most shared", "most commented", "most discussed",
    "related articles", "related stories", "related posts", "related content", "related topics",
    "in this article",
    "related news", "more stories", "more news", "more from", "more in", "more like this",
    "you might also like", "you may also like", "you may like", "you might like",
    "you may be interested", "recommended for you",
    "recommended stories", "recommended reading", "read next", "up next", "next article",
    "previous article", "next post", "previous post", "next story", "previous story",
    "trending now", "trending stories", "latest news", "latest stories", "latest posts",
    "recent posts", "featured post", "featured stories", "popular posts", "popular stories",
    "editor's picks", "editors' picks", "top stories", "top news", "what to read next",
    "around the web", "from around the web", "from our partners", "sponsored content",
    "sponsored links", "promoted stories", "leave a comment", "leave a reply", "leave a response",
    "post a comment", "add a comment", "no comments", "comments are closed", "comments for this",
    "join the discussion", "join the conversation", "all comments", "reader comments",
    "about the author", "about the writer", "about the authors", "about us", "copyright",
    "all rights reserved", "terms of use", "terms of service", "terms and conditions",
    "privacy policy", "contact us", "site map", "sitemap", "powered by", "blog widget",
    "manage newsletters", "click here for reprint", "this material may not be published",
    "das könnte sie auch interessieren", "mehr zum thema", "meistgelesen", "kommentare",
    "artikel kommentieren", "alle rechte vorbehalten", "impressum", "datenschutz", "sur le même",
    "les plus lus", "tous droits réservés", "commentaires", "réagir", "mentions légales",
    "te puede interesar", "más noticias", "lo más leído", "más leídas", "todos los derechos",
    "comentarios", "mais lidas", "todos os direitos", "comentários", "deixe um comentário",
    "últimas notícias", "i più letti", "tutti i diritti", "commenti", "lascia un commento",
    "meest gelezen", "alle rechten", "reacties", "комментарии", "все права защищены",
    "самое читаемое", "новости партнеров", "по теме", "последние новости", "komentarze",
    "najczęściej czytane", "wszelkie prawa", "yorumlar", "çok okunanlar", "tüm hakları",
    "alle artikler er beskyttet", "alla artiklar är skyddade", "se webartikeln", "denne artikel er",
    "dauerhafte adresse", "geraadpleegd op delpher", "riproduzione riservata", "© riproduzione",
    "view the article online", "numéro de document", "date d'émission", "ce certificat est",
    "dieser artikel darf", "pressreader", "certificat n°",
    "this information is subject to", "for further information contact",
    "for further information, contact", "for further information, please",
    "forward-looking statements", "safe harbor statement", "notes to editors", "note to editors",
    "clipped by:", "downloaded on:", "end of digest", "search summary", "submit a correction",
    "normas de uso", "normas de participación", "deja tu comentario", "escribe tu comentario",
    "enviar comentario", "publicar comentario", "poster un commentaire", "laissez un commentaire",
    "schreiben sie einen kommentar", "kommentar schreiben", "lascia un tuo commento",
    "saved to pocket", "permanent link:", "trackback", "sent from my",
    "view original article", "article text is generated",
    "nla.gov.au", "source citation", "anadolu ajansı web sitesinde", "view this article",
    "sie erhalten diese nachricht", "vous recevez ce", "recibe este correo", "har du tips",
    "všechna práva", "minden jog", "усі права", "всі права", "με την επιφύλαξη", "kaikki oikeudet",
    "alle rettigheder", "med ensamrätt", "جميع الحقوق", "무단 전재", "编辑：", "编辑:", "責編", "责编", "记者：",
    "原标题", "【责任编辑", "【编辑",
    "版权所有", "责任编辑", "責任編輯", "相关新闻", "著作権", "無断転載", "関連ニュース", "저작권자",
    "무단전재", "end of document", "load-date", "about this article", "this article was originally",
    "this article originally", "more about", "©", "(c)", "cet article est paru", "aussi paru dans",
    "également paru dans", "certificat émis",
    "le présent document", "retrieved from", "this article appeared in", "dieser artikel erschien",
    "dieser artikel ist", "artikel ausdrucken", "diskutieren sie mit", "startseite feedback",
    "articles from this publication", "reuse this content", "you received this email",
    "you are receiving", "citation", "• citation", "este artículo apareció", "este artigo foi",
    "questo articolo è", "all contents © copyright", "all contents copyright",
    "all content copyright", "retrieved from \"http", "appeared in the", "endereço da página",
    "show comments",
    "join the conversation", "what do you think",
  ]

  private static let endingLines = [
    "comments", "comment", "related", "topic", "keywords", "themen", "schlagwörter", "thèmes",
    "temas", "etiquetas", "argomenti", "onderwerpen", "more on this story", "tags", "topics",
    "trending", "recommended",
    "newsletter", "newsletters", "popular", "latest", "follow us", "новости", "footer",
    "references", "see also", "sources", "external links", "reuter", "quellen", "fuentes", "fonti",
    "fontes", "bronnen", "kilder", "källor", "источники", "źródła",
    "zdroje", "lähteet", "források", "πηγές", "джерела", "出典", "см. также", "ссылки",
    "kommentarer", "komentáře", "kommentit", "hozzászólások", "коментарі", "σχόλια", "التعليقات",
    "评论", "コメント",
    "media contact", "press contact", "media contacts", "contact presse", "contacts presse",
    "pressekontakt", "ansprechpartner",
    "ansprechpartnerin", "contacto de prensa", "contatto stampa", "perscontact",
    "key words", "advertisement feature", "about the author",
    "copyright", "discussion", "disqus", "-30-", "###", "ends", "end",
  ]

  private static let navigation = [
    "home", "homepage", "menu", "search", "share", "tweet", "email", "e-mail", "print",
    "facebook", "twitter", "linkedin", "pinterest", "reddit", "whatsapp", "telegram", "google+",
    "google plus", "instagram", "youtube", "tumblr", "flipboard", "pocket", "rss", "more",
    "sign in", "log in", "login", "logout", "register", "subscribe", "subscriptions", "close",
    "next", "previous", "prev", "back", "top", "live", "live tv", "video", "videos", "photos",
    "pictures", "gallery", "podcasts", "podcast", "radio", "audio", "news", "sections", "edition",
    "editions", "weather", "jobs", "shop", "store", "about", "contact", "help", "faq", "careers",
    "advertise", "privacy", "terms", "cookies", "follow", "like", "save", "bookmark", "copy link",
    "copy", "link", "listen", "listen live", "play", "pause", "mute", "loading...", "advertisement",
    "ad", "sponsored", "promoted", "accessibility", "a a a", "aa", "a+", "a-", "startseite",
    "suche", "menü", "anmelden", "accueil", "rechercher", "inicio", "buscar", "início", "busca",
    "cerca", "главная", "поиск", "strona główna", "szukaj", "ana sayfa", "ara", "首页", "搜索",
    "ホーム", "検索", "add to favorites", "report an error", "comments", "view all", "see all",
    "x", "ok", "cancel", "submit", "today's paper", "today’s paper",
    "transcript", "download", "enlarge", "expand", "analysis/opinion", "analysis/opinion:",
    "story highlights", "story highlights:", "key points", "live blog", "key events",
    "show key events only", "press release", "news release", "media release", "press statement",
    "for immediate release", "for release", "pressemitteilung", "presseinformation", "medieninfo",
    "communiqué de presse", "communiqué", "comunicato stampa", "nota de prensa",
    "comunicado de prensa", "nota de imprensa", "comunicado de imprensa", "persbericht",
    "pressemelding", "pressmeddelande", "pressemeddelelse", "alle akzeptieren", "einstellungen",
    "tout accepter", "paramétrer", "accept all", "manage options", "aceptar", "configurar",
    "aceitar", "aceitar todos", "accetta", "accetta tutti", "reject all", "ablehnen",
    "tout refuser", "refuser",
    "rechazar", "recusar", "rifiuta", "weigeren", "personalizar", "gerir opções",
    "alles accepteren", "excerpt",
    "正文", "详情", "breaking news", "naar de inhoud", "ga naar de inhoud", "přejít na obsah",
    "hoppa till innehåll",
    "gå til indhold", "siirry sisältöön", "przejdź do treści", "перейти к", "відкрити меню",
    "sdílet", "megosztás", "jaa", "dela", "del", "κοινοποίηση", "поділитися", "مشاركة", "공유", "分享到",
    "有料記事", "会員限定", "deel dit artikel", "deel", "tilaa", "předplatné", "előfizetés", "συνδρομή",
    "передплата",
    "abonnieren", "s'abonner", "suscribirse", "iscriviti", "merken", "kommentieren",
  ]

  private static let signOffs = [
    "reporting by", "additional reporting by", "writing by", "editing by", "compiled by",
    "reporting and writing by", "(reporting by", "(additional reporting by", "(writing by",
    "(editing by", "(compiled by", "with reporting by", "(with", "our standards",
    "(reporting and", "(by", "mit material von", "(dpa", "avec afp", "con información de",
    "com informações de", "con informazioni", "reporting for", "contributing",
  ]

  private static let bylines = [
    "by", "written by", "story by", "report by", "reported by", "words by", "posted by",
    "von", "par", "por", "di", "door", "автор", "yazan", "text by", "text:", "article by",
    "published by", "av", "af", "analysis by", "opinion by", "review by", "interview by",
    "geschreven door", "escrito por", "écrit par", "scritto da", "geschrieben von", "a cura di",
    "redactado por", "napisał", "napisała", "text av", "tekst av", "texte de", "текст",
    "автор:", "--by", "ein bericht von", "artikel von", "un article de", "автори", "napsal",
    "napsala", "írta", "γράφει", "του",
    "teksti", "scris de", "tekst:", "текст:", "بقلم", "كتب", "כתב", "from our correspondent",
    "de nuestro corresponsal",
  ]

  private static let captions = [
    "file photo", "file -", "file –", "file —", "in this", "this photo", "this image",
    "a file photo", "this file photo", "(file photo", "photo:", "image:", "pictured:",
    "(l-r)", "(l to r)", "l-r:", "(from left)", "from left:", "file picture", "in this photo",
    "in this image", "this combination of", "archivbild",
    "foto de archivo", "архивное фото",
  ]

  private static let credits = [
    "© ap", "© afp", "© reuters", "© sputnik", "© getty", "© photo", "© flickr", "© epa",
    "© ria", "© tass", "© dpa", "© global look", "© east news", "photo by", "photograph by",
    "photo credit", "image credit", "photo courtesy", "photographs by", "ap photo", "afp photo",
    "reuters/", "reuters photo", "getty images", "epa/", "photo:", "photos:", "foto:", "bild:",
    "crédit photo", "credit:", "photo illustration by", "courtesy of", "picture:", "image:",
    "фото:", "fot.", "kuva:", "fotó:", "φωτ.", "φωτο:", "φωτογραφία:", "تصوير:", "תצלום:",
    "светлина:", "写真：", "写真:", "图：", "image source", "photo ©",
    "shutterstock", "wikimedia commons",
    "image caption", "via reuters", "via ap",
  ]
}
