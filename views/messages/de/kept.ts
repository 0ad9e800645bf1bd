import type { Words } from '../words.ts'

const sentences: Readonly<Record<string, string>> = {
  'Nobody has said whose conversation it is.': 'Niemand hat gesagt, wem das Gespräch gehört.',
  'Nobody has said when it took place.': 'Niemand hat gesagt, wann es stattfand.',
  'It is a voicemail.': 'Es ist eine Mailbox-Nachricht.',
  'It was picked by hand, so it is for coaching only.':
    'Es wurde von Hand gewählt und dient deshalb nur dem Coaching.',
  'The transcript is too unsure of its words.': 'Das Transkript ist sich seiner Wörter zu unsicher.',
  'What was in this file is not kept any more. Bring it in once more.':
    'Der Inhalt dieser Datei wird nicht mehr aufbewahrt. Laden Sie sie noch einmal hoch.',
  'Heard stumbled over this file several times, which is our mistake. Please report it.':
    'Heard ist mehrmals über diese Datei gestolpert; das ist unser Fehler. Melden Sie es bitte.',
  'This is a link to something elsewhere, and nothing outside this folder is read. Put the file itself here.':
    'Das ist ein Verweis auf etwas anderswo, und außerhalb dieses Ordners wird nichts gelesen. Legen Sie die Datei selbst hierher.',
  'This is no file that holds anything. Put the file itself here.':
    'Das ist keine Datei mit Inhalt. Legen Sie die Datei selbst hierher.',
  'The program may not read this file. Let it be read by everybody, and put it here again.':
    'Das Programm darf diese Datei nicht lesen. Geben Sie sie zum Lesen frei, und legen Sie sie noch einmal hierher.',
  'It lay in a folder named by a mail address that no rep here has. Name the folder by the address of a rep, or put the file outside of it.':
    'Sie lag in einem Ordner mit einer E-Mail-Adresse, die hier niemand im Vertrieb hat. Benennen Sie den Ordner nach der Adresse von jemandem im Vertrieb, oder legen Sie die Datei außerhalb ab.',
  'Whoever brought it may not do so any more. Ask somebody of the team to bring it.':
    'Wer sie hochgeladen hat, darf das nicht mehr. Bitten Sie jemanden aus dem Team darum.',
  'Whose conversations these were said to be is not here any more. Bring the file in once more.':
    'Die Person, der diese Gespräche gehören sollten, ist nicht mehr hier. Laden Sie die Datei noch einmal hoch.',
  'The customer it was said to be with is not here any more. Bring the file in once more.':
    'Der Kunde, mit dem es gewesen sein sollte, ist nicht mehr hier. Laden Sie die Datei noch einmal hoch.',
  'It says less than the version that is here. Nothing was removed.':
    'Darin steht weniger als in der Fassung, die hier ist. Nichts wurde entfernt.',
  'The words are those that were here; what it says of the people or the setting is new.':
    'Die Worte waren schon hier; neu ist, was es über die Personen oder den Rahmen sagt.',
  'It takes the place of an earlier version, which can still be read.':
    'Es ersetzt eine frühere Fassung, die sich weiter lesen lässt.',
}

type Telling = readonly [kept: RegExp, told: (...parts: readonly string[]) => string]

const withFigures: readonly Telling[] = [
  [/^We cannot tell who (.{1,300}) is\.$/su, (who) => `Wir können nicht sagen, wer ${who} ist.`],
  [
    /^It has (\d+) of the (\d+) messages that are here\. Nothing was removed\.$/,
    (has, of) => `Sie hat ${has} von ${of} Nachrichten, die hier sind. Nichts wurde entfernt.`,
  ],
  [
    /^It has more than the (\d+) MB that a file may have here\. Split it\.$/,
    (most) => `Sie hat mehr als die ${most} MB, die eine Datei hier haben darf. Teilen Sie sie.`,
  ],
]

export const kept = {
  says: (sentence) => {
    const told = sentences[sentence]
    if (told !== undefined) return told
    for (const [pattern, tell] of withFigures) {
      const found = pattern.exec(sentence)
      if (found) return tell(...found.slice(1))
    }
    return null
  },
} satisfies Words['kept']
