/** Why something was found, as it is kept with the find in English, and as it is told in German. */
const sentences: Readonly<Record<string, string>> = {
  'Takes up what the customer has just said before anything else.':
    'Greift zuerst auf, was der Kunde gerade gesagt hat.',
  'The customer asks about the price': 'Der Kunde fragt nach dem Preis',
  'The customer asks about delivery or stock': 'Der Kunde fragt nach Lieferung oder Bestand',
  'The customer asks about contract, warranty or references':
    'Der Kunde fragt nach Vertrag, Garantie oder Referenzen',
  'The customer asks what happens next': 'Der Kunde fragt, wie es weitergeht',
  'The customer compares us with the others left':
    'Der Kunde vergleicht uns mit den anderen, die noch im Rennen sind',
  'The customer brings in somebody who decides': 'Der Kunde holt jemanden dazu, der entscheidet',
  'The customer speaks of buying': 'Der Kunde spricht vom Kaufen',
  'Hurrying the customer with a date they had not asked about':
    'Drängt mit einem Datum, nach dem der Kunde nicht gefragt hatte',
  'Saying that somebody else will take it or that little is left':
    'Sagt, dass jemand anderes es nimmt oder wenig übrig ist',
  'Working on the customer’s fear of missing out or of harm':
    'Nährt die Angst des Kunden, etwas zu verpassen oder Schaden zu nehmen',
  'Making the customer feel guilty or obliged':
    'Macht dem Kunden ein schlechtes Gewissen oder eine Pflicht daraus',
  'Pushing for the order instead of asking once': 'Drängt auf den Auftrag, statt einmal zu fragen',
  'Asking for the order again right after a refusal':
    'Fragt gleich nach einer Absage noch einmal nach dem Auftrag',
  'Praise for our own company that nobody asked for':
    'Lob für die eigene Firma, nach dem niemand gefragt hat',
  'Awards held up that nobody asked for': 'Auszeichnungen, nach denen niemand gefragt hat',
  'Praise for what we sell beyond what can be checked':
    'Lob für das, was wir verkaufen, über das Prüfbare hinaus',
  'Our own deeds, years or contacts held up instead of the customer':
    'Eigene Taten, Jahre oder Kontakte anstelle des Kunden',
  'Topping, correcting or belittling the customer': 'Übertrumpft, verbessert oder verkleinert den Kunden',
  'Starts while the customer is still speaking, and the customer gives way.':
    'Beginnt, während der Kunde noch spricht, und der Kunde gibt nach.',
  'Takes the blame in the first person': 'Nimmt den Fehler auf sich',
  'Takes a task on in the first person': 'Übernimmt selbst eine Aufgabe',
  'Takes the customer’s case to somebody in our own house':
    'Trägt das Anliegen des Kunden zu jemandem im eigenen Haus',
  'Works on what the customer needs': 'Arbeitet am Bedarf des Kunden',
  'Describes the offer or asks for the order': 'Beschreibt das Angebot oder fragt nach dem Auftrag',
  'There is no note.': 'Es gibt keine Notiz.',
  'It is not known when the conversation ended or the note was written.':
    'Es ist nicht bekannt, wann das Gespräch endete oder die Notiz geschrieben wurde.',
  'The note has no words of its own.': 'Die Notiz hat keine eigenen Worte.',
}

type Telling = readonly [kept: RegExp, told: (...parts: readonly string[]) => string]

const withFigures: readonly Telling[] = [
  [
    /^Nobody speaks for (\d+)\.(\d) seconds after this\.$/,
    (whole, tenths) => `Danach spricht ${whole},${tenths} Sekunden lang niemand.`,
  ],
  [
    /^The note was written more than (\d+) hours after the conversation\.$/,
    (hours) => `Die Notiz wurde mehr als ${hours} Stunden nach dem Gespräch geschrieben.`,
  ],
  [
    /^(\d+)% of the note is the same as an earlier note\.$/,
    (share) => `${share}\u00a0% der Notiz stehen so in einer früheren.`,
  ],
  [
    /^Only (\d+)% of the note’s words were said in the conversation\.$/,
    (share) => `Nur ${share}\u00a0% der Wörter der Notiz fielen im Gespräch.`,
  ],
  [
    /^The note holds only (\d+) of the (\d+) things to remember\.$/,
    (held, of) => `Die Notiz enthält nur ${held} von ${of} Dingen, die zu merken sind.`,
  ],
]

/** A reason kept in English, in German; one that is not known here stays as it was kept. */
export function reasonSays(kept: string): string {
  const plain = sentences[kept]
  if (plain !== undefined) return plain
  for (const [pattern, told] of withFigures) {
    const found = pattern.exec(kept)
    if (found) return told(...found.slice(1))
  }
  return kept
}
