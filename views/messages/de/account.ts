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
    none: 'Sie haben hier kein Passwort: Sie kommen über einen Link oder über die Anmeldung Ihres Unternehmens herein.',
    problems: {
      wrong: 'Das ist nicht Ihr Passwort.',
      'too-many': 'Zu viele falsche Passwörter. Warten Sie eine Viertelstunde.',
      none: 'Sie haben hier kein Passwort. Bitten Sie den Admin um einen Link, mit dem Sie eines wählen.',
    },
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
    },
    says: {
      reset:
        'jemand, wahrscheinlich Sie, hat um ein anderes Passwort gebeten. Dieser Link gilt einmal, eine Stunde lang.',
      changed: 'Ihr Passwort wurde gerade geändert, und jede andere Anmeldung ist beendet.',
      secondOn: 'ab jetzt fragt die Anmeldung auch nach einem Code von Ihrem Telefon.',
      secondOff: 'die Anmeldung fragt nicht mehr nach einem Code von Ihrem Telefon.',
    },
    acts: {
      reset: 'Anderes Passwort wählen',
      changed: 'Ansehen, wo Sie angemeldet sind',
      secondOn: 'Ihr Konto ansehen',
      secondOff: 'Ihr Konto ansehen',
    },
    why: {
      reset: 'Wenn Sie es nicht waren, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.',
      changed: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Admin.',
      secondOn: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Admin.',
      secondOff: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Admin.',
    },
  },
} satisfies Words['account']
