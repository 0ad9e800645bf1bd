import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const talks = (count: number) => numbers.counted(count, 'Gespräch', 'Gespräche')
const months = (count: number) => numbers.counted(count, 'Monat', 'Monate')

export const privacy = {
  title: 'Was bleibt und was geht',
  lead: 'Fristen entfernen, was niemand mehr braucht, eine Sperre bewahrt es für das Recht auf, und wer es verlangt, wird gelöscht.',
  nameless: 'Jemand, der nicht mehr hier ist',
  erasedAgain: (count) =>
    `${numbers.counted(count, 'Löschung wurde', 'Löschungen wurden')} wiederholt, weil diese Datenbank älter ist.`,
  clocks: {
    title: 'Fristen',
    lead: 'Gezählt ab dem Tag des Gesprächs. Was ein offener Einspruch oder ein noch nicht abgeschlossener Zeitraum braucht, bleibt, und ebenso, was gesperrt ist.',
    off: 'Die Fristen laufen nicht: Von selbst geht nichts. Unten steht, was jetzt gehen würde.',
    on: 'Die Fristen laufen: Was fällig ist, geht binnen einer Stunde.',
    kind: 'Was',
    after: 'Geht nach',
    goes: 'Jetzt fällig',
    stays: 'Bleibt aus einem Grund',
    kinds: {
      recordings: 'Aufnahmen',
      reviews: 'Ausgefüllte Bewertungsbögen',
      transcripts: 'Worte und alles, was darin gefunden wurde',
    },
    months,
    field: (kind) => `${kind}: Monate`,
    talks,
    held: (count) => `${talks(count)} gesperrt`,
    needed: (count) => `${talks(count)} für einen offenen Einspruch oder Zeitraum nötig`,
    pay: 'Abrechnungen und was sie belegt',
    payStays:
      'Bleiben: Lohnunterlagen müssen aufbewahrt werden, und sie enthalten weder Namen von Kundinnen und Kunden noch Worte.',
    packs: (recordings, marks, years) =>
      `Die für Ihre Pläne gewählten Regeln sehen vor: Aufnahmen ${months(recordings)}, Bewertungsbögen ${months(marks)}, Lohnunterlagen ${numbers.counted(years, 'Jahr', 'Jahre')}.`,
    start: 'Die Fristen laufen lassen',
    save: 'Speichern',
    bad: 'Das ist eine ganze Zahl von Monaten, von 1 bis 240.',
  },
  redaction: {
    title: 'Nummern, die hier niemand braucht',
    label: 'Nummern von Karten, Konten und Personen in allem verdecken, was ab jetzt eingelesen wird',
    hint: 'Nummern, deren eigene Prüfung stimmt, werden zu Punkten, auch gesprochene: Karten, IBANs und die Personennummern von Spanien, Italien, Frankreich, Deutschland, Norwegen und Schweden. Die eingelesenen Dateien werden dann nicht behalten. Aufnahmen bleiben, wie sie sind.',
  },
  holds: {
    title: 'Gesperrt',
    lead: 'Eine Sperre bewahrt ein Gespräch, oder alles zu einer Kundin, einem Kunden oder einer Person aus dem Vertrieb, bis sie endet.',
    none: 'Nichts ist gesperrt.',
    kinds: { customer: 'Kundin oder Kunde', person: 'Vertrieb', conversation: 'Gespräch' },
    conversation: 'Adresse des Gesprächs',
    conversationHint: 'Der Link, oder sein letzter Teil.',
    reason: 'Warum',
    set: 'Sperren',
    end: 'Sperre beenden',
    endOf: (what) => `Sperre beenden: ${what}`,
    by: (by, on) => `${by}, ${on}`,
    ended: (by, on) => `beendet von ${by}, ${on}`,
    unknown: 'Dieses Gespräch gibt es nicht, oder es gehört noch einer Person allein.',
    gone: 'Gelöscht',
  },
  somebody: {
    title: 'Jemanden löschen, oder herausgeben, was gespeichert ist',
    search: 'Name, E-Mail-Adresse oder Telefonnummer',
    find: 'Suchen',
    nobody: 'Niemand ist darunter bekannt.',
    customer: 'Kundin oder Kunde',
    rep: 'Vertrieb',
  },
  subject: {
    back: 'Was bleibt und was geht',
    customer: (name) => `${name}, Kundin oder Kunde`,
    person: (name) => `${name}, Vertrieb`,
    has: (count) =>
      `${count === 0 ? 'Kein Gespräch von ihnen ist gespeichert' : `${talks(count)} von ihnen`}; was jemand noch für sich allein hat, zählt nicht mit.`,
  },
  erasing: {
    title: 'Löschen',
    customer:
      'Alles geht, endgültig: die Gespräche mit Aufnahmen und Dateien, was darin gefunden und dazu geschrieben wurde, Käufe, Besuche, Adressen. Was andere anderswo in eigenen Worten schrieben, bleibt. Auch festgeschriebene Abrechnungen bleiben; sie enthalten keine Namen.',
    person:
      'Alles geht, endgültig: die Gespräche mit Aufnahmen und Dateien, Notizen, Ziele und Mitteilungen, die Anmeldung. Was bezahlt wurde, bleibt, ohne Namen. Geben Sie die Kundschaft vorher jemand anderem.',
    held: (count) =>
      `${numbers.counted(count, 'Sperre steht', 'Sperren stehen')} im Weg. Vorher wird nichts gelöscht.`,
    appeals: (count) => `Ein Einspruch ist offen zu: ${talks(count)}.`,
    unfrozen: (count) => `In einem noch nicht abgeschlossenen Zeitraum würden zählen: ${talks(count)}.`,
    anyway: 'Trotzdem löschen: Diese Gespräche zählen dann für niemanden',
    name: (name) => `Schreiben Sie „${name}“ zur Bestätigung`,
    wrongName: 'Nichts wurde gelöscht. Schreiben Sie den Namen so, wie er oben steht.',
    inTheWay: 'Nichts wurde gelöscht: Etwas braucht diese Gespräche noch.',
    act: 'Endgültig löschen',
  },
  file: {
    title: 'Alles Gespeicherte als Datei',
    lead: 'Für die Kundin oder den Kunden, die danach fragen: eigene Worte, Versprochenes, Gekauftes, Notiertes. Die Datei gehört ihnen und ist nicht für Sie; dass Sie sie geholt haben, wird vermerkt.',
    act: 'Datei holen (JSON)',
    taken: (by, on) => `${by} hat sie geholt, ${on}.`,
    note: 'Alles, was hier über Sie gespeichert ist. Gespräche, die jemand von uns noch für sich allein hat, kommen dazu, sobald sie offen sind.',
  },
  erased: {
    title: 'Gelöscht',
    none: 'Niemand wurde gelöscht.',
    by: 'Von',
    on: 'Wann',
    who: 'Wer',
    number: 'Nummer',
    swept: 'Aus jeder Datei entfernt',
    sweeping: 'Die Datei der Datenbank wird neu geschrieben',
    again: 'wiederholt, nachdem eine Sicherung zurückkam',
  },
} satisfies Words['privacy']
