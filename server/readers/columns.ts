/** What a column of a table may hold, by the names programs give it; lower case, letters and digits only. */
const names = {
  conversation: [
    'conversationid callid chatid threadid meetingid sessionid ticketid dialogueid dialogid roomid conversation',
  ],
  speaker: [
    'speaker speakername speakerlabel speakerid name displayname from fromname author authorname',
    'sender sendername participant participantname who person user username sprecher absender',
    'hablante locuteur parlante spreker talare falante orador hablantes intervenant relatore mowca',
    'konuşmacı говорящий спикер имя автор 说话人 发言人 发送者 講者 發言人 話者 発言者 화자 발언자 이름',
  ],
  text: [
    'text transcript transcription utterance sentence content message messagetext messagebody',
    'body words said speech dialogue caption nachricht texto texte mensaje testo tekst bericht',
    'mensagem messaggio wiadomość wypowiedź meddelande metin mesaj текст сообщение реплика',
    '内容 文本 文字 內容 訊息 消息 発言 発言内容 メッセージ テキスト 내용 발언 메시지',
  ],
  start: [
    'start starttime startms starts startsec startseconds startmilliseconds begin begintime time',
    'timecode offset offsetms starttimems starttimeseconds starttimestamp timestamp timestampms',
    'in anfang beginn zeit inicio hora debut début heure ora tempo tijd czas tid zaman время',
    '开始 开始时间 时间 開始 開始時間 時間 時刻 시작 시간',
  ],
  end: [
    'end endtime endms endsec endseconds endmilliseconds stop stoptime finish out endtimems',
    'endtimeseconds endtimestamp ende fin fine einde koniec slut bitiş конец 结束 结束时间 結束 終了 終了時間 종료',
  ],
  duration: ['duration durationms durationsec durationseconds length dauer durée duración durata'],
  at: [
    'date datetime at sentat createdat created createdon senton sent senttime messagetime messagedate',
    'timestamputc datum fecha dateutc data дата 日期 日付 날짜',
  ],
  time: ['clocktime timeofday uhrzeit'],
  role: ['role speakerrole participantrole speakertype authortype sendertype rolle rol rôle ruolo side'],
  email: ['email emailaddress speakeremail senderemail fromemail authoremail mail'],
} as const

/**
 * What a column holds: who spoke, what was said, when it began and ended from the start of the
 * recording, how long it took, the date (`at`) and a time of day beside it, the speaker's role and
 * address, and which of several conversations the row belongs to.
 */
export type Column = keyof typeof names

/** Which column of a header row holds what: its place, the first that fits; no place is given twice. */
export type Columns = Partial<Readonly<Record<Column, number>>>

const meanings = new Map(
  (Object.entries(names) as [Column, readonly string[]][]).flatMap(([column, lines]) =>
    lines.flatMap((line) => line.split(' ')).map((name, rank) => [name, { column, rank }] as const),
  ),
)

/** The columns of a header row; `null` unless one holds who spoke (or in which role) and one what was said. */
export function columnsOf(header: readonly string[]): Columns | null {
  const columns = knownColumns(header)
  const speaks = columns.speaker !== undefined || columns.role !== undefined
  return speaks && columns.text !== undefined ? columns : null
}

/** The columns of a header row that have a name programs give them. */
export function knownColumns(header: readonly string[]): Columns {
  const best = new Map<Column, { readonly place: number; readonly rank: number }>()
  header.forEach((name, place) => {
    const meaning = meanings.get(plainName(name))
    const before = meaning && best.get(meaning.column)
    if (meaning && (!before || meaning.rank < before.rank))
      best.set(meaning.column, { place, rank: meaning.rank })
  })
  return Object.fromEntries([...best].map(([column, { place }]) => [column, place]))
}

/** What a column with this name holds, or `null` for a name nobody knows. */
export function columnNamed(name: string): Column | null {
  return meanings.get(plainName(name))?.column ?? null
}

/** How many of these cells are the name of a column. */
export function knownNames(cells: readonly string[]): number {
  return cells.filter((cell) => columnNamed(cell) !== null).length
}

/** The unit a header names for its numbers, or `null`. */
export function unitIn(header: string): 'ms' | 's' | null {
  const name = header.toLowerCase().trim()
  if (/(?:^|[^a-z])(?:ms|msec|millis|milliseconds?)\)?$/.test(name) || /[a-z]Ms$/.test(header.trim()))
    return 'ms'
  return /(?:^|[^a-z])(?:s|secs?|seconds?)\)?$/.test(name) ? 's' : null
}

/** A name of a column in the form names are compared in. */
export function plainName(header: string): string {
  return header
    .slice(0, 100)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\((?:ms|s|sec|seconds|utc)\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
