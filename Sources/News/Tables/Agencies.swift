/// News outlets as they sign their reports.
///
/// Only helps to decide what a short line or a bracket is; an outlet that isn't here is found by its
/// place.
enum Agencies {
  static let table = PhraseTable<Bool>([(true, names)])

  private static let names = [
    "reuters", "thomson reuters", "associated press", "the associated press", "ap", "afp",
    "agence france-presse", "agence france presse", "dpa", "dpa-afx", "epd", "kna", "apa", "ansa",
    "efe", "agencia efe", "europa press", "lusa", "agência brasil", "estadão conteúdo", "sputnik",
    "sputnik news", "tass", "itar-tass", "ria novosti", "ria", "interfax", "rt", "xinhua",
    "xinhua news agency", "kyodo", "kyodo news", "jiji", "yonhap", "pti", "ani", "ians", "irna",
    "fna", "fars", "fars news", "tasnim", "mehr", "press tv", "sana", "anadolu agency", "anadolu",
    "aa", "belga", "anp", "pap", "ctk", "mti", "stt", "ntb", "ritzau", "tt", "upi", "bloomberg",
    "bloomberg news", "dow jones", "dow jones newswires", "cnn", "cnn wire", "bbc", "bbc news",
    "npr", "abc news", "cbs news", "nbc news", "fox news", "msnbc", "cnbc", "al jazeera",
    "deutsche welle", "dw", "the guardian", "the new york times", "new york times",
    "the washington post", "washington post", "the washington times", "washington times",
    "wall street journal", "the wall street journal", "los angeles times", "usa today",
    "financial times", "the times", "the telegraph", "the independent", "daily mail",
    "the economist", "the hill", "politico", "axios", "vox", "slate", "salon", "breitbart",
    "breitbart news", "the atlantic", "newsweek", "time", "newsmax", "townhall",
    "national review", "christian science monitor", "the christian science monitor",
    "new york post", "the daily caller", "daily caller", "daily beast", "the daily beast",
    "the intercept", "buzzfeed news", "huffington post", "huffpost", "business insider",
    "foreign policy", "mother jones", "reason", "the week", "trt world", "itv", "itv report",
    "sky news", "euronews", "france 24", "le monde", "le figaro", "libération", "el país",
    "el mundo", "abc", "la vanguardia", "el español", "der spiegel", "spiegel online",
    "die zeit", "die welt", "faz", "süddeutsche zeitung", "taz", "corriere della sera",
    "la repubblica", "la stampa", "folha de s.paulo", "o globo", "estadão", "g1",
    "de volkskrant", "nrc", "de telegraaf", "gazeta wyborcza", "rzeczpospolita", "hürriyet",
    "milliyet", "cumhuriyet", "тасс", "риа новости", "интерфакс", "коммерсантъ", "ведомости",
    "газета.ru", "лента.ру", "lenta.ru", "известия", "新华社", "新華社", "共同通信", "時事通信",
    "朝日新聞", "読売新聞", "毎日新聞", "연합뉴스", "marketwatch", "techcrunch", "wired", "ars technica",
    "the verge", "the duran", "zero hedge", "antiwar.com", "the independent", "middle east eye",
    "haaretz", "the jerusalem post", "the times of israel", "the japan times", "kyiv post",
    "the moscow times", "the straits times", "south china morning post", "global times",
    "the hindu", "times of india", "dawn", "the sydney morning herald", "the age", "the star",
    "the globe and mail", "cbc news", "cbc", "toronto star", "irish times", "rté", "pbs",
    "chicago tribune", "boston globe", "the boston globe", "miami herald", "chicago sun-times",
    "san francisco chronicle", "propublica", "wikinews", "global voices", "voice of america",
    "voa news", "rfe/rl", "radio free europe",
  ]
}
