import Search

/// General words that stand in, before or instead of names.
enum NameWords {
  enum Role: UInt8 {
    case none
    /// Says nothing and is no part of a name: pronouns, conjunctions and the like.
    case function
    /// So common that a capital at the beginning of a sentence means nothing.
    case common
    /// Months and days of the week.
    case calendar
    /// Stands before a person's name and isn't a part of it.
    case title
    /// The same, with a dot behind it.
    case abbreviation
    /// With a dot behind it, and a part of the name: `St.`.
    case dotted
    /// What `of` and `for` go on from: `Bank of`.
    case institution
    /// May stand without a capital within a name: `van`, `bin`.
    case particle
    /// Before a hyphen the article of Arabic names: `al-Hamra`, `ez-Zor`.
    case arabicArticle
    /// Stands before a person's name and is a part of it: `King`.
    case rank
    /// Behind the name of a company: `Inc`.
    case company
    /// Behind a hyphen it describes what stands before: `-based`.
    case describing
    case of, joining, and, the
    /// What belongs to a country or a people, languages and beliefs: no names by themselves.
    case people
  }

  static func role(of hash: UInt32, shape: NameToken.Shape) -> Role {
    let role = roles[hash]
    guard shape == .acronym else { return role }
    if let role = acronymRoles[hash] { return role }
    return (role == .function || role == .common) && !shortAcronyms.contains(hash)
      ? .function : .none
  }

  /// Whether a word that ends with these three letters may be an adjective of a country.
  static func isEndingOfPeople(_ letters: UInt32) -> Bool {
    endings.contains(letters) || letters & 0xFF == UInt32(UInt8(ascii: "i"))
  }

  private static let endings = Set(
    ["ian", "ean", "can", "yan", "ese", "ish", "nic", "ite"].map { ending in
      ending.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    })

  /// Also the beginning of names: `General Assembly`.
  static let general = LetterHash("general".utf8).value

