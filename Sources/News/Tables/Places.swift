/// Cities that reports are sent from, for datelines that no dash or agency sets off.
enum Places {
  private static let table = PhraseTable<Bool>([(true, names)])

  /// Whether a range is a known city, several of them parted by slashes, or a city and its country.
  static func isKnown(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    for at in range.lowerBound...range.upperBound
    where at == range.upperBound || text[at] == 0x2F || text[at] == 0x2C {
      let part = text.trimmed(start..<at)
      let isRegion = start > range.lowerBound && text[start - 1] == 0x2C
      let isListed = table.value(of: text, in: part) != nil
      // A country or state behind the comma vouches for the city before it.
      if isRegion, isListed || Countries.table.value(of: text, in: part) != nil { return true }
      let isBeforeRegion = at < range.upperBound && text[at] == 0x2C
      guard isListed || isBeforeRegion else { return false }
      start = at + 1
    }
    return true
  }

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
    "pyongyang", "beirut", "munich", "baghdad", "kunduz", "kandahar", "aleppo", "homs", "raqqa",
    "basra", "najaf", "kirkuk", "falluja", "benghazi", "misrata", "sirte", "hangzhou", "shenzhen",
    "guangzhou", "wuhan", "chengdu", "hyderabad", "chennai", "kolkata", "srinagar", "peshawar",
    "quetta", "chittagong", "bishkek", "astana", "ashgabat", "dushanbe", "kazan", "sochi",
    "vladivostok", "simferopol", "odessa", "kharkiv", "lviv", "gdansk", "krakow", "leipzig",
    "dresden", "stuttgart", "cologne", "dusseldorf", "hanover", "bremen", "bonn", "basel", "bern",
    "lausanne", "lyon", "nice", "toulouse", "bordeaux", "lille", "nantes", "naples", "florence",
    "venice", "bologna", "palermo", "seville", "valencia", "bilbao", "porto", "antwerp", "ghent",
    "rotterdam", "gothenburg", "malmo", "bergen", "thessaloniki", "izmir", "adana", "gaziantep",
    "manchester", "birmingham", "liverpool", "leeds", "bristol", "cardiff", "southampton",
    "calgary", "edmonton", "quebec city", "winnipeg", "halifax", "tijuana", "ciudad juarez",
    "monterrey", "guadalajara", "managua", "medellin", "cali", "guayaquil", "cusco", "cordoba",
    "recife", "salvador", "curitiba", "durban", "bulawayo", "mombasa", "entebbe", "goma",
    "bissau", "niamey", "ouagadougou", "nouakchott", "cotonou", "lome", "conakry", "douala",
    "libreville", "brazzaville", "lilongwe", "gaborone", "maseru", "perth", "adelaide", "darwin",
    "auckland", "christchurch", "suva", "osaka", "kyoto", "nagoya", "hiroshima", "fukushima",
    "busan", "taichung", "kaohsiung", "macau", "cebu", "davao", "hue", "da nang", "penang",
    "baltimore", "buffalo", "cleveland", "el paso", "fort worth", "fresno", "jacksonville",
    "kansas city", "long beach", "louisville", "mesa", "newtown", "omaha", "raleigh", "reno",
    "richmond", "salt lake city", "san bernardino", "st. paul", "tampa", "tucson", "tulsa",
    "wichita", "anchorage", "baton rouge", "boise", "burlington", "charlottesville", "dayton",
    "des moines", "ferguson", "flint", "fort lauderdale", "hartford", "jackson", "juneau",
    "lansing", "lincoln", "little rock", "madison", "manchester", "mobile", "montgomery",
    "norfolk", "palm beach", "providence", "santa fe", "santa monica", "savannah", "spokane",
    "springfield", "tallahassee", "topeka", "trenton", "west palm beach", "guantanamo bay",
    "camp david", "capitol hill", "nueva york", "nova york", "ciudad de méxico", "bogotá", "pequim",
    "moscou", "atenas",
  ]
}
