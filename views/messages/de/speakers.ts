import type { Words } from '../words.ts'

export const speakers = {
  roles: {
    rep: 'Unsere Seite',
    customer: 'Der Kunde',
    colleague: 'Jemand anderes bei uns',
    bot: 'Ein Bot',
    unknown: 'Wir wissen es nicht',
  },
  how: {
    given: 'das hat ein Mensch gesagt',
    field: 'das sagt die Datei',
    domain: 'nach Name oder Adresse',
    inferred: 'unsere Vermutung, nach der Art zu sprechen',
    none: 'das hat niemand gesagt',
  },
  nobody: 'Jemand',
  unassigned: 'noch niemandem',
  who: (name) => `Wer ist ${name}?`,
  fix: 'Stimmen richtigstellen',
  name: 'Name',
  role: 'Wer das ist',
  save: 'Speichern und neu messen',
  afterwards: 'Alles wird sofort neu gemessen. Die frühere Antwort bleibt im Verlauf.',
  sure: (confidence) => `sicher in ${Math.round(confidence * 100)} von 100 Fällen`,
  history: 'Früher berichtigt',
  corrected: (by, when, party, before, after) => `${when}, ${by}: ${party}, ${before} → ${after}`,
  whose: 'Wem gehört dieses Gespräch?',
  whoseHint: 'Es zählt in keiner Note, bis es jemand sagt.',
  saveOwner: 'Speichern',
  handed: (to, by, when) => `${by} hat es am ${when} an ${to} gegeben.`,
  start: {
    title: 'Wann war das?',
    unknown:
      'Die Datei sagt es nicht. Bis es jemand sagt, lässt sich keine Frist nennen, und nichts davon wird benotet.',
    said: (when, by) => `${when}, wie ${by} sagt; die Datei hat kein Datum.`,
    once: 'Der Tag entscheidet, was für Sie zählt; darum können Sie ihn einmal nennen. Ihre Führungskraft kann ihn berichtigen.',
    date: 'Tag',
    time: 'Beginn',
    save: 'Speichern',
    zone: (zone) => `In der Zeit von ${zone.replace('_', ' ')}. Alles wird sofort neu gemessen.`,
    problems: {
      date: 'muss ein Tag sein wie 2026-11-24',
      time: 'muss eine Uhrzeit sein wie 09:30',
      future: 'kann nicht in der Zukunft liegen',
    },
  },
  undated: {
    title: 'Wann war das?',
    lead: 'Die Dateien sagen es nicht. Bis es jemand sagt, hat eine Zusage „bis Freitag“ darin keinen Tag, und nichts davon wird benotet.',
    proposed:
      'Ein Tag, der im Namen der Datei steht, ist eingetragen, mittags, wo keine Uhrzeit dabeisteht. Sehen Sie jeden an, berichtigen Sie, was nicht stimmt, und leeren Sie den Tag, den Sie nicht wissen.',
    file: (name) => `Aus ${name}`,
    save: (count) => (count === 1 ? 'Diesen Tag festhalten' : 'Diese Tage festhalten'),
    none: 'Von allen Gesprächen, die Sie sehen dürfen, ist bekannt, wann sie waren.',
    more: 'Es gibt weitere; sie stehen hier, sobald diese festgehalten sind.',
    wait: (count) =>
      count === 1
        ? 'Von einem Gespräch hat niemand gesagt, wann es war: Was darin zugesagt wurde, hat noch keinen Tag.'
        : `Von ${count} Gesprächen hat niemand gesagt, wann sie waren: Was darin zugesagt wurde, hat noch keinen Tag.`,
    act: 'Sagen, wann sie waren',
    next: 'Sagen, wann einige davon waren: Was darin zugesagt wurde, hat noch keinen Tag',
    bad: 'Einige dieser Tage können nicht stimmen. Nichts wurde festgehalten.',
  },
} satisfies Words['speakers']
