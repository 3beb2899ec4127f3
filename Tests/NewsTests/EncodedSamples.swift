import Testing

/// One text in each encoding, its bytes as hexadecimal digits.
enum EncodedSamples {
  struct Sample: Sendable, CustomTestStringConvertible {
    let encoding: String
    let text: String
    let hexadecimal: String

    var testDescription: String { encoding }

    var bytes: [UInt8] {
      let digits = Array(hexadecimal.utf8.filter { $0 > 0x20 }).map {
        UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57)
      }
      return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
  }

  static let all: [Sample] = [
    Sample(
      encoding: "SHIFT_JIS",
      text: """
        港町の図書館は月曜日、新しい閲覧室を公開した。館長は、子どもたちが静かに\
        本を読める場所を作りたかったと話した。開館は午前九時である。
        """,
      hexadecimal: """
        8d6092ac82cc907d8f918ad982cd8c8e976a93fa8141905682b582a2897b97978eba82f08cf68a4a82b5
        82bd81428ad992b782cd81418e7182c782e082bd82bf82aa90c382a982c9967b82f093c782df82e98fea
        8f8a82f08dec82e882bd82a982c182bd82c6986282b582bd81428a4a8ad982cd8cdf914f8be38e9e82c5
        82a082e98142
        """),
    Sample(
      encoding: "EUC-JP",
      text: """
        港町の図書館は月曜日、新しい閲覧室を公開した。館長は、子どもたちが静かに\
        本を読める場所を作りたかったと話した。開館は午前九時である。
        """,
      hexadecimal: """
        b9c1c4aea4cebfdebdf1b4dba4cfb7eecdcbc6fca1a2bfb7a4b7a4a4b1dccdf7bcbca4f2b8f8b3aba4b7
        a4bfa1a3b4dbc4b9a4cfa1a2bbd2a4c9a4e2a4bfa4c1a4acc0c5a4aba4cbcbdca4f2c6c9a4e1a4ebbeec
        bdeaa4f2baeea4eaa4bfa4aba4c3a4bfa4c8cfc3a4b7a4bfa1a3b3abb4dba4cfb8e1c1b0b6e5bbfea4c7
        a4a2a4eba1a3
        """),
    Sample(
      encoding: "GB18030",
      text: """
        海边小镇的图书馆星期一开放了新的阅览室。馆长说，他们希望给孩子们一个安静\
        读书的地方。图书馆每天上午九点开门，晚上八点关门。
        """,
      hexadecimal: """
        baa3b1dfd0a1d5f2b5c4cdbccae9b9ddd0c7c6dad2bbbfaab7c5c1cbd0c2b5c4d4c4c0c0cad2a1a3b9dd
        b3a4cbb5a3accbfbc3c7cfa3cdfbb8f8baa2d7d3c3c7d2bbb8f6b0b2beb2b6c1cae9b5c4b5d8b7bda1a3
        cdbccae9b9ddc3bfccecc9cfcee7bec5b5e3bfaac3c5a3accdedc9cfb0cbb5e3b9d8c3c5a1a3
        """),
    Sample(
      encoding: "BIG5",
      text: """
        海邊小鎮的圖書館星期一開放了新的閱覽室。館長說，他們希望給孩子們一個安靜\
        讀書的地方。圖書館每天上午九點開門，晚上八點關門。
        """,
      hexadecimal: """
        aefcc3e4a470c2edaabab9cfaed1c05dac50b4c1a440b67da9f1a446b773aababe5cc4fdabc7a143c05d
        aaf8bba1a141a54cadcca7c6b1e6b5b9abc4a46cadcca440add3a677c052c5aaaed1aabaa661a4e8a143
        b9cfaed1c05da843a4d1a457a4c8a445c249b67daaf9a141b1dfa457a44bc249c3f6aaf9a143
        """),
    Sample(
      encoding: "EUC-KR",
      text: """
        항구 도시의 도서관이 월요일 새 열람실을 공개했다. 관장은 아이들이 조용히 책을 읽을 수 있는 곳을 만들고 싶었다고 말했다. \
        도서관은 오전 아홉 시에 문을 연다.
        """,
      hexadecimal: """
        c7d7b1b820b5b5bdc3c0c720b5b5bcadb0fcc0cc20bff9bfe4c0cf20bbf520bfadb6f7bdc7c0bb20b0f8
        b0b3c7dfb4d92e20b0fcc0e5c0ba20bec6c0ccb5e9c0cc20c1b6bfebc8f720c3a5c0bb20c0d0c0bb20bc
        f620c0d6b4c220b0f7c0bb20b8b8b5e9b0ed20bdcdbefab4d9b0ed20b8bbc7dfb4d92e20b5b5bcadb0fc
        c0ba20bfc0c0fc20bec6c8a920bdc3bfa120b9aec0bb20bfacb4d92e
        """),
    Sample(
      encoding: "KOI8-R",
      text: """
        Библиотека портового города в понедельник открыла новый читальный зал. \
        Директор сказал, что хотел дать детям тихое место для чтения. Двери \
        открываются в девять утра.
        """,
      hexadecimal: """
        e2c9c2ccc9cfd4c5cbc120d0cfd2d4cfd7cfc7cf20c7cfd2cfc4c120d720d0cfcec5c4c5ccd8cec9cb20
        cfd4cbd2d9ccc120cecfd7d9ca20dec9d4c1ccd8ced9ca20dac1cc2e20e4c9d2c5cbd4cfd220d3cbc1da
        c1cc2c20ded4cf20c8cfd4c5cc20c4c1d4d820c4c5d4d1cd20d4c9c8cfc520cdc5d3d4cf20c4ccd120de
        d4c5cec9d12e20e4d7c5d2c920cfd4cbd2d9d7c1c0d4d3d120d720c4c5d7d1d4d820d5d4d2c12e
        """),
    Sample(
      encoding: "WINDOWS-1251",
      text: """
        Библиотека портового города в понедельник открыла новый читальный зал. \
        Директор сказал, что хотел дать детям тихое место для чтения. Двери \
        открываются в девять утра.
        """,
      hexadecimal: """
        c1e8e1ebe8eef2e5eae020efeef0f2eee2eee3ee20e3eef0eee4e020e220efeeede5e4e5ebfcede8ea20
        eef2eaf0fbebe020edeee2fbe920f7e8f2e0ebfcedfbe920e7e0eb2e20c4e8f0e5eaf2eef020f1eae0e7
        e0eb2c20f7f2ee20f5eef2e5eb20e4e0f2fc20e4e5f2ffec20f2e8f5eee520ece5f1f2ee20e4ebff20f7
        f2e5ede8ff2e20c4e2e5f0e820eef2eaf0fbe2e0fef2f1ff20e220e4e5e2fff2fc20f3f2f0e02e
        """),
    Sample(
      encoding: "WINDOWS-1252",
      text: """
        The café on the quay – a “second living room”, its owner says – \
        reopened on Monday. It’s open until nine o’clock, except for the \
        Müller family’s holidays.
        """,
      hexadecimal: """
        54686520636166e9206f6e2074686520717561792096206120937365636f6e64206c6976696e6720726f
        6f6d942c20697473206f776e6572207361797320962072656f70656e6564206f6e204d6f6e6461792e20
        49749273206f70656e20756e74696c206e696e65206f92636c6f636b2c2065786365707420666f722074
        6865204dfc6c6c65722066616d696c79927320686f6c69646179732e
        """),
    Sample(
      encoding: "ISO-8859-1",
      text: """
        Die Bibliothek der Hafenstadt öffnete am Montag ihren neuen Lesesaal. \
        Für die Kinder gibt es dort ruhige Plätze, sagte die Leiterin über das \
        Gebäude.
        """,
      hexadecimal: """
        446965204269626c696f7468656b2064657220486166656e737461647420f666666e65746520616d204d
        6f6e74616720696872656e206e6575656e204c6573657361616c2e2046fc7220646965204b696e646572
        206769627420657320646f72742072756869676520506ce4747a652c20736167746520646965204c6569
        746572696e20fc6265722064617320476562e47564652e
        """),
  ]
}
