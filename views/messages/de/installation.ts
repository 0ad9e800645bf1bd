import type { Words } from '../words.ts'

export const installation = {
  title: 'Diese Installation',
  lead: 'Was hier für alle gilt.',
  country: 'Feiertage von',
  countryHint: 'Ein Land mit zwei Buchstaben, etwa NL, oder mit Region, etwa DE-BY. Leer für keine.',
  silenceDays: 'Tage Stille, nach denen ein Kunde denkt, wir hätten gelogen',
  silenceDaysHint:
    'Gezählt ab dem Letzten, was er von uns gehört hat, auch an Wochenenden und Feiertagen. Üblich sind 14.',
  checkInDays: 'Tage nach einem Kauf, an denen gefragt wird, wie es gefällt',
  checkInDaysHint: 'Eine Nachfrage, ohne zu verkaufen. Üblich sind 30.',
  badSilence: 'Schreiben Sie eine Zahl von Tagen, von 1 bis 999.',
  mailWords: 'E-Mails dürfen Sätze mit Namen enthalten',
  mailWordsHint:
    'Sonst enthalten sie nur Zahlen und Links. Was in einem Gespräch gesagt wurde, steht nie in einer E-Mail.',
  mail: 'E-Mail',
  noMail: 'Es gibt keinen Mailserver. Setzen Sie SMTP_URL, und starten Sie Heard neu.',
  mailServer: (host) => `E-Mails gehen über ${host} hinaus.`,
  save: 'Speichern',
  badCountry:
    'Davon kennen wir keine Feiertage. Schreiben Sie zwei Buchstaben, etwa NL, oder DE-BY mit Region.',
  failures: 'E-Mails, die nicht hinausgingen',
  noFailures: 'In den letzten zwei Wochen ging jede E-Mail hinaus.',
  failed: (name, day, problem) => `${name}, ${day}: ${problem}`,
  again: 'Es wird noch einmal versucht.',
  over: 'Es wird nicht mehr versucht.',
  task: (count) =>
    count === 1
      ? 'Eine Zusammenfassung ließ sich nicht verschicken.'
      : `${count} Zusammenfassungen ließen sich nicht verschicken.`,
  look: 'Ansehen',
} satisfies Words['installation']
