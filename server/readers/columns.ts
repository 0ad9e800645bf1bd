/** What a column of a table may hold, by the names programs give it; lower case, letters and digits only. */
const names = {
  conversation: [
    'conversationid callid chatid threadid meetingid sessionid ticketid dialogueid conversation',
  ],
  speaker: [
    'speaker speakername speakerlabel speakerid name displayname from fromname author authorname',
    'sender sendername participant participantname who person user username sprecher absender',
    'hablante locuteur parlante spreker talare',
  ],
  text: [
    'text transcript transcription utterance sentence content message messagetext messagebody',
    'body words said speech dialogue caption nachricht texto texte mensaje testo tekst bericht',
  ],
  start: [
    'start starttime startms starts startsec startseconds startmilliseconds begin begintime time',
    'timecode offset offsetms starttimems starttimeseconds starttimestamp timestamp timestampms',
    'in anfang beginn zeit inicio hora debut tempo tijd',
  ],
  end: [
    'end endtime endms endsec endseconds endmilliseconds stop stoptime finish out endtimems',
    'endtimeseconds endtimestamp to ende fin fine einde',
  ],
  duration: ['duration durationms durationsec durationseconds length dauer'],
  at: ['date datetime at sentat createdat created sent timestamputc datum fecha dateutc'],
  role: ['role speakerrole participantrole speakertype authortype sendertype rolle side'],
  email: ['email emailaddress speakeremail senderemail fromemail'],
} as const

export type Column = keyof typeof names

/** Which column of a header row holds what: its place, the first that fits; no place is given twice. */
export type Columns = Partial<Readonly<Record<Column, number>>>

/** The columns of a header row; `null` unless one holds who spoke and one what was said. */
export function columnsOf(header: readonly string[]): Columns | null {
  const places = new Map<Column, number>()
  const taken = new Set<number>()
  const plain = header.map(plainName)
  for (const [column, known] of Object.entries(names) as [Column, readonly string[]][]) {
    const best = known
      .flatMap((line) => line.split(' '))
      .map((name) => plain.indexOf(name))
      .find((place) => place >= 0 && !taken.has(place))
    if (best === undefined) continue
    places.set(column, best)
    taken.add(best)
  }
  return places.has('speaker') && places.has('text') ? Object.fromEntries(places) : null
}

/** The unit a header names for its numbers, or `null`. */
export function unitIn(header: string): 'ms' | 's' | null {
  const name = header.toLowerCase().trim()
  if (
    /(?:^|[^a-z])(?:ms|msec|millis|milliseconds?)\)?$|[a-z]Ms$/.test(name) ||
    /[a-z]Ms$/.test(header.trim())
  )
    return 'ms'
  return /(?:^|[^a-z])(?:s|secs?|seconds?)\)?$/.test(name) ? 's' : null
}

function plainName(header: string): string {
  return header
    .toLowerCase()
    .replace(/\((?:ms|s|sec|seconds|utc)\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
