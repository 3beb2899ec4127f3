/// A wire story about a made-up carillon, what two outlets made of it, and another report of the event.
package let carillon: KeyValuePairs<String, String> = [
  "wire.txt": """
  Title: Carillon of Oldmere plays again after forty years
  Date: 2018-06-12
  Source: Coast Wire

  OLDMERE (Coast Wire) - The carillon in the tower of Oldmere played on Tuesday for the first time in forty years. Some three hundred people stood in the square.

  Its thirty-seven bells had been silent since the frame that carries them was found to be rotten. Carpenters replaced eleven oak beams during the winter.

  The work cost 180,000 marks, half of it collected by the schools of the town. A concert is planned for every market day.

  "I had forgotten how loud the big one is," said the town's bell player, Mirte Holm.
  """,
  "ledger.txt": """
  Title: Oldmere's bells ring again
  Date: 2018-06-13
  Source: Morning Ledger

  The carillon in the tower of Oldmere played on Tuesday for the first time in forty years. More than four hundred people stood in the square.

  Its thirty-seven bells had been silent since the frame that carries them was found to be rotten. Carpenters replaced eleven oak beams during the winter.

  "I had forgotten how loud the big one is," said the town's bell player, Mirte Holm.

  The work cost 180,000 marks, half of it collected by the schools of the town. Her first tune was a lullaby.
  """,
  "post.txt": """
  Title: Carillon of Oldmere plays again after forty years
  Date: 2018-06-14
  Source: Lowmere Post

  The carillon in the tower of Oldmere played on Tuesday for the first time in forty years. Some three hundred people stood in the square.

  Its thirty-seven bells had been silent since the frame that carries them was found to be rotten. Carpenters replaced eleven oak beams during the winter.

  The work cost 180,000 marks, half of it collected by the schools of the town. A concert is planned for every market day.

  "I had forgotten how loud the big one is," said the town's bell player, Mirte Holm.
  """,
  "square.txt": """
  Title: Oldmere square full for the carillon
  Date: 2018-06-13
  Source: Harbour Almanac

  Bakers in Oldmere sold out before noon on Tuesday because the carillon brought people to the square.

  The bell player Mirte Holm climbed the tower with a thermos flask and thirty-seven bells to tune.
  """,
  "chess.txt": """
  Title: Clockmaker wins the regional chess final
  Date: 2018-11-24
  Source: Lowmere Post

  A clockmaker from Lowmere won the regional chess final after a game of six hours.
  """,
]
