import {
  behaviours as all,
  type BehaviourName,
  type CountedUnit,
} from '../../../server/grading/behaviours.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const titles: Readonly<Record<BehaviourName, string>> = {
  listening: 'Zuhören',
  humility: 'Bescheidenheit',
  'note-taking': 'Notieren',
  insight: 'Einsicht',
  serving: 'Dienst am Kunden',
  'follow-up': 'Worthalten',
  advocacy: 'Fürsprache',
}

const asks: Readonly<Record<BehaviourName, string>> = {
  listening: 'Dem Kunden das Wort lassen und aufgreifen, was er sagt',
  humility: 'Über sich und die Firma nur sprechen, wenn gefragt, und niemanden drängen',
  'note-taking': 'Binnen eines Tages aufschreiben, was der Kunde gesagt hat',
  insight: 'Aus jeder Begegnung etwas erfahren, das hier niemand wusste',
  serving: 'Zuerst nach dem Bedarf fragen und jedes Angebot daran knüpfen',
  'follow-up': 'Jede Zusage rechtzeitig halten und keine Frage offen lassen',
  advocacy: 'Das Anliegen des Kunden ins eigene Haus tragen und ihm die Antwort bringen',
}

const units: Readonly<Record<CountedUnit, readonly [one: string, many: string]>> = {
  encounter: ['Begegnung', 'Begegnungen'],
  promise: ['Zusage', 'Zusagen'],
  case: ['Anliegen', 'Anliegen'],
}

export const behaviours = {
  title: (behaviour) => titles[behaviour],
  asks: (behaviour) => asks[behaviour],
  counted: (behaviour, count) => {
    const [one, many] = units[all[behaviour].unit]
    return numbers.counted(count, one, many)
  },
} satisfies Words['behaviours']
