import type { Words } from '../words.ts'

export const consent = {
  title: 'Mit der Aufnahme einverstanden?',
  states: {
    known: 'Alle waren einverstanden',
    unknown: 'Niemand hat es gesagt',
    refused: 'Jemand war nicht einverstanden',
    withdrawn: 'Jemand hat es zurückgenommen',
  },
  hows: {
    asked: 'Im Gespräch gefragt und beantwortet',
    announced: 'Am Anfang angesagt',
    written: 'Schriftlich',
    'told-later': 'Nachträglich mitgeteilt',
    rule: 'Eine Regel für alles, was hier aufgenommen wird',
    brought: 'Gesagt von der Person, die es eingebracht hat',
  },
  by: (name, on) => `(${name}, ${on})`,
  follows: {
    known: 'Es darf für die Vergütung zählen.',
    unknown:
      'Es zählt für das Coaching. Bis jemand es sagt, wird bezahlt, was an Gesprächen dieses Zeitraums hängt, als sei das Ziel erreicht.',
    refused:
      'Es zählt für keine Note und keine Vergütung. Die Aufnahme wurde entfernt, eine neue wird nicht angenommen, und Links zu Ausschnitten gelten nicht mehr. Was davon aufgeschrieben ist, bleibt, bis die Personalabteilung oder eine Frist es löscht.',
    withdrawn:
      'Es zählt für keine Note und keine Vergütung. Die Aufnahme wurde entfernt, eine neue wird nicht angenommen, und Links zu Ausschnitten gelten nicht mehr. Was davon aufgeschrieben ist, bleibt, bis die Personalabteilung oder eine Frist es löscht.',
  },
  everybody:
    'Die für Ihre Pläne gewählten Regeln verlangen, dass alle im Gespräch einverstanden sind, nicht nur eine Seite.',
  before: 'Was vorher gesagt wurde',
  change: 'Sagen, was bekannt ist',
  state: 'Was bekannt ist',
  how: 'Woher',
  reason: 'Was Sie sicher macht',
  reasonHint: 'Zum Beispiel: bei 0:12 gefragt, sie sagte ja.',
  save: 'Speichern',
  noRecording:
    'Jemand war mit der Aufnahme nicht einverstanden, deshalb wird von diesem Gespräch keine behalten.',
  rule: {
    title: 'Wer der Aufnahme zustimmt',
    lead: 'Vergütung darf nur dort auf einem aufgenommenen Gespräch beruhen, wo bekannt ist, dass alle einverstanden waren. Jedes Gespräch sagt das für sich. Wo alles, was hier aufgenommen wird, vorher angesagt oder vereinbart ist, sagen Sie es einmal.',
    off: 'Es gilt keine Regel: Nach jedem Gespräch wird gefragt.',
    on: (reason, by, on) => `„${reason}“ (${by}, ${on})`,
    everybody:
      'Die für Ihre Pläne gewählten Regeln verlangen, dass alle im Gespräch einverstanden sind, nicht nur eine Seite.',
    reason: 'Wie alle zustimmen',
    reasonHint:
      'Zum Beispiel: Jeder Anruf beginnt mit einer Ansage, und wer widerspricht, wird nicht aufgenommen.',
    here: 'Auch für alles, was schon hier ist und zu dem niemand etwas gesagt hat',
    save: 'Diese Regel gelten lassen',
    end: 'Die Regel aufheben',
    ends: 'Was unter ihr hereinkam, bleibt, wie es ist.',
  },
} satisfies Words['consent']
