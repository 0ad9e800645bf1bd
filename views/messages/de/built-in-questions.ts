import type { Words } from '../words.ts'

export const builtInQuestions = {
  'lets-finish': {
    text: 'Durften die Kunden zu Ende sagen, was sie begonnen hatten?',
    guide:
      'Achten Sie auf die Stellen, an denen der Kunde aufhört. Eine Denkpause ist kein Ende: Wer sie füllt, ist ins Wort gefallen. Wer sich überschneidet und das Wort sofort zurückgibt („Entschuldigung, bitte“), zählt nicht.',
    best: 'Die Kundin schwieg zweimal vier Sekunden. Beide Male wartete der Verkäufer, und beide Male kam der Grund nach der Pause.',
    worst:
      '„Das mit dem zweiten Standort ist …“ – „Wir machen alle Ihre Standorte, ich zeige es Ihnen.“ Der zweite Standort kam nie wieder zur Sprache.',
    means: [
      'Mehrmals unterbrochen, und was verloren ging, kam nie zurück',
      'Mindestens einmal unterbrochen, als es ihnen wichtig war',
      'Fast immer zu Ende gesprochen; bei Überschneidungen das Wort zurückgegeben',
      'Immer zu Ende gesprochen, und auch die Pausen gehörten ihnen',
    ],
  },
  'takes-up': {
    text: 'Hat der Verkäufer die Worte des Kunden aufgegriffen?',
    guide:
      'Achten Sie darauf, ob Worte des Kunden im nächsten Satz des Verkäufers wiederkehren, oder auf eine Frage, die ohne sie nicht möglich gewesen wäre. „Verstehe“ greift nichts auf.',
    best: '„Sie sagten, die Nachtschicht zahlt dafür. Woran merkt es die Nachtschicht?“',
    worst:
      'Jede Frage kam von der Liste, in der Reihenfolge der Liste, was auch immer gerade gesagt worden war.',
    means: [
      'Nichts, was der Kunde sagte, änderte, was danach kam',
      'Ein- oder zweimal aufgegriffen, sonst übergangen',
      'Meistens aufgegriffen',
      'Jedes Mal aufgegriffen, wenn es wichtig war, mit den Worten des Kunden',
    ],
  },
  'speaks-when-asked': {
    text: 'Ging es nur dann um unsere Firma, wenn der Kunde danach fragte?',
    guide:
      'Zählen Sie Stellen über uns, den Ruf unseres Produkts oder unsere anderen Kunden, die auf keine Frage antworten. Eine Antwort auf eine Frage ist nie Eigenlob. „Das prüfe ich für Sie“ ist auch keines.',
    best: '„Weil Sie fragen, wer es noch hat: zwei Bäckereien Ihrer Größe. Soll ich fragen, ob sie mit Ihnen sprechen würden?“',
    worst:
      '„Bevor wir anfangen, ein Wort zu uns: vierzig Jahre in der Branche, Marktführer in sechs Ländern …“',
    means: [
      'Lange Stellen über uns, nach denen niemand gefragt hatte',
      'Mehrere Bemerkungen über uns, nach denen niemand gefragt hatte',
      'Eine solche Bemerkung, gleich wieder gelassen',
      'Keine: Jedes Wort über uns antwortete auf eine Frage',
    ],
  },
  'writes-down': {
    text: 'Steht in der Notiz, was der Kunde gesagt hat?',
    guide:
      'Legen Sie die Notiz neben das Gespräch. Was bräuchte jemand, der morgen übernimmt: das Problem, die Zahlen, die Namen, das Zugesagte? Sätze, die auf jeden Kunden passen, zählen nicht.',
    best: 'In der Notiz stehen der Beginn um drei Uhr früh, der kaputte Aufzug und der Bruder, der unterschreibt, dazu die Zusage der Zeichnung bis Donnerstag.',
    worst: '„Netter Anruf, Potenzial, nächsten Monat wieder melden.“',
    means: [
      'Keine Notiz, oder eine, die auf jeden Kunden passt',
      'Enthält wenig von dem, was der Kunde sagte',
      'Enthält das meiste von dem, was wichtig war',
      'Enthält alles, was wichtig war; jemand anderes könnte damit weitermachen',
    ],
  },
  'learns-new': {
    text: 'Kam etwas heraus, das hier niemand wusste?',
    guide:
      'Es handelt vom Kunden, in seinen Worten, und stand vorher nicht in der Akte. Eine Bitte des Kunden an uns ist ein Auftrag und keine Erkenntnis. Wählen Sie „trifft nicht zu“, wenn es nur um eine Lieferung ging.',
    best: '„Wir backen nachts, weil sich die Nachbarn über den Geruch beschwert haben.“ Vorher hatte niemand nach dem Grund gefragt.',
    worst: 'Nach dreißig Minuten steht in der Akte, was vorher darin stand.',
    means: [
      'Es wurde nichts gefragt, was Neues hätte bringen können',
      'Gefragt, aber bei der ersten Antwort stehen geblieben',
      'Etwas Neues kam heraus',
      'Etwas Neues kam heraus, und es wurde weitergefragt, bis der Kunde den Grund nannte',
    ],
  },
  'need-first': {
    text: 'Wurde das Problem wiedergegeben, bevor etwas vorgeschlagen wurde?',
    guide:
      'Suchen Sie den ersten Vorschlag. Davor steht, in den Worten des Verkäufers, was dem Kunden fehlt, mit der Gelegenheit zu widersprechen. Wählen Sie „trifft nicht zu“, wenn nichts vorgeschlagen wurde.',
    best: '„Schwierig ist also der Montag, wenn der Kühlraum leer ist. Habe ich das richtig verstanden?“ – und erst dann der Fahrplan.',
    worst: 'Das Angebot lag auf dem Tisch, bevor der Kunde gesagt hatte, weshalb er gekommen war.',
    means: [
      'Vorgeschlagen, bevor das Problem gesagt war',
      'Das Problem war gesagt, wurde aber nicht wiedergegeben',
      'Wiedergegeben, aber ohne dass der Kunde es richtigstellen konnte',
      'Wiedergegeben, vom Kunden richtiggestellt oder bestätigt, und dann vorgeschlagen',
    ],
  },
  'who-does-what': {
    text: 'Wurde gesagt, wer was bis wann tut?',
    guide:
      'Hören Sie die letzten Minuten. Eine Zusage hat jemanden, der etwas schuldet, die Sache selbst und einen Tag. „Wir melden uns“ hat nichts davon.',
    best: '„Ich schicke Ihnen die Zeichnung bis Donnerstagmittag, Sie zeigen sie Ihrem Bruder, wir sprechen am Freitag um zehn.“',
    worst: '„Prima, bleiben wir in Kontakt!“',
    means: [
      'Es endete, ohne dass etwas ausgemacht war',
      'Etwas war ausgemacht, aber ohne Tag oder ohne jemanden, der es schuldet',
      'Was wir schulden, hat einen Tag; was der Kunde als Nächstes tut, blieb offen',
      'Die nächsten Schritte beider Seiten haben einen Namen, eine Sache und einen Tag',
    ],
  },
  'takes-inside': {
    text: 'Kam das Anliegen des Kunden zu jemandem, der darüber entscheiden kann?',
    guide:
      'Wo der Kunde etwas möchte, das unsere Regeln nicht vorsehen: Sagt der Verkäufer, wen er fragt und bis wann die Antwort da ist? Ein Nein, nach dem im Haus gefragt wurde, verdient die höchste Note ebenso wie ein Ja. Wählen Sie „trifft nicht zu“, wenn nichts erbeten wurde.',
    best: '„Das kann ich nicht entscheiden. Ich frage heute Ines aus der Buchhaltung, morgen haben Sie ihre Antwort, auch wenn es ein Nein ist.“',
    worst: '„So sind nun einmal unsere Regeln.“',
    means: [
      'Mit einer Regel abgelehnt und niemanden gefragt',
      'Gesagt, man werde sehen, ohne zu sagen, wen man fragt',
      'Gesagt, wen man fragt',
      'Gesagt, wen man fragt und an welchem Tag der Kunde die Antwort hat',
    ],
  },
} satisfies Words['scorecards']['builtInQuestions']
