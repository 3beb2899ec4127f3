/// Words that dates are made of, in the languages the reader knows.
enum DateWords {
  enum Meaning: Sendable, Equatable {
    case month(UInt8)
    case weekday
    /// Minutes east of Greenwich.
    case zone(Int16)
    /// American zones without a word on summer time; minutes in winter.
    case seasonalZone(Int16)
    case beforeNoon, afterNoon
    /// Words between day, month and year: `de`, `of`, `st`.
    case joint
    /// Signs behind the numbers of Chinese, Japanese and Korean dates.
    case yearSign, monthSign, daySign
  }

  static let table = PhraseTable<Meaning>(months + others)

  static func isWeekday(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    table.value(of: text, in: range) == .weekday
  }

  private static let months: [(Meaning, [String])] = [
    (
      .month(1),
      [
        "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "janeiro",
        "gennaio", "gen", "januari", "января", "январь", "янв", "stycznia", "styczeń", "sty",
        "ocak", "oca", "يناير", "ledna", "leden", "januára", "január", "січня",
        "січень", "януари", "ianuarie", "gener", "tammikuuta", "tammikuu", "Ιανουαρίου",
        "Ιανουάριος", "Ιαν", "जनवरी", "ינואר", "בינואר", "ژانویه",
      ]
    ),
    (
      .month(2),
      [
        "february", "feb", "febr", "februar", "feber", "février", "févr", "fév", "fevrier",
        "febrero", "fevereiro", "fev", "febbraio", "februari", "февраля", "февраль", "фев",
        "lutego", "luty", "lut", "şubat", "şub", "فبراير", "února", "únor", "februára", "február",
        "лютого", "лютий", "февруари", "februarie", "febrer", "helmikuuta", "helmikuu",
        "Φεβρουαρίου", "Φεβρουάριος", "Φεβ", "फरवरी", "פברואר", "בפברואר", "فوریه", "شباط",
      ]
    ),
    (
      .month(3),
      [
        "march", "mar", "märz", "mrz", "mär", "mars", "marzo", "março", "marco", "maart", "mrt",
        "марта", "март", "мар", "marca", "marzec", "mart", "مارس", "marts", "března", "březen",
        "marec", "március", "márc", "березня", "березень", "martie", "març", "maret", "maaliskuuta",
        "maaliskuu", "Μαρτίου", "Μάρτιος", "Μαρ", "मार्च", "מרץ", "במרץ", "آذار",
      ]
    ),
    (
      .month(4),
      [
        "april", "apr", "avril", "avr", "abril", "abr", "aprile", "апреля", "апрель", "апр",
        "kwietnia", "kwiecień", "kwi", "nisan", "nis", "أبريل", "ابريل", "dubna", "duben", "apríla",
        "apríl", "április", "ápr", "квітня", "квітень", "април", "aprilie", "huhtikuuta",
        "huhtikuu", "Απριλίου", "Απρίλιος", "Απρ", "अप्रैल", "אפריל", "באפריל", "آوریل", "نيسان",
      ]
    ),
    (
      .month(5),
      [
        "may", "mai", "mayo", "maio", "maggio", "mag", "mei", "мая", "май", "maja", "maj",
        "mayıs", "مايو", "května", "květen", "mája", "máj", "május", "травня", "травень", "maig",
        "toukokuuta", "toukokuu", "Μαΐου", "Μαΐ", "Μάιος", "मई", "מאי", "במאי", "أيار",
      ]
    ),
    (
      .month(6),
      [
        "june", "jun", "juni", "juin", "junio", "junho", "giugno", "giu", "июня", "июнь", "июн",
        "czerwca", "czerwiec", "cze", "haziran", "haz", "يونيو", "června", "červen", "júna", "jún",
        "június", "червня", "червень", "юни", "iunie", "juny", "kesäkuuta", "kesäkuu", "Ιουνίου",
        "Ιούνιος", "Ιουν", "जून", "יוני", "ביוני", "ژوئن", "حزيران",
      ]
    ),
    (
      .month(7),
      [
        "july", "jul", "juli", "juillet", "juil", "julio", "julho", "luglio", "lug", "июля",
        "июль", "июл", "lipca", "lipiec", "lip", "temmuz", "tem", "يوليو", "července", "červenec",
        "júla", "júl", "július", "липня", "липень", "юли", "iulie", "juliol", "heinäkuuta",
        "heinäkuu", "Ιουλίου", "Ιούλιος", "Ιουλ", "जुलाई", "יולי", "ביולי", "ژوئیه", "تموز",
      ]
    ),
    (
      .month(8),
      [
        "august", "aug", "août", "aout", "agosto", "ago", "augustus", "августа", "август", "авг",
        "sierpnia", "sierpień", "sie", "ağustos", "ağu", "أغسطس", "augusti", "srpna", "srpen",
        "augusta", "augusztus", "серпня", "серпень", "agost", "agustus", "elokuuta", "elokuu",
        "Αυγούστου", "Αύγουστος", "Αυγ", "अगस्त", "אוגוסט", "באוגוסט", "اوت",
      ]
    ),
    (
      .month(9),
      [
        "september", "sept", "sep", "septembre", "septiembre", "setiembre", "setembro", "set",
        "settembre", "сентября", "сентябрь", "сен", "сент", "września", "wrzesień", "wrz",
        "eylül", "eyl", "سبتمبر", "září", "septembra", "szeptember", "szept", "вересня", "вересень",
        "септември", "septembrie", "setembre", "syyskuuta", "syyskuu", "Σεπτεμβρίου", "Σεπτέμβριος",
        "Σεπ", "सितंबर", "ספטמבר", "בספטמבר", "سپتامبر", "أيلول",
      ]
    ),
    (
      .month(10),
      [
        "october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre",
        "ott", "октября", "октябрь", "окт", "października", "październik", "paź", "ekim", "eki",
        "أكتوبر", "října", "říjen", "októbra", "október", "жовтня", "жовтень", "октомври",
        "octombrie", "lokakuuta", "lokakuu", "Οκτωβρίου", "Οκτώβριος", "Οκτ", "अक्टूबर", "אוקטובר",
        "באוקטובר", "اکتبر",
      ]
    ),
    (
      .month(11),
      [
        "november", "nov", "novembre", "noviembre", "novembro", "ноября", "ноябрь", "ноя", "нояб",
        "listopada", "listopad", "lis", "kasım", "kas", "نوفمبر", "listopadu", "novembra",
        "листопада", "листопад", "ноември", "noiembrie", "marraskuuta", "marraskuu", "Νοεμβρίου",
        "Νοέμβριος", "Νοε", "नवंबर", "נובמבר", "בנובמבר", "نوامبر",
      ]
    ),
    (
      .month(12),
      [
        "december", "dec", "dezember", "dez", "décembre", "déc", "decembre", "diciembre", "dic",
        "dezembro", "dicembre", "декабря", "декабрь", "дек", "grudnia", "grudzień", "gru",
        "aralık", "ara", "ديسمبر", "desember", "desembre", "prosince", "prosinec", "decembra",
        "грудня", "грудень", "декември", "decembrie", "joulukuuta", "joulukuu", "Δεκεμβρίου",
        "Δεκέμβριος", "Δεκ", "दिसंबर", "דצמבר", "בדצמבר", "دسامبر",
      ]
    ),
  ]

