import type { OtherKind } from '../../../server/recordings/other-kind.ts'
import type { Words } from '../words.ts'

const KINDS = 'WAV, MP3, M4A, OGG, Opus, WebM und MP4'

const others: Readonly<Record<OtherKind, string>> = {
  empty: 'sie ist leer. Speichern oder laden Sie sie noch einmal',
  'web-page':
    'sie ist eine Webseite, wie sie oft anstelle der Aufnahme gespeichert wird. Laden Sie die Aufnahme selbst',
  picture: 'sie ist ein Bild oder eine Zeichnung',
  program: 'sie ist ein Programm, und darin ist nichts zu hören. Suchen Sie die Aufnahme selbst',
  archive: 'sie ist ein Archiv; entpacken Sie es zuerst',
  document: 'sie ist ein Dokument',
  'other-sound': 'diese Art Ton nimmt Heard nicht; speichern Sie sie in einer der Arten, die es nimmt',
  text: 'sie ist Text. Wenn es ein Transkript ist, benennen Sie die Datei so um, dass sie auf .vtt oder .txt endet, und lesen Sie sie noch einmal ein',
  unknown:
    'nichts darin sagt, dass sie eine ist, wie immer sie heißt. Speichern oder laden Sie sie noch einmal',
}

export const recordings = {
  title: 'Die Aufnahme',
  kinds: `Heard nimmt ${KINDS}.`,
  none: 'Eine Aufnahme ist nicht da. Mit ihr lässt sich jede Stelle hören.',
  add: 'Aufnahme hinzufügen',
  choose: 'Die Aufnahme dieses Gesprächs',
  chooseHint: (megabytes) => `${KINDS}, bis ${megabytes} MB.`,
  noFile: 'Wählen Sie zuerst die Aufnahme.',
  isNone: (name, kind) => `„${name}“ ist keine Aufnahme: ${others[kind]}. Heard nimmt ${KINDS}.`,
  oneAlready: 'Dieses Gespräch hat schon eine Aufnahme. Nehmen Sie diese zuerst weg.',
  noRoom:
    'Auf diesem Rechner ist zu wenig Platz. Nichts wurde übernommen; sagen Sie es Ihrer Administration.',
  tooMuch:
    'Viele Aufnahmen, die Sie eingelesen haben, warten noch auf ihr Gespräch. Sagen Sie, zu welchem sie gehören, oder nehmen Sie sie zurück.',
  waiting: 'Heard hat diese Aufnahme noch nicht angehört. Abspielen lässt sie sich schon.',
  reading: (percent) => `Heard hört sie an, um ihren Ton zu zeichnen: ${percent}\u00a0%.`,
  leave: 'Sie können diese Seite verlassen: Es geht weiter.',
  lookAgain: 'Noch einmal nachsehen',
  progress: 'Wie weit sie angehört ist',
  problems: {
    broken:
      'Diese Aufnahme ist beschädigt: Niemand kann entpacken, was darin ist. Holen Sie sie noch einmal von dort, wo sie entstanden ist.',
    'no-sound': 'In dieser Aufnahme ist kein Ton.',
    'unknown-packing':
      'Diese Aufnahme ist so gepackt, dass Heard sie allein nicht entpacken kann. Es braucht ffmpeg auf diesem Rechner; nach dem nächsten Start damit wird sie gezeichnet. Das Transkript bleibt brauchbar.',
    'too-long':
      'Diese Aufnahme dauert länger als einen Tag, oder das Entpacken dauert länger, als es darf. Lesen Sie den Teil ein, in dem gesprochen wird.',
    'needs-ffmpeg':
      'Um diese Art Aufnahme zu zeichnen, braucht Heard ffmpeg auf diesem Rechner. Abspielen lässt sie sich, und das Transkript bleibt brauchbar. Ihre Administration kann ffmpeg einrichten; nach dem nächsten Start wird sie von selbst gezeichnet.',
    stumbled:
      'Heard ist mehrmals über diese Aufnahme gestolpert; das ist unser Fehler. Das Transkript bleibt brauchbar. Bitte melden Sie es.',
    lost: 'Die Datei dieser Aufnahme ist nicht mehr auf diesem Rechner. Das Transkript bleibt brauchbar; lesen Sie die Aufnahme noch einmal ein.',
  },
  matched: {
    name: 'Sie kam hierher, weil ihre Datei so heißt wie das Transkript.',
    time: 'Sie kam hierher, weil sie so beginnt wie dieses Gespräch und gleich lang ist.',
    length: 'Sie kam hierher, weil sie mit diesem Transkript kam und endet, wo es endet.',
    said: 'Jemand hat gesagt, dass sie zu diesem Gespräch gehört.',
    recognised: 'Aus ihr wurden die Worte geschrieben.',
  },
  long: (length) => `Länge: ${length}.`,
  shorter: (recording, transcript) =>
    `Länge der Aufnahme: ${recording}, des Transkripts: ${transcript}. Was nach dem Ende der Aufnahme gesagt wurde, lässt sich nicht hören. An dem, was gemessen wird, ändert das nichts.`,
  longer: (recording, transcript) =>
    `Länge der Aufnahme: ${recording}, das Transkript endet bei ${transcript}. Was danach kommt, hat hier keine Worte und wird nicht gemessen.`,
  lanes: {
    inferred:
      'Jede Seite hat ihren eigenen Kanal. Welcher wessen ist, zeigt sich daran, wann im Transkript gesprochen wird: Unserer ist der',
    said: 'Jede Seite hat ihren eigenen Kanal. Welcher wessen ist, hat ein Mensch gesagt: Unserer ist der',
    first: 'erste',
    second: 'zweite',
    ask: 'Diese Aufnahme hat zwei Kanäle, und die Zeiten im Transkript sagen nicht, welcher wessen ist. Hören Sie hinein, und sagen Sie es:',
    ours: 'Unsere Seite ist auf dem ersten Kanal (links)',
    theirs: 'Der Kunde ist auf dem ersten Kanal (links)',
    keep: 'Übernehmen',
    change: 'Es ist umgekehrt',
  },
  check: {
    title: 'Der Gesprächsanteil, am Ton geprüft',
    apart: (sound, transcript, customer, all) =>
      `Nach dem Ton der beiden Kanäle hatte der Kunde ${sound} Gesprächsanteil (${customer} von ${all} Sprechzeit), nach dem Transkript ${transcript}. Das liegt weiter auseinander, als beide daneben sein dürfen: Im Transkript fehlen vielleicht Worte, oder sie stehen unter dem falschen Namen. Hören Sie hinein, wo sich beide unterscheiden, und stellen Sie das Transkript richtig.`,
    agree: (sound, transcript, customer, all) =>
      `Nach dem Ton der beiden Kanäle hatte der Kunde ${sound} Gesprächsanteil (${customer} von ${all} Sprechzeit), nach dem Transkript ${transcript}. Beides stimmt überein, so weit beide daneben sein dürfen.`,
    stays:
      'Es zählt weiter, was im Transkript steht. Der Ton sagt, dass jemand gesprochen hat, nicht, wer und was.',
  },
  engine: (engine) =>
    `Die Worte hat eine Maschine, ${engine}, aus dieser Aufnahme geschrieben. Maschinen verhören sich; stellen Sie richtig, was falsch ist.`,
  remove: 'Aufnahme wegnehmen',
  removing: {
    lead: 'Die Aufnahme verschwindet von diesem Rechner. Die Worte und alles, was darin gemessen ist, bleiben.',
    confirm: 'Schreiben Sie „wegnehmen“, um es zu bestätigen',
    confirmWord: 'wegnehmen',
    wrongWord: 'Schreiben Sie „wegnehmen“, genau so, wenn Sie es wollen.',
    act: 'Wegnehmen',
  },
  alone: {
    title: (name) => `Eine Aufnahme ohne Worte: ${name}`,
    kicker: 'Zurück zum Hochladen',
    row: 'Heard weiß nicht, zu welchem Gespräch diese Aufnahme gehört.',
    act: 'Sagen, zu welchem',
    listening: 'Heard hört sie an.',
    lead: 'Was fehlt, sind die Worte: Ohne sie lässt sich nichts messen und nichts finden. Sie können sie hier anhören, sagen, zu welchem Gespräch sie gehört, oder ihr Transkript unter demselben Namen einlesen: Dann finden sie einander.',
    onlyYou: 'Nur Sie hören sie, bis sie ihr Gespräch hat.',
    hear: 'Anhören',
    ask: 'Zu welchem Gespräch gehört sie?',
    many: 'Mehr als eines passt, darum werden Sie gefragt.',
    noneFits: 'Nach Name und Zeit passt hier kein Gespräch. Dies sind Ihre letzten ohne Aufnahme.',
    nothing: 'Hier ist kein Gespräch ohne Aufnahme. Lesen Sie zuerst das Transkript ein.',
    choose: 'Wählen Sie eines davon.',
    gone: 'Dieses Gespräch ist nicht hier oder hat schon eine Aufnahme. Wählen Sie ein anderes.',
    keep: 'Sie gehört zu diesem',
    recognise: (engine) => `Die Worte von ${engine} schreiben lassen`,
    recogniseHint: 'Die Aufnahme wird dorthin geschickt. Wo sonst nichts passt, geschieht das von selbst.',
    noEngine:
      'Hier ist keine Maschine eingerichtet, die Worte schreibt, und es braucht keine. Ihre Administration kann eine angeben: TRANSCRIBE_URL.',
    asked: (engine) => `${engine} schreibt die Worte.`,
    again: (why, when) => `Letztes Mal: ${why}. Um ${when} wird noch einmal gefragt.`,
    failed: (engine, why) =>
      `${engine} hat keine Worte geschrieben: ${why}. Die Aufnahme bleibt; lesen Sie ihr Transkript ein, oder versuchen Sie es noch einmal.`,
    refused: 'Nichts davon wurde behalten.',
    twice: 'Genau diese Aufnahme ist schon hier.',
    twiceAlone: 'Genau diese Aufnahme ist schon hier und wartet auf ihr Gespräch.',
  },
  transcription: {
    unreachable: 'sie war nicht zu erreichen',
    'too-slow': 'es hat zu lange gedauert',
    'not-let-in': 'sie hat Heard nicht eingelassen; Ihre Administration kann TRANSCRIBE_KEY prüfen',
    'too-large': 'die Aufnahme ist größer, als sie annimmt',
    refused: 'sie hat die Aufnahme abgewiesen',
    unreadable: 'ihre Antwort war nicht zu lesen',
    'no-speech': 'sie hat keine Worte darin gehört',
    twice: 'genau diese Worte sind schon hier, mit einer eigenen Aufnahme',
    lost: 'die Datei der Aufnahme ist nicht mehr auf diesem Rechner',
  },
} satisfies Words['recordings']
