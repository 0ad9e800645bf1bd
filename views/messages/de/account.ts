import type { Words } from '../words.ts'

export const account = {
  title: 'Ihr Konto',
  lead: (email) => `Sie melden sich als ${email} an. Diese Seite sehen nur Sie.`,
  sessions: {
    title: 'Wo Sie angemeldet sind',
    aside: 'beenden Sie, was Sie nicht kennen',
    columns: { device: 'Gerät', network: 'Netz', since: 'Seit', seen: 'Zuletzt gesehen', end: 'Beenden' },
    device: (browser, system) => `${browser} unter ${system}`,
    unknown: 'Etwas, das wir nicht kennen',
    browser: 'Ein Browser',
    system: 'einem unbekannten System',
    here: 'dieses hier',
    end: 'Beenden',
    endIt: (device, since) => `Die Anmeldung beenden: ${device}, seit ${since}`,
    endOthers: 'Alle anderen beenden',
    none: 'Sie sind sonst nirgends angemeldet.',
  },
  password: {
    title: 'Passwort ändern',
    aside: 'beendet jede andere Anmeldung',
    now: 'Bisheriges Passwort',
    next: 'Neues Passwort',
    send: 'Ändern',
    changed: 'Ihr Passwort ist geändert, und jede andere Anmeldung ist beendet.',
    without:
      'Hier wird noch einmal gefragt, ob Sie es sind, und Sie haben hier kein Passwort. Melden Sie sich über Ihr Unternehmen neu an, legen Sie unter „Ihr Konto“ einen Passkey an, oder bitten Sie den Admin um einen Link, mit dem Sie ein Passwort wählen.',
    none: 'Sie haben hier kein Passwort: Sie kommen über einen Link oder über die Anmeldung Ihres Unternehmens herein.',
    problems: {
      wrong: 'Das ist nicht Ihr Passwort, oder der Passkey zählte nicht.',
      'too-many': 'Zu viele falsche Passwörter. Warten Sie eine Viertelstunde.',
      none: 'Zeigen Sie auf andere Weise, wer Sie sind: mit einem Passkey, oder indem Sie sich abmelden und über Ihr Unternehmen neu anmelden. Geht beides nicht, bitten Sie den Admin um einen Link, mit dem Sie ein Passwort wählen.',
    },
  },
  passkeys: {
    title: 'Passkeys: anmelden ohne Passwort',
    lead: 'Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts an und tippen nichts. Das Geheimnis bleibt auf Ihrem Gerät oder bei dessen Hersteller. Heard behält nur, womit es geprüft wird, und damit kann sich niemand anmelden.',
    leadInstead:
      'Sie melden sich über Ihr Unternehmen an. Ein Passkey ersetzt das Passwort, wo Heard noch einmal fragt, wer Sie sind: mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts.',
    section: 'Anmelden ohne Passwort',
    sectionLead: (count) =>
      count === 0
        ? 'Mit einem Passkey melden Fingerabdruck, Gesicht oder die PIN Ihres Geräts Sie an; er zählt auch als zweiter Schritt.'
        : count === 1
          ? 'Sie haben einen Passkey: ein Gerät, das Sie mit Fingerabdruck, Gesicht oder seiner PIN anmeldet.'
          : `Sie haben ${count} Passkeys: Geräte, die Sie mit Fingerabdruck, Gesicht oder ihrer PIN anmelden.`,
    open: 'Ihre Passkeys',
    yours: 'Ihre Passkeys',
    none: 'Sie haben noch keinen.',
    times: (made, used) =>
      used === null ? `Angelegt ${made}, noch nicht benutzt` : `Angelegt ${made}, zuletzt benutzt ${used}`,
    remove: 'Entfernen',
    removeIt: (name) => `${name} entfernen`,
    add: 'Passkey hinzufügen',
    begin: 'Weiter',
    name: {
      label: 'Wie soll er heißen?',
      hint: 'Ein Name, an dem Sie das Gerät wiedererkennen, etwa Mein Telefon.',
      problem: 'Geben Sie ihm einen Namen mit höchstens 100 Zeichen.',
    },
    now: 'Jetzt fragt Ihr Browser',
    nowLead:
      'Er fragt nach Fingerabdruck, Gesicht oder der PIN Ihres Geräts, oder Sie wählen dort Ihr Telefon.',
    make: 'Passkey anlegen',
    notKept:
      'Der Passkey wurde nicht behalten: Es hat länger als fünf Minuten gedauert, oder es gibt ihn hier schon. Versuchen Sie es noch einmal.',
    tooMany: (most) => `Sie haben ${most} Passkeys. Entfernen Sie zuerst einen, den Sie nicht mehr brauchen.`,
    enter: 'Mit einem Passkey anmelden',
    enterHint:
      'Mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts, wenn Sie unter „Ihr Konto“ einen Passkey angelegt haben.',
    instead: 'Stattdessen einen Passkey benutzen',
    unknown:
      'Dieser Passkey meldet hier niemanden an, oder es hat länger als fünf Minuten gedauert. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
    second: 'Auch ein Passkey ist ein zweiter Schritt',
    secondLead:
      'Legen Sie einen Passkey an, und melden Sie sich künftig damit an: Dann fragt niemand nach einem Code.',
    secondHas: 'Melden Sie sich mit Ihrem Passkey an: Dann wird kein Code verlangt.',
    secondMake: 'Passkey anlegen',
    secondUse: 'Sie haben einen Passkey. Benutzen Sie ihn jetzt, um weiterzugehen.',
    use: 'Passkey benutzen',
    trouble: {
      none: 'Sie haben hier keinen Passkey. Unter „Ihr Konto“ können Sie einen anlegen.',
      tooMany:
        'Zu viele Versuche von hier. Warten Sie einige Minuten, und versuchen Sie es dann noch einmal.',
      failed:
        'Es wurde kein Passkey benutzt. Versuchen Sie es noch einmal, oder gehen Sie einen anderen Weg.',
      notMade:
        'Es wurde kein Passkey angelegt. Vielleicht hat dieses Gerät schon einen für Heard. Versuchen Sie es noch einmal, oder wählen Sie ein anderes Gerät.',
      unable:
        'Dieser Browser kann hier keinen Passkey anlegen. Nehmen Sie einen anderen; die Adresse muss mit https beginnen.',
    },
  },
  secondStep: {
    title: 'Ein zweiter Schritt bei der Anmeldung',
    off: 'Mit einem zweiten Schritt kommt niemand allein mit Ihrem Passwort herein: Die Anmeldung fragt auch nach einem Code, den eine App auf Ihrem Telefon zeigt.',
    on: 'Die Anmeldung fragt nach Ihrem Passwort und nach einem Code von Ihrem Telefon.',
    required: 'Ihre Rolle braucht einen zweiten Schritt. Richten Sie ihn ein, um weiterzugehen.',
    stays: 'Ihre Rolle braucht einen zweiten Schritt, deshalb bleibt er.',
    change: 'Ändern',
    begin: 'Einrichten',
    phone: 'Geben Sie diesen Schlüssel in die App ein',
    phoneLead:
      'Jede App für Einmalcodes ist recht. Legen Sie dort von Hand ein Konto an, und tippen Sie den Schlüssel; Leerzeichen zählen nicht.',
    open: 'Oder die App von hier öffnen',
    first: 'Nennen Sie dann den Code, den sie zeigt',
    code: 'Code',
    confirm: 'Ab jetzt verwenden',
    codes: 'Für den Tag, an dem Sie Ihr Telefon verlieren',
    codesAside: 'nur einmal zu sehen',
    codesLead:
      'Schreiben Sie diese Codes auf, und bewahren Sie sie nicht beim Telefon auf. Jeder meldet Sie einmal an.',
    codesAgain: 'Andere Codes zum Aufschreiben',
    codesAgainAside: 'die bisherigen gelten dann nicht mehr',
    codesAct: 'Andere Codes erstellen',
    end: 'Entfernen',
    wrong: 'Dieser Code stimmt nicht. Nennen Sie den, den die App jetzt zeigt; jeder zählt einmal.',
    over: 'Das hat zu lange gedauert, oder es waren zu viele falsche Codes. Melden Sie sich noch einmal an.',
    tooMany: 'Zu viele falsche Codes. Warten Sie eine Viertelstunde.',
    question: 'Und der Code?',
    questionLead: 'Die App auf Ihrem Telefon zeigt ihn. Auch einer der aufgeschriebenen Codes geht.',
    who: 'Wer braucht bei der Anmeldung einen zweiten Schritt?',
    whoHint: 'Sie richten ihn ein, sobald sie die nächste Seite öffnen, und kommen vorher nirgendwohin.',
  },
  forgotten: {
    link: 'Passwort vergessen?',
    title: 'Passwort vergessen?',
    lead: 'Wir schicken einen Link, mit dem Sie ein anderes wählen. Er gilt einmal, eine Stunde lang.',
    noMail:
      'Von hier geht keine E-Mail hinaus. Bitten Sie den Admin um einen Link, mit dem Sie ein anderes Passwort wählen.',
    send: 'Link schicken',
    sent: 'Wenn hier jemand diese Adresse hat, ist ein Link dorthin unterwegs.',
    tooMany:
      'Von hier wurden zu viele Links verlangt. Warten Sie eine Weile, und versuchen Sie es dann noch einmal.',
  },
  reset: {
    title: (name) => `Ein anderes Passwort, ${name}`,
    lead: 'Wählen Sie ein neues Passwort. Überall, wo Sie jetzt angemeldet sind, werden Sie abgemeldet.',
    send: 'Dieses Passwort nehmen',
    done: 'Ihr Passwort ist geändert. Melden Sie sich damit an.',
    used: 'Dieser Link wurde schon verwendet, ist älter als eine Stunde, oder es gibt einen neueren.',
  },
  mails: {
    hello: (name) => `Guten Tag ${name},`,
    subjects: {
      reset: 'Ein anderes Passwort für Heard wählen',
      changed: 'Ihr Passwort für Heard wurde geändert',
      secondOn: 'Ein zweiter Schritt schützt jetzt Ihr Konto bei Heard',
      secondOff: 'Der zweite Schritt Ihres Kontos bei Heard wurde entfernt',
      passkeyOn: 'Ihr Konto bei Heard hat einen neuen Passkey',
      passkeyOff: 'Ein Passkey Ihres Kontos bei Heard wurde entfernt',
    },
    says: {
      reset:
        'jemand, wahrscheinlich Sie, hat um ein anderes Passwort gebeten. Dieser Link gilt einmal, eine Stunde lang.',
      changed: 'Ihr Passwort wurde gerade geändert, und jede andere Anmeldung ist beendet.',
      secondOn: 'ab jetzt fragt die Anmeldung auch nach einem Code von Ihrem Telefon.',
      secondOff: 'die Anmeldung fragt nicht mehr nach einem Code von Ihrem Telefon.',
      passkeyOn: 'ab jetzt meldet ein weiteres Gerät Sie mit Fingerabdruck, Gesicht oder PIN an.',
      passkeyOff: 'ein Gerät meldet Sie nicht mehr an.',
    },
    acts: {
      reset: 'Anderes Passwort wählen',
      changed: 'Ansehen, wo Sie angemeldet sind',
      secondOn: 'Ihr Konto ansehen',
      secondOff: 'Ihr Konto ansehen',
      passkeyOn: 'Ihre Passkeys ansehen',
      passkeyOff: 'Ihre Passkeys ansehen',
    },
    why: {
      reset: 'Wenn Sie es nicht waren, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.',
      changed: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Admin.',
      secondOn: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Admin.',
      secondOff: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Admin.',
      passkeyOn: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Admin.',
      passkeyOff: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Admin.',
    },
  },
} satisfies Words['account']
