import type { Words } from '../words.ts'

export const doors = {
  question: 'Wurde der Kunde gehört?',
  lead: 'Melden Sie sich an, um zuerst Ihre eigenen Gespräche zu sehen.',
  email: 'Dienstliche E-Mail-Adresse',
  password: 'Passwort',
  passwordHint: 'Mindestens 8 Zeichen. Ein Satz ist gut.',
  demo: 'In der Demo nehmen Sie die Links, die das Programm beim Start gezeigt hat.',
  welcome: (name) => `Willkommen, ${name}`,
  choose: 'Wählen Sie ein Passwort. Niemand sonst wird es kennen, und wir können es nicht lesen.',
  begin: 'Beginnen',
  chosen: 'Ihr Passwort ist gespeichert. Melden Sie sich damit an.',
  wrong: 'Diese Adresse und dieses Passwort gehören nicht zusammen.',
  tooMany: 'Zu viele Versuche von hier. Warten Sie drei Minuten, und versuchen Sie es dann noch einmal.',
  linkLead: 'Dieser Link meldet Sie einmal an, auf diesem Gerät.',
  goIn: 'Eintreten',
  linkUsed: 'Dieser Link wurde schon verwendet oder ist älter als ein Tag.',
  linkAgain: 'Einen neuen gibt: npm run heard -- signin-link ADRESSE',
  invitationUsed:
    'Diese Einladung wurde schon verwendet oder ist älter als ein Tag. Bitten Sie um eine neue.',
  tooShort: 'Dieses Passwort ist zu kurz: mindestens 8 Zeichen.',
  tooLong: 'Dieses Passwort ist zu lang: höchstens 128 Zeichen.',
  departure: {
    title: 'Mit dem eigenen Team beginnen',
    lead: 'Die erfundenen Personen und alles, was sie gesagt haben, werden entfernt. Das lässt sich nicht zurücknehmen; eine neue Demo kann aber anderswo geladen werden.',
    organisation: 'Wie heißt Ihr Unternehmen?',
    name: 'Ihr Name',
    after: 'Sie kommen als Admin herein und laden Führungskräfte, Vertrieb und Personal ein.',
    leave: 'Die Demo entfernen und beginnen',
    stay: 'In der Demo bleiben',
    problems: {
      organisation: 'Sagen Sie, wie es heißt.',
      name: 'Sagen Sie, wie Sie heißen.',
      email: 'Das ist keine E-Mail-Adresse.',
      invented: 'Jemand Erfundenes hat diese Adresse. Nehmen Sie Ihre eigene.',
    },
  },
} satisfies Words['doors']
