import Search

/// Words that say nothing about what an article is about.
enum StopWords {
  /// A pool in which these have the first numbers.
  static let pool = TermPool(ignoring: lists.flatMap { $0.split(separator: " ") })

  /// Whether a term is one of them, taken into a copy of ``pool``.
  static func contains(_ term: PooledTerm) -> Bool { term.number < count }

  /// Whether a word is one of them when its ASCII capitals are small ones.
  static func contains(_ word: WrittenText.Word, of text: WrittenText) -> Bool {
    hashes.contains(text.foldedHash(of: word))
  }

  static let count = pool.count

  /// Their hashes as ``HashedTerm`` has them.
  static let termHashes = HashNumbers(
    (0..<count).map { DocumentFrequencies.hash(of: pool.bytes(of: $0)) })

  private static let hashes = Set(
    (0..<count).map { WrittenText.foldedHash(of: pool.bytes(of: $0)) })

  /// As the index folds them, so without diacritics.
  private static let lists = [english, german, french, spanish, portuguese, italian, dutch]

  private static let english = """
    a about above after again against ago all almost along already also although always am among an \
    and another any anyone anything are around as ask asked at away back be became because become \
    been before began being below between both but by called came can cannot come could day days \
    did do does doing done dont down during each early either else end enough even ever every far \
    few first for former found four from full further gave get give given go going good got great \
    had has have having he held her here hers him himself his hour hours how however i if in \
    including inside instead into is it its itself just keep kept kind know known large last late \
    later least left less let like likely little long look made mainly make making man many may me \
    meanwhile men might minute minutes monday month months more morning most mostly much must my \
    near nearly need never new news next night no nor not nothing now of off often old on once one \
    only onto or other others our out outside over own part people per perhaps place put quite \
    rather really report reported reports said same saturday say saying says second see seen set \
    several shall she should show since six small so some something soon still such sunday take \
    taken tell ten than that the their them themselves then there these they thing things third \
    this those though thought three through thursday time times to today together told tomorrow \
    too took toward towards tuesday two under until up upon us use used using very want was way we \
    wednesday week weeks well went were what when where whether which while who whole whom whose \
    why will with within without work would year years yes yesterday yet you your friday five \
    january february march april june july august september october november december \
    didnt doesnt isnt wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt arent im ive \
    theyre theyve thats whats lets youre weve theres heres id ill cant mr mrs ms dr col capt gen lt sen rep jr pro led \
    spokesman spokeswoman spokesperson official officials statement according source sources \
    reporter reporters press agency article
    """
  private static let german = """
    aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis da damit dann \
    das dass dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein \
    eine einem einen einer eines er erst es etwa etwas fur gegen hat hatte hatten hier ihm ihn ihr \
    ihre ihrem ihren ihrer im immer in ins ist jahr jahre jahren jede jetzt kann kein keine konnen \
    man mehr mit nach nicht noch nun nur ob oder ohne schon sei sein seine seinem seinen seiner \
    seit sich sie sind so soll sollen sowie tag tage tagen uber uhr um und uns unter viele vom von \
    vor war waren was weil weiter wenn wer werden wie wieder will wir wird wurde wurden zu zum zur \
    zwei zwischen sagte
    """
  private static let french = """
    a ainsi alors apres au aussi autre autres aux avait avant avec avoir bien ce cela celle celui \
    ces cet cette ceux chez comme contre dans de depuis des deux dit doit donc dont du elle elles \
    en encore entre est et etaient etait etre eu fait faire il ils je jour jours jusqu la le les \
    leur leurs lors lui mais meme mois moins ne non nos notre nous on ont ou par pas pendant peu \
    peut plus pour pres qu quand que qui sa sans se selon sera ses si son sont sous sur tous tout \
    toute toutes tres un une vers vous y
    """
  private static let spanish = """
    ademas al algo ano anos antes aunque cada como con contra cual cuando de del desde dia dias \
    donde dos durante e el ella ellos en entre era es esa ese eso esta estaba estan este esto estos \
    fue fueron ha habia han hasta hay la las le les lo los mas me mientras muy ni no nos o otra \
    otro otros para pero poco por porque que quien se segun ser si sido sin sobre solo son su sus \
    tambien tiene todo todos tras un una uno unos y ya
    """
  private static let portuguese = """
    ainda ao aos apos as ate com como da das depois do dos e ela ele eles em entre era essa esse \
    esta este foi foram ha isso ja mais mas mesmo muito na nas nao no nos num numa o os ou outro \
    para pela pelas pelo pelos por quando que quem se seja sem ser seu seus sua suas tambem tem ter \
    uma um
    """
  private static let italian = """
    agli ai al alla alle allo anche anni anno che chi ci come con contro cui da dagli dai dal dalla \
    dalle degli dei del della delle dello di dopo due e ed era essere fa fino fra gia gli ha hanno \
    i il in io la le lo loro ma mentre nei nel nella nelle non o ogni per pero piu poi prima quando \
    quella quello questa questo se sei si sia sono stata stati stato su sua sul sulla suo suoi \
    tra tutti tutto un una uno
    """
  private static let dutch = """
    aan al alle als altijd bij dan dat de deze die dit doen door een en er had heb hebben heeft het \
    hier hij hun ik in is jaar je kan maar meer men met na naar niet nog nu of om onder ook op over \
    te tegen tot uit van veel voor was wat we wel werd werden wie wordt worden ze zei zich zij zijn \
    zo zou
    """
}