  private static let others: [(Meaning, [String])] = [
    (
      .weekday,
      [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
        "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "montag", "dienstag",
        "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mo", "di", "mi",
        "do", "fr", "sa", "so", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
        "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "lunedì",
        "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "maandag", "dinsdag",
        "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "понедельник", "вторник",
        "среда", "четверг", "пятница", "суббота", "воскресенье", "poniedziałek", "wtorek",
        "środa", "czwartek", "piątek", "sobota", "niedziela", "pazartesi", "salı", "çarşamba",
        "perşembe", "cuma", "cumartesi", "pazar", "mandag", "tirsdag", "onsdag", "torsdag",
        "fredag", "lørdag", "søndag", "måndag", "tisdag", "lördag", "söndag", "maanantai",
        "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai", "pondělí",
        "úterý", "středa", "čtvrtek", "pátek", "neděle", "hétfő", "kedd", "szerda", "csütörtök",
        "péntek", "szombat", "vasárnap", "понеділок", "вівторок", "середа", "четвер", "п’ятниця",
        "субота", "неділя", "luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică",
        "Δευτέρα", "Τρίτη", "Τετάρτη", "Πέμπτη", "Παρασκευή", "Σάββατο", "Κυριακή", "thứ hai",
        "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật",
      ]
    ),
    (.zone(0), ["gmt", "utc", "z", "wet", "ut"]),
    (.zone(60), ["cet", "mez", "bst", "west"]),
    (.zone(120), ["cest", "mesz", "eet", "sast"]),
    (.zone(180), ["msk", "мск", "trt", "eat", "eest"]),
    (.zone(330), ["ist"]),
    (.zone(480), ["hkt", "sgt", "awst"]),
    (.zone(540), ["jst", "kst"]),
    (.zone(600), ["aest"]),
    (.zone(660), ["aedt"]),
    (.zone(-180), ["brt", "art"]),
    (.zone(-240), ["edt"]),
    (.zone(-300), ["est", "cdt"]),
    (.zone(-360), ["cst", "mdt"]),
    (.zone(-420), ["mst", "pdt"]),
    (.zone(-480), ["pst"]),
    (.seasonalZone(-300), ["et", "eastern"]),
    (.seasonalZone(-360), ["ct"]),
    (.seasonalZone(-480), ["pt", "pacific"]),
    (.beforeNoon, ["am", "a.m"]),
    (.afterNoon, ["pm", "p.m"]),
    (
      .joint,
      [
        "of", "de", "del", "di", "st", "nd", "rd", "th", "er", "º", "°", "г", "года", "the", "р",
        "року",
      ]
    ),
    (.yearSign, ["年", "년"]),
    (.monthSign, ["月", "월"]),
    (.daySign, ["日", "号", "號", "일"]),
  ]
}