  /// Which are names, although the same letters make a common word in some language.
  private static let shortAcronyms = hashes(
    "us who un eu uk it la as al da se ai is am om der den dem mas los las des ist das fue ela")
  private static let acronymRoles = {
    let titles = hashes("ceo cfo coo mp md phd")
    return Dictionary(uniqueKeysWithValues: titles.map { ($0, Role.title) })
      .merging(hashes(otherAcronyms).map { ($0, Role.function) }) { first, _ in first }
  }()
  private static let otherAcronyms = """
    tv pc id ok vs dna rna gdp gnp gmt est utc edt et pt pm am usd eur covid aids hiv lgbt dui asap faq \
    diy dvd cd gps suv ufo vip pr hr qa pdf url html usb
    """

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { LetterHash($0.utf8).value })
  }

  private static let roles: RoleTable = {
    var roles = RoleTable()
    for place in 0..<StopWords.count {
      roles.set(.common, of: LetterHash(StopWords.pool.bytes(of: place)).value)
    }
    for (role, words) in lists {
      for word in words.split(separator: " ") {
        let letters = word.utf8.filter { $0 != UInt8(ascii: "'") }
        roles.set(role, of: LetterHash(letters).value)
      }
    }
    return roles
  }()

  private static let lists: [(Role, String)] = [
    (.title, titles), (.abbreviation, abbreviations), (.institution, institutions),
    (.calendar, calendar), (.people, peoples), (.function, functionWords),
    (.rank, "king queen prince princess pope sultan emir caliph emperor"),
    (
      .particle,
      "de del della dei di do dos du da la las los van von der den ter ten bin bint ibn ben y e"
    ),
    (.dotted, "st ste jr sr mt ft"), (.common, commonWords),
    (.arabicArticle, "al el ar ash az ez er es ul ed ad"), (.of, "of"), (.joining, "for on"),
    (.and, "and"), (.company, "inc corp ltd plc llc gmbh"),
    (
      .describing,
      "style wide bound born long run held made based backed led era only like owned ruled free"
    ), (.the, "the"),
  ]

  private static let titles = """
    president vice prime premier minister ministers secretary chancellor chairman chairwoman \
    chairperson chair chief leader speaker senator senators congressman congresswoman \
    representative governor mayor ambassador envoy commissioner director deputy rear general colonel \
    major captain lieutenant sergeant commander admiral brigadier marshal spokesman spokeswoman \
    spokesperson judge justice attorney prosecutor professor doctor mister mrs miss ms sir dame \
    lord lady sheikh sheik imam ayatollah reverend archbishop bishop cardinal rabbi father sister \
    coach manager officer detective inspector former acting majority minority whip executive \
    founder analyst economist correspondent editor reporter lawyer counsel undersecretary \
    herr frau monsieur madame senor señor señora signor dom
    """
  private static let abbreviations = """
    mr mrs ms dr prof gen col maj capt lt sgt cpl cmdr adm brig sen sens rep reps gov rev hon \
    pres atty supt messrs mme mlle
    """
  private static let institutions = """
    university bank ministry department house council institute church college school republic \
    kingdom bay gulf city court league organization organisation association federation board \
    office bureau center centre committee commission academy society union party front army forces \
    movement museum museums library hospital agency authority administration alliance assembly \
    chamber fund group foundation international national state states strait isle cape port lake \
    mount sea river valley province district county company club congress senate parliament \
    conference confederation cathedral embassy faculty forum guild high initiative journal \
    knights law laboratory medal mission network observatory order palace program project school \
    service society tower trust tribunal
    """
  /// Beside the stop words, what is a name only together with others.
  private static let commonWords = """
    foreign defense defence interior finance treasury home external internal affairs public \
    national human civil special local social world \
    affaires étrangères asuntos exteriores assuntos estrangeiros \
    west east north south
    """
  private static let calendar = """
    january february march april may june july august september october november december jan feb \
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday \
    sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays \
    fridays saturdays sundays christmas easter ramadan gmt utc est edt am pm \
    janvier février avril mai juin juillet août septembre octobre novembre décembre enero febrero \
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lundi mardi \
    mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    """
  private static let peoples = """
    afghan african albanian algerian american angolan arab arabic argentine argentinian armenian \
    asian australian austrian azerbaijani azeri bahraini baltic bangladeshi basque belarusian \
    belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian catalan \
    caribbean chechen chilean chinese colombian congolese croat croatian cuban cypriot czech danish \
    dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european filipino finnish \
    french georgian german ghanaian greek guatemalan gulf haitian hebrew hispanic hungarian \
    icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jewish \
    jew jordanian kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz latin latino latvian \
    lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican moldovan \
    mongolian moroccan muslim mozambican namibian nepalese nepali nicaraguan nigerian nigerien \
    norwegian omani ottoman pakistani palestinian panamanian pashtun persian peruvian polish \
    portuguese qatari roman romanian russian rwandan saudi scottish senegalese serb serbian \
    singaporean slav slovak slovakian slovenian somali soviet spanish sudanese swedish swiss syrian \
    taiwanese tajik tamil tanzanian thai tibetan tunisian turk turkish turkmen ugandan ukrainian \
    uruguayan uzbek venezuelan vietnamese welsh yazidi yemeni zambian zimbabwean western eastern \
    northern southern central sunni shiite shia shi'ite alawite druze christian catholic protestant \
    orthodox buddhist hindu islamic islamist islam christianity judaism bible quran koran god allah \
    internet republican democrat democratic conservative liberal communist socialist nazi marxist \
    mr twitter web
    """
  private static let functionWords = """
    i a an the this that these those he she it we you they his her its our your their my me him us \
    them who whom whose which what when where why how and or but nor so yet if then than as at by \
    for from in into of off on onto out over per since through to toward towards under until up \
    upon via with within without about above across after against along although amid among around \
    because before behind below beneath beside besides between beyond despite down during except \
    inside like near once outside though throughout unless while whereas whether also not no never \
    is are was were be been being am has have had do does did can could might must shall should \
    would there here now just only even still again meanwhile however therefore i'm i've i'll i'd \
    he'd he'll she'd she'll it'll we're we've we'll you're they're they've don't didn't doesn't \
    calif fla tenn minn okla ariz mich colo conn \
    isn't wasn't won't can't couldn't wouldn't let's yes ok
    """
}

/// Roles by the hashes of words; much faster than a dictionary, for every word of an archive.
private struct RoleTable {
  private typealias Slot = (hash: UInt32, role: NameWords.Role?)

  /// Open addressing, four times as many as there are words.
  private var slots = [Slot](repeating: (0, nil), count: 1 << 13)

  subscript(hash: UInt32) -> NameWords.Role { slots[slot(of: hash)].role ?? .none }

  mutating func set(_ role: NameWords.Role, of hash: UInt32) {
    slots[slot(of: hash)] = (hash, role)
  }

  private func slot(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash ^ hash >> 15) & mask
    while slots[slot].role != nil, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }
}
