import type { Words } from '../words.ts'

export const groupFacts: Words['groupFacts'] = {
  title: 'Gruppen, zu denen ich gehöre',
  lead: 'Ob die Vergütung Gruppen gleich behandelt, lässt sich nur sehen, wenn Menschen sagen, zu welchen sie gehören. Sie müssen es nicht. Keine Note und kein Betrag wird daraus berechnet, und die Programme, die das tun, können es nicht lesen. Personal und Fairness-Beauftragte sehen Gruppen ab fünf, nie Sie.',
  says: 'Ich sage nichts',
  byHr: (why) => `Vom Personal eingetragen. Grund: ${why}`,
  countryHint: 'Zwei Buchstaben, etwa DE oder GB.',
  countryError: 'Ein Land sind zwei Buchstaben, etwa DE oder GB.',
  answerError: 'Wählen Sie eine der Antworten.',
  save: 'Meine Antworten behalten',
  remove: 'Alles davon löschen',
  kept: 'Behalten.',
  bring: {
    title: 'Gruppen einlesen',
    link: 'Gruppen aus einer Tabelle einlesen',
    lead: 'Eine Tabelle mit einer Spalte für die E-Mail-Adresse und je einer für jede Gruppe. Was jemand selbst gesagt hat, bleibt stehen. Sie sehen es hier nicht wieder: Der Fairnessbericht zeigt Gruppen ab fünf.',
    file: 'Tabelle, CSV',
    why: 'Grund, etwa das Gesetz, das danach fragt',
    whyHint: 'Alle lesen ihn neben dem, was über sie eingelesen wurde.',
    whyError: 'Sagen Sie, warum es eingelesen wird.',
    save: 'Einlesen',
    columns: (names) =>
      `Spalten: email und beliebige von ${names}. Eine leere Zelle ändert nichts; „delete“ nimmt weg, was das Personal eingelesen hat.`,
    allowed: (fact, answers) => `${fact}: ${answers}`,
    country: 'zwei Buchstaben, etwa DE',
    line: (line, says) => `Zeile ${line}: ${says}`,
    nobody: (email) => `Niemand hier hat die Adresse ${email}.`,
    twice: (email) => `${email} steht zweimal in der Tabelle.`,
    answer: (answer, column) => `„${answer}“ ist keine Antwort für ${column}.`,
    nothingKept:
      'Nichts wurde behalten. Berichtigen Sie diese Zeilen und lesen Sie die Tabelle noch einmal ein.',
    done: (kept, theirOwn) =>
      `${kept} ${kept === 1 ? 'Antwort wurde' : 'Antworten wurden'} behalten.${theirOwn > 0 ? ` ${theirOwn} ${theirOwn === 1 ? 'bleibt' : 'bleiben'}, wie die Personen es selbst gesagt haben.` : ''}`,
  },
}
