/// Seven short articles about made-up events on a made-up coast.
///
/// In labelled form, so that what is tested is the reader and not the recovery.
package let harbour: KeyValuePairs<String, String> = [
  "wire/bridge-test.txt": """
  Title: Swing bridge at Varnholm turns for the first time
  Date: 2018-06-29
  Source: Coast Wire
  Section: Transport
  Tags: bridge, Varnholm, engineering

  VARNHOLM (Coast Wire) - The new swing bridge over the Ommer turned a full quarter circle on Friday, three weeks early.

  Engineers closed the channel for forty minutes while the span of 82 metres moved on its bearing.

  READ MORE: Ferry line tries an electric boat on the Ommer

  READ MORE: Lighthouse keeper retires after forty winters

  "She turned without a sound," said the harbour master, Ines Dahlgaard.
  """,
  "wire/bridge-again.txt": """
  Title: Varnholm swing bridge passes its second test
  Date: 2018-06-30
  Source: Morning Ledger
  Section: Transport
  Tags: bridge, Varnholm

  The swing bridge over the Ommer turned again on Saturday, with harbour master Ines Dahlgaard watching from a pilot boat.

  The span of 82 metres took four minutes to open.
  """,
  "wire/ferry.txt": """
  Title: Ferry line tries an electric boat on the Ommer
  Date: 2018-05-12
  Source: Coast Wire
  Section: Transport
  Tags: ferry, Varnholm, engineering

  The ferry line will try an electric boat between Varnholm and Skerry this summer.

  The boat carries ninety passengers and charges at the quay overnight.
  """,
  "web/chess.txt": """
  Title: Clockmaker wins the regional chess final
  Date: 2018-11-24
  Source: Lowmere Post
  Section: Sport
  Tags: chess, Lowmere

  A clockmaker from Lowmere won the regional chess final after a game of six hours.

  "I stopped looking at the clock," she said.
  """,
  "web/comet.txt": """
  Title: Students photograph a faint comet
  Date: 2018-11-24
  Source: Morning Ledger
  Section: Science
  Tags: comet, school

  Four students photographed a faint comet from the roof of their school in Lowmere.

  The comet is visible with a small telescope until December.
  """,
  "web/seeds.txt": """
  Title: Seed bank holds a flood drill
  Date: 2017-03-02
  Source: Lowmere Post
  Section: Science
  Tags: seeds, Lowmere

  The seed bank in the hills above Lowmere held its first flood drill on Thursday.

  Volunteers carried four hundred boxes to the upper store in twenty minutes.
  """,
  "notes/undated.txt": """
  Title: How to moor a small boat
  Source: Harbour Almanac

  A small boat is moored bow to the wind, with two lines ashore and one to the buoy.
  """,
]
