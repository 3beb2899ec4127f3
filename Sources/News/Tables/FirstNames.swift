/// Common first names, as evidence that a line is a person's name.
enum FirstNames {
  /// Whether a range begins with a first name.
  static func isFirst(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    table.prefix(of: text, in: range) != nil
  }

  static let table = PhraseTable<Bool>([(true, names)])

  private static let names = [
    "aaron", "abdul", "abigail", "ada", "adam", "adrian", "ahmed", "aidan", "akira", "alan",
    "alberto", "alejandro", "alessandro", "alex", "alexander", "alexandra", "alexandre", "ali",
    "alice", "alison", "allison", "amanda", "amy", "ana", "anders", "andré", "andrea", "andreas",
    "andrew", "andrzej", "andy", "angela", "ann", "anna", "anne", "anthony", "antoine", "antonio",
    "arthur", "ashley", "austin", "barbara", "beatriz", "ben", "benjamin", "bernard", "beth",
    "bill", "bob", "brad", "brandon", "brian", "bruno", "caitlin", "carl", "carla", "carlos",
    "carol", "caroline", "catherine", "charles", "charlie", "charlotte", "chris", "christian",
    "christina", "christine", "christoph", "christopher", "claire", "claudia", "colin", "craig",
    "cristina", "daniel", "daniela", "david", "dawn", "deb", "deborah", "denis", "dennis", "diana",
    "diego", "dmitri", "dominic", "don", "donna", "doug", "douglas", "edith", "eduardo", "edward",
    "elena", "elizabeth", "ellen", "emily", "emma", "eric", "erik", "erin", "eva", "evan",
    "fabian", "fatima", "felix", "fernando", "francesca", "francesco", "francis", "francisco",
    "frank", "françois", "fred", "gabriel", "gareth", "gary", "geoff", "george", "georg",
    "gerald", "gianni", "giovanni", "glenn", "gonzalo", "greg", "gregory", "guillaume", "guy",
    "hannah", "hans", "harry", "heather", "heike", "helen", "henry", "hiroshi", "hugh", "ian",
    "ibrahim", "igor", "irina", "isabel", "ivan", "jack", "jacob", "jake", "james", "jamie",
    "jan", "jane", "janet", "jason", "javier", "jean", "jeff", "jeffrey", "jennifer", "jeremy",
    "jessica", "jill", "jim", "joan", "joanna", "joe", "joel", "johanna", "johannes", "john",
    "jon", "jonathan", "jorge", "josé", "jose", "joseph", "josh", "joshua", "joão", "juan",
    "judith", "julia", "julian", "julie", "jürgen", "justin", "karen", "karin", "karl", "kate",
    "katherine", "kathleen", "katie", "keith", "kelly", "ken", "kenneth", "kevin", "kim", "klaus",
    "krzysztof", "kyle", "lars", "laura", "lauren", "laurent", "lee", "leonardo", "linda", "lisa",
    "lori", "louis", "luca", "lucy", "luis", "luisa", "luke", "manuel", "marc", "marco", "marcus",
    "margaret", "maria", "maría", "marie", "mario", "mark", "marta", "martin", "mary", "matt",
    "matteo", "matthew", "max", "mehmet", "melissa", "michael", "michel", "michelle", "miguel",
    "mike", "mohamed", "mohammed", "monika", "mustafa", "nancy", "natalie", "nathan", "neil",
    "nicholas", "nick", "nicola", "nicolas", "nicole", "nikolai", "nina", "noah", "olga",
    "oliver", "olivia", "olivier", "oscar", "pablo", "pamela", "patricia", "patrick", "paul",
    "paula", "paulo", "pedro", "peter", "petra", "phil", "philip", "philippe", "pierre", "piotr",
    "rachel", "rafael", "ralph", "rebecca", "ricardo", "richard", "rob", "robert", "roberto",
    "robin", "roger", "ron", "ross", "russell", "ruth", "ryan", "sabine", "sam", "samuel",
    "sandra", "sara", "sarah", "scott", "sean", "sebastian", "sergei", "sergio", "sharon",
    "simon", "sofia", "sophie", "stefan", "stephan", "stephanie", "stephen", "steve", "steven",
    "stuart", "susan", "suzanne", "svetlana", "sylvie", "takashi", "tatiana", "ted", "teresa",
    "terry", "thomas", "tim", "timothy", "tobias", "todd", "tom", "tommaso", "tony", "tracy",
    "ulrich", "uwe", "valentina", "vanessa", "victor", "victoria", "vincent", "vladimir",
    "walter", "wayne", "wendy", "will", "william", "wolfgang", "yuri", "yves", "zoe", "анна",
    "александр", "алексей", "андрей", "владимир", "дмитрий", "елена", "иван", "игорь", "мария",
    "михаил", "николай", "ольга", "павел", "сергей", "татьяна", "юрий",
  ]
}
