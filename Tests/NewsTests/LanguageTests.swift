import News
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", "The ferry was late again, and the harbour master said that it would be so for weeks."),
    (
      "de",
      "Die Fähre kam wieder zu spät, und der Hafenmeister sagte, dass es noch Wochen so bleibe."
    ),
    (
      "fr",
      "Le bac est encore arrivé en retard et le chef du port a dit que cela durera des semaines."
    ),
    ("es", "El barco llegó tarde otra vez y el jefe del puerto dijo que será así durante semanas."),
    ("pt", "A balsa não chegou na hora e o chefe do porto disse que isso vai durar mais semanas."),
    (
      "it",
      "Il traghetto è arrivato ancora in ritardo e il capo del porto dice che non sarà diverso."
    ),
    ("nl", "De veerboot was weer te laat en de havenmeester zei dat het nog weken zo zal zijn."),
    (
      "pl",
      "Prom znów się spóźnił, a kapitan portu mówi, że tak będzie jeszcze przez kilka tygodni."
    ),
    ("tr", "Vapur bu sabah da geç kaldı ve liman müdürü bunun haftalarca böyle olacağını söyledi."),
    ("ru", "Паром снова опоздал, и начальник порта сказал, что так будет ещё несколько недель."),
    ("ja", "フェリーはまた遅れた。港長は、あと数週間はこの状態が続くと話した。"),
    ("zh", "渡轮又晚点了。港口负责人表示，这种情况还将持续几个星期。"),
  ])
  func tellsLanguages(code: String, sentence: String) throws {
    #expect(try recovered(sentence + " " + sentence).language?.code == code)
  }

  @Test(arguments: ["Oldport 3, Varnholm 2", "HDR 45 81 20", "Quill Marsh Solvane"])
  func saysNothingOfTooLittle(text: String) throws {
    #expect(try recovered(text).language == nil)
  }
}
