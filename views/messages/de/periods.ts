import type { periods as english } from '../en/periods.ts'
import { numbers } from './numbers.ts'

const statements = (n: number) => numbers.counted(n, 'Abrechnung', 'Abrechnungen')

export const periods: typeof english = {
  title: 'Zeiträume',
  lead: 'Ein Zeitraum wird als Ganzes bewertet und bezahlt. Jeder Schritt wartet auf den davor, und was festgeschrieben ist, wird nie wieder geöffnet.',
  none: 'Noch kein Zeitraum.',
  of: (plan, version) => `${plan}, Version ${version}`,
  create: {
    title: 'Der nächste Zeitraum',
    lead: 'Ihn bezahlt die Version des Plans, die an seinen Tagen gilt.',
    noPlan: 'Ein Zeitraum braucht einen veröffentlichten Plan.',
    plan: 'Plan',
    name: 'Name',
    nameHint: 'So, wie alle ihn nennen werden, etwa November 2026.',
    from: 'Erster Tag',
    to: 'Letzter Tag',
    send: 'Diesen Zeitraum anlegen',
    errors: {
      name: 'Geben Sie ihm einen Namen mit höchstens 100 Buchstaben.',
      date: 'Nennen Sie einen Tag.',
      backwards: 'Der letzte Tag liegt vor dem ersten.',
      'no-plan': 'Am ersten Tag gilt keine Version dieses Plans.',
      overlaps: (from, to) =>
        `Jemand würde doppelt bezahlt: Es gibt schon einen Zeitraum vom ${from} bis ${to}.`,
      split: (on) =>
        `Am ${on} beginnt eine andere Version. Lassen Sie den Zeitraum am Tag davor enden und den nächsten dort beginnen.`,
    },
  },
  counting: {
    says: 'Die Noten aller werden gerade aus dem berechnet, was jetzt bekannt ist. Sie können diese Seite verlassen.',
    progress: 'Wie weit die Noten sind',
  },
  way: 'Sein Weg',
  by: (name, on) => `${name}, ${on}`,
  byItself: (on) => `Von selbst, ${on}`,
  next: 'Was als Nächstes kommt',
  steps: {
    measured: {
      act: 'Messung schließen',
      does: 'Gezählt wird, was bis dahin da ist. Was später kommt, zählt von selbst in keinem Zeitraum; wem etwas fehlt, erhebt Einspruch gegen die Zeile, und was stimmt, wird später bezahlt.',
    },
    preview: {
      act: 'Vorschau für den Vertrieb öffnen',
      does: 'Jeder wird benachrichtigt und liest die eigene Abrechnung. Zehn eigene Arbeitstage lang liest sie sonst niemand: keine Führungskraft und auch Sie nicht.',
    },
    appeals: {
      act: 'Vorschau beenden',
      does: 'Von da an kann die Personalabteilung die Abrechnungen lesen. Jede unter dem Ziel wird von einem Menschen geöffnet, und das wird festgehalten.',
    },
    frozen: {
      act: 'Für immer festschreiben',
      does: 'Genau die Abrechnungen, die zwei Menschen freigegeben haben, bleiben für immer. Niemand kann sie ändern; was sich als falsch erweist, ist eine Zeile der nächsten Abrechnung.',
    },
  },
  after: (act) => `Danach: ${act}.`,
  wanting: {
    'not-begun': (from, until) => `Er beginnt am ${from} und läuft bis ${until}.`,
    'not-over': (until) => `Er läuft bis ${until}.`,
    'nobody-paid': 'Niemand wird von ihm bezahlt.',
    'preview-runs': (until) => `Bis ${until} gehört sie denen allein, um deren Vergütung es geht.`,
    'appeals-open': (count) =>
      `${numbers.counted(count, 'Einspruch ist', 'Einsprüche sind')} offen. Was nicht rechtzeitig entschieden wird, gilt so, wie es im Einspruch steht.`,
    'losses-unopened': (count) =>
      `${statements(count)} unter dem Ziel ${count === 1 ? 'wurde' : 'wurden'} im jetzigen Stand noch nicht geöffnet.`,
    'not-approved': (left) => (left === 1 ? 'Eine weitere Freigabe fehlt.' : 'Zwei Freigaben fehlen.'),
  },
  done: {
    frozen: 'Er ist festgeschrieben. Die Lohnbuchhaltung kann ihre Dateien erstellen.',
    exported: 'Er ging an die Lohnbuchhaltung.',
    reconciled: 'Was bezahlt wurde, ist mit ihm verglichen.',
  },
  approval: {
    title: 'Freigabe',
    none: 'Niemand hat ihn freigegeben.',
    lead: (count) =>
      `Sie geben ${statements(count)} genau im jetzigen Stand frei. Ändert sich eine davon, verfällt Ihre Freigabe.`,
    approved: (name, on) => `${name} hat am ${on} freigegeben.`,
    password: 'Ihr Passwort',
    hint: 'Noch einmal, damit feststeht, dass Sie es sind.',
    send: 'Diese Abrechnungen freigeben',
    cannot: {
      role: 'Einen Zeitraum gibt die Personalabteilung frei.',
      paid: 'Sie werden von diesem Zeitraum bezahlt, deshalb geben ihn andere frei.',
      rater: 'Sie haben in diesem Zeitraum jemanden bewertet, deshalb geben ihn andere frei.',
      author:
        'Sie haben diesen Plan geschrieben, und niemand sonst hat ihn bestätigt. Was er bezahlt, geben andere frei.',
      again: 'Sie haben freigegeben. Die zweite Freigabe gibt jemand anders.',
    },
  },
  password: {
    wrong: 'Das ist nicht Ihr Passwort, oder der Passkey zählte nicht. Es wurde nichts getan.',
    none: 'Zeigen Sie auf andere Weise, wer Sie sind: mit einem Passkey, oder indem Sie sich abmelden und über Ihr Unternehmen neu anmelden. Geht beides nicht, bitten Sie den Admin um einen Link, mit dem Sie ein Passwort wählen.',
    tooMany: 'Zu viele falsche Passwörter. Warten Sie eine Viertelstunde.',
    demo: 'In dieser Demo lautet das Passwort heard-demo.',
  },
  told: {
    stale: 'Jemand anders war schneller. So steht es jetzt, und mehr wurde nicht getan.',
    changed:
      'Eine Abrechnung hat sich inzwischen geändert. Sie ist im jetzigen Stand anzusehen und freizugeben.',
    wanting: 'Es fehlt noch etwas. Es wurde nichts getan.',
    'not-ready': 'Er kann noch nicht freigegeben werden.',
  },
  losses: {
    title: 'Unter dem Ziel',
    lead: 'Öffnen Sie jede: Wer das wann tat, wird festgehalten. Alle auf einmal durchzuwinken geht nicht.',
    hidden: 'Bis die Vorschau endet, gehören sie denen allein, um deren Vergütung es geht.',
    none: 'Keine Abrechnung liegt unter dem Ziel.',
    person: 'Person',
    amount: 'Zahlt',
    target: 'Zielbetrag',
    opened: 'Geöffnet von',
    by: (name, on) => `${name}, ${on}`,
    not: 'noch niemandem',
  },
  appeals: {
    title: 'Offene Einsprüche',
    none: 'Kein Einspruch ist offen.',
    says: (name, until) => `${name}, zu entscheiden bis ${until}`,
  },
  gaps: {
    title: 'Vollständigkeit',
    missing: (count, reps) =>
      count === 0
        ? 'Alles Erwartete ist da, soweit es bekannt ist.'
        : `${numbers.counted(count, 'erwartetes Gespräch', 'erwartete Gespräche')} von ${numbers.counted(reps, 'Person', 'Personen')} ${count === 1 ? 'fehlt' : 'fehlen'}.`,
    unknown: (reps) =>
      `Bei ${numbers.counted(reps, 'Person', 'Personen')} kann niemand sagen, was erwartet wurde.`,
    late: (count) =>
      `${numbers.counted(count, 'Gespräch kam', 'Gespräche kamen')} nach dem Ende der Messung und ${count === 1 ? 'zählt' : 'zählen'} nicht.`,
    open: 'Vollständigkeit',
  },
  people: {
    title: 'Wer bezahlt wird',
    lead: (signed, of) => `${signed} von ${of} haben diese Version des Plans unterschrieben.`,
    person: 'Person',
    signed: 'Unterschrieben',
    not: 'noch nicht: bis dahin zum Zielbetrag bezahlt',
    days: 'Im Plan',
    whole: 'den ganzen Zeitraum',
    part: (days, of) => `${days} von ${of} Arbeitstagen`,
    remind: 'Erinnern, wer nicht unterschrieben hat',
    change: 'Sagen, wer kam, ging oder unbezahlt abwesend ist',
    who: 'Person',
    first: 'Erster Tag im Plan',
    last: 'Letzter Tag im Plan',
    daysHint: 'Was nicht zutrifft, bleibt leer. Der Zielbetrag wird für die Arbeitstage dazwischen bezahlt.',
    unpaid: 'Unbezahlte Abwesenheit',
    unpaidNone: 'In diesem Zeitraum ist niemand abwesend.',
    leave: (name, from, to) => `${name}, ${from} bis ${to}`,
    save: 'Merken',
    error: 'Der erste Tag liegt nach dem letzten.',
    closed: 'Er ist abgeschlossen: Das ändert ihn nicht mehr.',
  },
  corrections: {
    title: 'Berichtigungen',
    lead: 'Eine festgeschriebene Abrechnung bleibt. Was ein Einspruch richtigstellt, zahlt die nächste von selbst.',
    none: 'Nichts wurde berichtigt.',
    says: (name, line, amount) => `${name}, Zeile ${line}: ${amount}`,
    reasons: {
      upheld: 'Ein Einspruch hatte recht.',
      lapsed: 'Ein Einspruch wurde nicht rechtzeitig entschieden.',
      fraud: 'Betrug.',
    },
    madeBy: (name) => `Vorgeschlagen von ${name}.`,
    needs: (left) =>
      left === 1 ? 'Sie zählt erst nach einer weiteren Freigabe.' : 'Sie zählt erst nach zwei Freigaben.',
    letBy: (names) => `Freigegeben von ${names}.`,
    paid: 'Eine spätere Abrechnung hat sie bezahlt.',
    waits: (currency) =>
      `Die nächste Abrechnung in ${currency} gleicht es aus, und keine in anderer Währung.`,
    approve: 'Diese Berichtigung freigeben',
    withdrawn: 'Sie wurde zurückgezogen, bevor sie zählte.',
    withdraw: 'Zurückziehen',
    withdrawSays: (name, line) => `Berichtigung für ${name}, Zeile ${line}, zurückziehen`,
    cannotWithdraw: 'Sie lässt sich nicht zurückziehen: Sie zählt schon oder wurde bereits zurückgezogen.',
    back: 'Zurücknehmen, was Betrug einbrachte',
    backLead:
      'Nur bei Betrug. Außer Ihnen müssen zwei Menschen freigeben, und die betroffene Person liest Ihre Begründung.',
    line: 'Zeile',
    lineSays: (name, line, title, amount) => `${name}, Zeile ${line}, ${title}: ${amount}`,
    amount: 'Wie viel',
    why: 'Warum',
    send: 'Vorschlagen',
    errors: {
      missing: 'Wählen Sie eine Zeile.',
      'too-much': 'Das ist mehr, als die Zeile zahlte, oder kein Betrag.',
      'no-reason': 'Sagen Sie, warum.',
    },
    refused: 'Sie können diese Berichtigung nicht freigeben.',
  },
  linked: {
    title: 'Berichtigungen',
    later: (line, amount) => `Zeile ${line} wurde später um ${amount} berichtigt.`,
    waits: (currency) =>
      `Die nächste Abrechnung in ${currency} gleicht es aus, und keine in anderer Währung.`,
    earlier: (line, period, amount) =>
      `Diese Abrechnung berichtigt Zeile ${line} von ${period} um ${amount}.`,
  },
}
