/// Names of newspaper sections.
enum Sections {
  static let table = PhraseTable<Bool>([(true, names)])

  private static let names = [
    "world", "world news", "international", "international news", "foreign", "us", "u.s.",
    "u.s. news", "us news", "usa", "uk", "uk news", "nation", "national", "domestic", "politics",
    "top news", "top stories", "business", "business news", "economy", "economics", "finance",
    "money", "markets", "companies", "technology", "technology news", "tech", "science",
    "science & health", "science and environment", "environment", "climate", "health",
    "health news", "sport", "sports", "football", "culture", "arts", "entertainment", "lifestyle",
    "life", "travel", "food", "opinion", "opinions", "commentary", "analysis", "editorial",
    "editorials", "columns", "features", "investigations", "local", "local news", "metro",
    "education", "religion", "society", "crime", "law", "media", "military",
    "military & intelligence", "defense", "defence", "national security", "security",
    "middle east", "middle east news", "africa", "asia", "asia & pacific", "asia pacific",
    "asia-pacific", "europe", "americas", "latin america", "russia", "china", "india",
    "puppet masters", "elections", "immigration", "energy", "foreign policy", "terrorism",
    "obituaries", "weather", "video", "all news", "breaking news", "latin america & caribbean",
    "politik", "wirtschaft", "kultur", "sport", "panorama", "wissenschaft", "wissen", "ausland",
    "inland", "deutschland", "gesellschaft", "feuilleton", "netzwelt", "digital", "meinung",
    "politique", "économie", "monde", "international", "société", "culture", "sciences",
    "planète", "opinions", "política", "economía", "mundo", "internacional", "nacional",
    "sociedad", "cultura", "deportes", "ciencia", "tecnología", "opinión", "españa", "economia",
    "esportes", "esporte", "desporto", "ciência", "tecnologia", "cotidiano", "brasil", "opinião",
    "saúde", "sociedade", "politica", "esteri", "cronaca", "cultura", "scienze", "salute",
    "buitenland", "binnenland", "economie", "politiek", "wetenschap", "в мире", "мир",
    "политика", "экономика", "общество", "культура", "спорт", "наука", "происшествия", "россия",
    "polityka", "gospodarka", "świat", "kraj", "kultura", "nauka", "gündem", "dünya", "ekonomi",
    "siyaset", "spor", "kültür", "国际", "国内", "财经", "社会", "体育", "科技", "政治", "経済", "国際",
    "スポーツ", "文化", "社会", "정치", "경제", "사회", "국제",
  ]
}
