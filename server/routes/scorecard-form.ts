import { newId } from '../../db/new-id.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import type { Question } from '../grading/questions.ts'

const MOST = 20

/** The questions of a form, numbered from 0, in their order. Lines end as everywhere else. */
export function questionsIn(form: FormData): readonly Question[] {
  const read = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  }
  const found: Question[] = []
  for (let at = 0; at < MOST && form.has(`q${at}.id`); at += 1) {
    const q = (name: string) => read(`q${at}.${name}`)
    const behaviour = behaviourNames.find((one) => one === q('behaviour')) ?? 'listening'
    found.push({
      id: /^[a-z0-9-]{1,64}$/.test(q('id')) ? q('id') : newId(),
      behaviour,
      text: q('text'),
      guide: q('guide'),
      best: q('best'),
      worst: q('worst'),
      means: [q('m1'), q('m2'), q('m3'), q('m4')],
    })
  }
  return found
}

/** A question that has still to be written. */
export function newQuestion(behaviour: BehaviourName): Question {
  return { id: newId(), behaviour, text: '', guide: '', best: '', worst: '', means: ['', '', '', ''] }
}
