/// Cities that reports are sent from, for datelines that no dash or agency sets off.
enum Places {
  static let table = PhraseTable<Bool>([(true, names)])

  private static let names = [
    "abidjan", "abu dhabi", "abuja", "accra", "addis ababa", "aden", "albany", "algiers",
    "almaty", "amman", "amsterdam", "ankara", "antananarivo", "asuncion", "athens", "atlanta",
    "austin", "baghdad", "baku", "bamako", "bangkok", "bangui", "barcelona", "beijing", "beirut",
    "belfast", "belgrade", "bengaluru", "berlin", "bogota", "boston", "brasilia", "bratislava",
    "brisbane", "brussels", "bucharest", "budapest", "buenos aires", "bujumbura", "cairo",
    "calais", "cambridge", "canberra", "cape town", "caracas", "charleston", "charlotte",
    "chicago", "cincinnati", "cleveland", "colombo", "columbus", "copenhagen", "dakar", "dallas",
    "damascus", "davos", "denver", "des moines", "detroit", "dhaka", "diyarbakir", "doha",
    "donetsk", "dubai", "dublin", "edinburgh", "erbil", "frankfurt", "freetown", "gaza", "geneva",
    "glasgow", "guatemala city", "hamburg", "hanoi", "harare", "havana", "helsinki", "hong kong",
    "honolulu", "houston", "indianapolis", "islamabad", "istanbul", "jakarta", "jerusalem",
    "johannesburg", "juba", "kabul", "kampala", "karachi", "kathmandu", "khartoum", "kiev",
    "kyiv", "kigali", "kingston", "kinshasa", "kuala lumpur", "kuwait", "la paz", "lagos",
    "lahore", "las vegas", "lima", "lisbon", "ljubljana", "london", "los angeles", "luanda",
    "lusaka", "luxembourg", "madrid", "manila", "maputo", "marseille", "melbourne", "memphis",
    "mexico city", "miami", "milan", "milwaukee", "minneapolis", "minsk", "mogadishu",
    "monrovia", "montevideo", "montreal", "moscow", "mosul", "mumbai", "munich", "nairobi",
    "nashville", "new delhi", "new orleans", "new york", "newark", "nicosia", "oakland",
    "oklahoma city", "orlando", "oslo", "ottawa", "panama city", "paris", "philadelphia",
    "phnom penh", "phoenix", "pittsburgh", "port-au-prince", "portland", "prague", "pretoria",
    "quito", "rabat", "ramallah", "reykjavik", "riga", "rio de janeiro", "riyadh", "rome",
    "sacramento", "saint petersburg", "st. petersburg", "san antonio", "san diego",
    "san francisco", "san jose", "san juan", "san salvador", "sanaa", "santiago", "santo domingo",
    "sao paulo", "são paulo", "sarajevo", "seattle", "seoul", "shanghai", "singapore", "skopje",
    "sofia", "st. louis", "stockholm", "strasbourg", "sydney", "taipei", "tallinn", "tashkent",
    "tbilisi", "tegucigalpa", "tehran", "tel aviv", "the hague", "tirana", "tokyo", "toronto",
    "tripoli", "tunis", "turin", "ulaanbaatar", "united nations", "vancouver", "vatican city",
    "vienna", "vientiane", "vilnius", "warsaw", "washington", "washington/new york",
    "wellington", "windhoek", "yangon", "yaounde", "yerevan", "zagreb", "zurich", "berlín",
    "bruxelles", "bruxelas", "genf", "wien", "münchen", "köln", "москва", "киев", "минск",
    "варшава", "moskau", "brüssel", "peking", "roma", "milano", "londres", "parís",
    "nueva york", "nova york", "ciudad de méxico", "bogotá", "pequim", "moscou", "atenas",
  ]
}
