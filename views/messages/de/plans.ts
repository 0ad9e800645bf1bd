import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const plans = {
  title: 'Pläne',
  lead: 'Wovon die variable Vergütung abhängt. Alle können die Regeln lesen; Beträge sieht das Personal und wen sie betreffen.',
  inForce: 'Veröffentlicht',
  none: 'Es ist kein Plan veröffentlicht.',
  drafts: 'Entwürfe',
  noDrafts: 'Niemand schreibt an einem.',
  make: 'Plan beginnen',
  version: (version) => `Version ${version}`,
  named: (name, version) => `${name}, Version ${version}`,
  stands: {
    coming: (day) => `Beginnt am ${day}`,
    running: (day) => `In Kraft seit ${day}`,
    until: (from, to) => `In Kraft von ${from} bis ${to}`,
    over: (from, to) => `War in Kraft von ${from} bis ${to}`,
  },
  draftOf: (name, version) =>
    name === '' ? `Entwurf von Version ${version}` : `${name}, Entwurf von Version ${version}`,
  asked: (name) => `${name} bittet um die Veröffentlichung`,
  changed: (day) => `Geändert am ${day}`,
  madeBy: (name, approver) =>
    approver === null
      ? `Geschrieben von ${name ?? 'jemandem, der nicht mehr da ist'}.`
      : `Geschrieben von ${name ?? 'jemandem, der nicht mehr da ist'}, veröffentlicht von ${approver}.`,
  new: {
    title: 'Plan beginnen',
    lead: 'Wählen Sie, womit er beginnt. Bis zur Veröffentlichung lässt sich alles ändern.',
    name: 'Name',
    nameError: 'Geben Sie ihm einen Namen aus höchstens 100 Zeichen, den kein anderer Plan hat.',
    template: 'Beginnen mit',
    send: 'Entwurf beginnen',
  },
  templates: {
    'upside-only': [
      'Er kann nur zulegen',
      'Gehaltene Zusagen und Notizen bringen bis zu 1 % mehr; abgezogen wird nie etwas. Der sanfteste Anfang.',
    ],
    'three-behaviours': [
      'Zuhören, Notizen und Nachfassen',
      'Drei Verhaltensweisen tragen zwei Fünftel der variablen Vergütung; den Rest bekommen alle.',
    ],
    'facts-only': [
      'Nur Tatsachen',
      'Gehaltene Zusagen und rechtzeitige Notizen: Tatsachen, die keine Maschine erraten muss.',
    ],
  },
  fields: {
    name: 'Name',
    nameFixed: 'Der Name bleibt von Version zu Version.',
    purpose: 'Wozu er da ist',
    purposeHint: 'In Ihren Worten. Es steht im Merkblatt.',
    from: 'Erster Tag',
    to: 'Letzter Tag',
    toHint: 'Lassen Sie ihn leer, solange er nicht feststeht.',
    stages: 'Wie er beginnt',
    stagesSays: {
      shadow:
        'Erst auf dem Papier: zwei Zeiträume sagen nur, was gewesen wäre, dann höchstens 5 %, dann 10 %',
      five: 'Sofort, höchstens 5 % im ersten Zeitraum, dann 10 %',
      ten: 'Sofort, höchstens 10 %',
    },
    facts: 'Tatsachen dürfen vom ersten Zeitraum an zulegen',
    factsHint:
      'Rechtzeitige Notizen und nachweislich gehaltene Zusagen brauchen keine Maschine, der man glauben muss; sie dürfen zulegen und nicht abziehen, während der Rest auf dem Papier steht.',
    error: 'Risiko, jemandem zu Unrecht abzuziehen, in Prozent',
    errorHint: 'Für alle bezahlten Verhaltensweisen zusammen; es wird unter ihnen aufgeteilt.',
    behaviour: 'Verhalten',
    everybody: 'An kein Verhalten gebunden: alle bekommen es voll',
    label: 'Was es verlangt',
    labelHint: 'Was man hören oder lesen kann, zum Beispiel: hat das Anliegen vor dem Vorschlag wiederholt.',
    share: 'Anteil, %',
    target: 'Ziel',
    stretch: 'Bestwert',
    floor: 'Untergrenze',
    up: 'Legt höchstens zu, %',
    down: 'Zieht höchstens ab, %',
    means: {
      share: 'Anteil: wie viel der variablen Vergütung daran hängt.',
      target: 'Ziel: Ab hier legt es zu. Solange das Ziel noch plausibel ist, verliert niemand etwas.',
      stretch: 'Bestwert: Hier legt es am meisten zu, darüber nicht mehr.',
      floor: 'Untergrenze: Hier zieht es am meisten ab, darunter nicht mehr.',
      up: 'Zulegen und abziehen: wie weit sich dieser Teil bewegen kann. Alle Punkte sind von 100.',
    },
    part: (nth) => `Teil ${nth}`,
    removePart: (nth) => `Teil ${nth} herausnehmen`,
    addPart: 'Teil hinzufügen',
    because: 'Warum mehr als drei Verhaltensweisen',
    becauseHint: 'Nur wenn es mehr als drei sind.',
    currency: 'Währung',
    currencyHint: 'Drei Buchstaben wie EUR.',
    amount: (name) => `${name}, bei Zielerreichung je Zeitraum`,
    amounts: 'Lassen Sie einen Betrag leer, wenn jemand nicht auf diesem Plan ist.',
    noReps: 'Es ist noch niemand im Verkauf eingetragen.',
    baselines: 'Was zu erwarten ist, bevor sechs Kolleginnen und Kollegen den Maßstab geben',
    baselinesHint: 'Aus einem früheren Zeitraum, von 100. Ab sechs wird es nicht mehr gebraucht.',
    mean: (behaviour) => `${behaviour}: üblicher Wert`,
    within: (behaviour) => `${behaviour}: Varianz zwischen Begegnungen`,
    agreement: 'Betriebsvereinbarung',
    agreementHint: 'Ihre Nummer oder ihr Name, wo eine nötig ist.',
  },
  sections: {
    what: 'Was er ist',
    when: 'Wann',
    parts: 'Wofür er zahlt',
    whom: 'Für wen',
    law: 'Recht und Vereinbarungen',
    lawAsks: 'Was daraus folgt',
    check: 'Was ihm im Weg steht',
    trial: 'Was er gezahlt hätte',
    publish: 'Veröffentlichen',
    rules: 'Die Regeln',
    examples: 'Durchgespielt',
    sign: 'Ihre Unterschrift',
    signatures: 'Unterschriften',
    verdicts: 'Was ab wann zahlbar ist',
    versions: 'Versionen',
    seal: 'Siegel',
  },
  law: {
    none: 'Keine Regeln gewählt. Fehlt Ihr Land hier, fragen Sie jemanden, der sich auskennt.',
    noAdvice:
      'Das sind Erinnerungen zum Abgleich, gelesen von Leuten, die keine Juristen sind. Sie sind keine Rechtsberatung.',
    notice: (days) => `${numbers.counted(days, 'Tag', 'Tage')} von der Veröffentlichung bis zum ersten Tag`,
    keep: (recordings, grids, pay) =>
      `Aufnahmen bleiben ${numbers.counted(recordings, 'Monat', 'Monate')}, Wertungen und Messwerte ${numbers.counted(grids, 'Monat', 'Monate')}, Unterlagen zur Vergütung ${numbers.counted(pay, 'Jahr', 'Jahre')}`,
    letters: (list) => `Auszuhändigen: ${list}`,
    consent: 'Alle in einem Gespräch müssen der Aufnahme zustimmen',
    sources: (list) => `Gelesen in: ${list}`,
    agreeing: {
      'works-council': 'Der Betriebsrat stimmt zu, oder wird gehört, bevor er beginnt',
      'each-rep': 'Jede und jeder unterschreibt, bevor er beginnt',
    },
    letter: {
      'notice-before-use': 'Nachricht an alle, bevor gemessen wird',
      'monitoring-notice': 'Hinweis auf elektronische Überwachung, schriftlich bestätigt',
      'terms-in-writing': 'die Bedingungen der Vergütung schriftlich, mit einer Ausfertigung',
      explanation: 'eine Erklärung, wie eine Zahl zustande kam, für alle, die fragen',
      'adverse-outcome': 'ein Schreiben mit den Gründen an alle, die weniger als das Ziel bekommen',
      'consent-to-recording': 'die Einwilligung in die Aufnahme, von allen in einem Gespräch',
    },
    pack: {
      EU: 'Europäische Union',
      DE: 'Deutschland',
      FR: 'Frankreich',
      UK: 'Vereinigtes Königreich',
      CA: 'Kalifornien',
      CO: 'Colorado',
      IL: 'Illinois',
      NY: 'New York',
    },
    agreed: (id) => `Betriebsvereinbarung: ${id}`,
  },
  problems: {
    number: {
      why: () => 'Das lässt sich nicht als Zahl lesen.',
      repair: () => 'Schreiben Sie Zahlen wie 75 oder 12,5.',
    },
    money: {
      why: ({ currency }) => `Das lässt sich nicht als Betrag in ${currency} lesen.`,
      repair: ({ decimals }) =>
        decimals === 0
          ? 'Diese Währung hat keine Nachkommastellen: Schreiben Sie 1200.'
          : `Schreiben Sie 1200 oder 1200,5, mit höchstens ${decimals} Nachkommastellen und ohne Tausenderpunkte.`,
    },
    'name-missing': {
      why: () => 'Er hat keinen Namen.',
      repair: () => 'Geben Sie ihm einen, unter dem man ihn kennt.',
    },
    'name-taken': {
      why: () => 'Ein anderer Plan hat diesen Namen.',
      repair: () => 'Geben Sie ihm einen anderen, oder ändern Sie jenen Plan in einer neuen Version.',
    },
    'nothing-paid': { why: () => 'Er hat keine Teile.', repair: () => 'Fügen Sie einen hinzu.' },
    'share-range': {
      why: () => 'Ein Teil muss mehr als nichts und höchstens das Ganze sein.',
      repair: () => 'Schreiben Sie einen Anteil über 0 und bis 100, oder nehmen Sie den Teil heraus.',
    },
    'shares-sum': {
      why: ({ value }) => `Die Teile ergeben zusammen ${value}.`,
      repair: () => 'Sie müssen genau 100 % ergeben; ein Teil für alle nimmt, was übrig ist.',
    },
    twice: {
      why: ({ behaviour }) =>
        `${behaviour} steht zweimal im Plan und würde so mit zwei Geschwindigkeiten bezahlt.`,
      repair: () => 'Behalten Sie einen der beiden, mit beiden Anteilen.',
    },
    'many-behaviours': {
      why: ({ limit }) =>
        `Mehr als ${limit} Verhaltensweisen werden bezahlt: Jede weitere macht alle schwerer zu messen.`,
      repair: () => 'Nehmen Sie welche heraus, oder schreiben Sie auf, warum sie nötig sind.',
    },
    day: {
      why: () => 'Diesen Tag gibt es im Kalender nicht.',
      repair: () => 'Schreiben Sie ihn als 2027-01-01.',
    },
    'days-order': {
      why: () => 'Er endet, bevor er beginnt.',
      repair: () => 'Wählen Sie einen späteren letzten Tag, oder keinen.',
    },
    overlap: {
      why: ({ plan }) => `Jemand hier wird an denselben Tagen nach „${plan}“ bezahlt.`,
      repair: ({ day }) =>
        day === ''
          ? 'Beenden Sie erst den anderen Plan, oder nehmen Sie diese Personen heraus.'
          : `Beginnen Sie nach dem ${day}.`,
    },
    'period-runs': {
      why: ({ day }) => `Ein Zeitraum nach der jetzigen Version läuft bis ${day}.`,
      repair: () => 'Beginnen Sie danach: Ein Zeitraum wird nach einer Version bezahlt.',
    },
    notice: {
      why: ({ count }) =>
        `Die gewählten Regeln verlangen ${numbers.counted(count, 'Tag', 'Tage')} zwischen Veröffentlichung und erstem Tag.`,
      repair: ({ day }) => `Beginnen Sie am ${day} oder später.`,
    },
    currency: {
      why: () => 'Das ist keine Währung.',
      repair: () => 'Schreiben Sie ihre drei Buchstaben, etwa EUR, JPY oder KWD.',
    },
    amount: {
      why: () => 'Das ist kein Geldbetrag.',
      repair: () => 'Schreiben Sie null oder mehr, in ganzen Cent.',
    },
    nobody: {
      why: () => 'Niemand wird danach bezahlt.',
      repair: () => 'Schreiben Sie mindestens einen Betrag.',
    },
    'rule-order': {
      why: ({ behaviour }) =>
        `${behaviour}: Untergrenze, Ziel und Bestwert steigen nicht in dieser Reihenfolge.`,
      repair: () => 'Zum Beispiel 50, 75 und 90, alle zwischen 0 und 100.',
    },
    cliff: {
      why: ({ behaviour, value, words }) =>
        words === ''
          ? `${behaviour}: ${value} werden auf so wenigen Punkten gewonnen oder verloren, dass ein einziges Gespräch entscheidet.`
          : `„${words}“ ist eine Klippe: Ein Gespräch mehr oder weniger entschiede alles.`,
      repair: ({ limit, words }) =>
        words === ''
          ? `Lassen Sie mindestens ${limit} dazwischen, oder lassen Sie es weniger bewegen.`
          : 'Stattdessen zum Beispiel',
    },
    'move-range': {
      why: ({ behaviour }) => `${behaviour}: Was es zulegt oder abzieht, liegt nicht zwischen 0 und 100.`,
      repair: () => 'Üblich sind 10.',
    },
    stages: {
      why: () => 'Nach den Zeiträumen auf dem Papier bewegt sich nie etwas.',
      repair: () => 'Wählen Sie, wie er beginnt.',
    },
    shadow: {
      why: ({ count }) => `Ein neuer Plan beginnt mit ${count} Zeiträumen auf dem Papier.`,
      repair: () => 'Wählen Sie „Erst auf dem Papier“: Abrechnungen sagen dann, was gewesen wäre.',
    },
    'error-range': {
      why: ({ limit }) =>
        `Das Risiko, jemandem zu Unrecht abzuziehen, muss über 0 und höchstens bei ${limit} liegen.`,
      repair: () => 'Üblich sind 10, unter allen bezahlten Verhaltensweisen aufgeteilt.',
    },
    baseline: {
      why: ({ behaviour }) => `${behaviour}: Was zu erwarten ist, liegt nicht zwischen 0 und 100.`,
      repair: () => 'Lassen Sie es leer, wo es niemand weiß.',
    },
    stake: {
      why: ({ behaviour, limit, value }) =>
        `${behaviour} darf höchstens ${limit} tragen: Die Zahlen unterscheiden die Leute mit einer Zuverlässigkeit von ${value}.`,
      repair: ({ limit }) => `Schreiben Sie ${limit} oder weniger, und geben Sie den Rest allen.`,
    },
    'up-only': {
      why: ({ behaviour, value }) => `${behaviour} darf nur zulegen: Die Zuverlässigkeit ist ${value}.`,
      repair: () => 'Lassen Sie es 0 abziehen.',
    },
    agreement: {
      why: () => 'Die gewählten Regeln verlangen die Zustimmung des Betriebsrats.',
      repair: () =>
        'Schreiben Sie Nummer oder Namen der Vereinbarung. Das Merkblatt ist da, um es ihm zu zeigen.',
    },
    ranking: {
      why: ({ words }) =>
        `„${words}“ bringt Menschen in eine Rangfolge: Was einer gewinnt, verlöre ein anderer.`,
      repair: () => 'Stattdessen zum Beispiel',
    },
    accelerator: {
      why: ({ words }) =>
        `„${words}“ lässt die Vergütung ab einer Marke schneller steigen; das belohnt Glück und das Verschieben von Abschlüssen.`,
      repair: () => 'Stattdessen zum Beispiel',
    },
    feeling: {
      why: ({ words }) => `„${words}“ kann man nicht hören: Zwei Menschen werden es verschieden beurteilen.`,
      repair: () => 'Stattdessen zum Beispiel',
    },
  },
  check: {
    fine: 'Nichts steht ihm im Weg.',
    count: (count) => `${count} Dinge sind zu richten, bevor er veröffentlicht werden kann.`,
    least: (share) => `Im schlechtesten Fall zahlt er ${share} des Betrags bei Zielerreichung.`,
    examples: (amount) => `Jemand mit ${amount} bei Zielerreichung:`,
    case: (went, of, paid, at) => `${went} von ${of} gingen gut: ${paid} statt ${at}.`,
    estimate: (grade, upper, times) => `Am wahrscheinlichsten ${grade}, bestenfalls ${upper}; mal ${times}.`,
    note: 'Gerechnet wie jede Abrechnung, für einen Zeitraum nach denen auf dem Papier.',
    again: 'Noch einmal prüfen',
  },
  save: 'Entwurf speichern',
  propose: 'Um Veröffentlichung bitten',
  proposeHint:
    'Jemand anderes aus dem Personal oder der Verwaltung veröffentlicht ihn: Wer ihn schrieb, kann es nicht.',
  proposed: 'Er wartet darauf, dass jemand anderes ihn veröffentlicht. Jede Änderung nimmt das zurück.',
  drop: 'Entwurf wegwerfen',
  stale:
    'Jemand anderes hat diesen Entwurf inzwischen gespeichert. Was Sie schrieben, steht noch hier; das andere steht unter jedem Feld, das abweicht. Noch einmal speichern behält Ihres.',
  theirs: (value) => `Das andere: ${value === '' ? 'leer' : value}`,
  trial: {
    says: 'Frühere Zeiträume, bezahlt nach diesem Entwurf, mit den Noten, die damals behalten wurden.',
    run: 'An früheren Zeiträumen erproben',
    waiting: 'Er wird erprobt. Sie können diese Seite verlassen.',
    look: 'Nachsehen, ob es fertig ist',
    none: 'Es gibt keinen früheren Zeitraum, in dem jemand von diesem Plan benotet wurde; über die Kosten lässt sich noch nichts sagen.',
    old: 'Der Entwurf wurde seitdem geändert. Erproben Sie ihn noch einmal.',
    note: 'Was bestenfalls sein könnte, wurde nach dem damaligen Plan gerechnet, für so viele Verhaltensweisen, wie er bezahlte.',
    cost: (cost, target, share) => `${cost} statt ${target}: ${share} des Ziels.`,
    people: (n) => numbers.counted(n, 'Person', 'Personen'),
    below: (below, of, share) => `${below} von ${of} unter dem Ziel (${share}).`,
    range: (least, most) => `Zwischen ${least} und ${most} des Ziels.`,
    unmeasured: (n, of) =>
      `${n} von ${of} Zeilen ließen sich nicht messen und werden bezahlt, als sei das Ziel erreicht.`,
    period: 'Zeitraum',
    spread: 'Gezahlt, vom Ziel',
    upTo: (from, to) =>
      from === null ? `bis ${to}` : to === null ? `mehr als ${from}` : `${from} bis ${to}`,
    justBelow: 'knapp unter dem Ziel',
    exactly: 'genau das Ziel',
    group: 'Team',
    noTeam: 'Kein Team',
    small: 'weniger als fünf Personen, daher keine Angabe',
    gap: (paid, gap) => `${paid} des Ziels, ${gap} gegenüber allen zusammen`,
  },
  approval: {
    title: (name, version) => `${name}, Version ${version} veröffentlichen?`,
    lead: 'Lesen Sie ihn, wie ihn die lesen, die er bezahlt. Danach ändert er sich nie: Eine Änderung ist eine neue Version.',
    own: 'Sie haben an diesem Entwurf geschrieben; jemand anderes muss ihn veröffentlichen.',
    paid: 'Er bezahlt Sie; jemand anderes muss ihn veröffentlichen.',
    notAsked: 'Niemand hat um die Veröffentlichung gebeten.',
    send: 'Diese Version veröffentlichen',
    moved: 'Er wurde inzwischen geändert. Lesen Sie ihn noch einmal.',
  },
  rule: {
    line: (share, title) => `${share} für ${title}`,
    everybody: (share) => `${share} für alle, was auch geschieht`,
    moves: (target, stretch, floor, up, down) =>
      `Ab ${target} legt es zu, bis zu ${up} bei ${stretch}. Bleibt selbst das, was bestenfalls plausibel ist, unter ${target}, zieht es ab, bis zu ${down} bei ${floor}.`,
    onlyAdds: (target, stretch, up) =>
      `Ab ${target} legt es zu, bis zu ${up} bei ${stretch}. Es zieht nie ab.`,
    formula:
      'mal = 1 + Zulegen × (Note − Ziel) ÷ (Bestwert − Ziel) − Abziehen × (Ziel − bestenfalls) ÷ (Ziel − Untergrenze), beides zwischen 0 und 1',
    unmeasured:
      'Was sich nicht messen lässt, wird bezahlt, als sei das Ziel erreicht, und sein Anteil geht nie an einen anderen Teil.',
    yours: (amount) => `Ihr Betrag bei Zielerreichung ist ${amount} je Zeitraum.`,
    notOn: 'Sie sind nicht auf diesem Plan.',
    amounts: 'Beträge bei Zielerreichung',
    because: (why) => `Warum mehr als drei Verhaltensweisen: ${why}`,
  },
  change: 'In einer neuen Version ändern',
  locked:
    'Eine veröffentlichte Version ändert sich nie: Eine Änderung ist eine neue Version, und was bezahlt wurde, bleibt bei den Regeln von damals.',
  briefing: {
    link: 'Merkblatt zum Drucken',
    title: (plan) => `Merkblatt: ${plan}`,
    draft: 'Ein Entwurf. Er ist nicht in Kraft und kann sich ändern.',
    for: 'Für alle, die er bezahlt, und den Betriebsrat',
    how: 'Wie eine Zahl zustande kommt',
    howSays: [
      'Gespräche mit einer Kundin oder einem Kunden, zwischen denen weniger als ein Tag liegt, zählen als eine Begegnung. Jedes Verhalten wird über Begegnungen, Zusagen oder Anliegen eines Zeitraums gezählt.',
      'Eine Note wird ein wenig zu dem hingezogen, was die anderen erreichen, umso mehr, je weniger es zu zählen gibt. Daneben steht, wie hoch sie plausibel sein kann, und das zählt zu Ihren Gunsten.',
      'Wo zu wenig gezählt wurde, niemand es geprüft hat oder es strittig ist, ist es nicht messbar und wird bezahlt, als sei das Ziel erreicht.',
      'Niemand kommt in eine Rangfolge. Was andere erreichen, nimmt Ihnen nichts.',
    ],
    rights: 'Ihre Rechte',
    rightsSays: [
      'Sie sehen Ihre Abrechnung vor allen anderen, zehn Arbeitstage, bevor entschieden wird.',
      'Ein Mensch entscheidet, nicht das Programm; zwei geben frei, und keinen von beiden bezahlt sie.',
      'Sie können jede Zeile und jeden Beleg anfechten. Jemand anderes als bei der ersten Wertung entscheidet binnen fünf Arbeitstagen, sonst gilt Ihre Fassung.',
      'Sie können alles verlangen, was über Sie behalten wird, und wie jede Zahl zustande kam.',
      'Nichts hier liest Gefühle, Gesichter oder Stimmen.',
    ],
    kept: 'Wie lange es aufbewahrt wird',
    keptUsual: (recordings, grids) =>
      `Aufnahmen ${numbers.counted(recordings, 'Monat', 'Monate')}, Wertungen und Messwerte ${numbers.counted(grids, 'Monat', 'Monate')}, Unterlagen zur Vergütung am längsten, wie das Recht es verlangt. Worauf eine abgeschlossene Abrechnung beruht, bleibt ohne Worte und Namen.`,
    keptSays: 'Worauf eine abgeschlossene Abrechnung beruht, bleibt ohne Worte und Namen.',
    least: 'Was sicher ist',
    stages: 'Wie er beginnt',
    print: 'Drucken Sie es mit Ihrem Browser.',
    signHere: 'Auf Papier unterschrieben, wo das gewünscht ist',
    nameAndDay: 'Name, Tag, Unterschrift',
  },
  sign: {
    says: 'Sie unterschreiben genau diese Version: Ihr Siegel steht unten. Ohne Unterschrift bewegt sich nichts; bis dahin werden Sie bezahlt, als sei das Ziel erreicht.',
    send: 'Ich habe ihn gelesen und bin einverstanden',
    signed: (day) => `Sie haben ihn am ${day} unterschrieben.`,
    changed: 'Was Sie sahen, ist nicht, was behalten ist. Lesen Sie noch einmal, bevor Sie unterschreiben.',
    of: (signed, all) => `${signed} von ${all} haben unterschrieben.`,
    on: (day) => `unterschrieben am ${day}`,
    open: 'noch nicht unterschrieben',
  },
  verdicts: {
    none: 'Es gibt noch keine Teams mit Leuten im Verkauf.',
    facts: (from) =>
      `Zahlbar frühestens ab ${from}, nur zulegend, denn es beruht auf Tatsachen, die keine Maschine brauchen.`,
    staged: (from) => `Zahlbar frühestens ab ${from}, nach den Zeiträumen auf dem Papier.`,
    fromDay: (day) => `dem Zeitraum, der am ${day} beginnt`,
    fromNth: (nth) => `Zeitraum ${nth}`,
    notPaid: 'Dieser Plan zahlt nicht dafür.',
    missing: (lack) => `Noch fehlt: ${lack}.`,
    nothing: 'Es fehlt nichts als der Zeitraum selbst.',
    measured: (measurable, of) => `Messbar bei ${measurable} von ${of} im jüngsten Zeitraum.`,
  },
  link: 'Der Plan',
} satisfies Words['plans']
