import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { addOwnPoint } from '../../db/queries/agenda-items.ts'
import {
  lessons as allLessons,
  answersOf,
  findLesson,
  type Lesson,
  removeLesson,
  saveLesson,
  saveLessonAnswer,
  saveTry,
} from '../../db/queries/lessons.ts'
import { LessonPage } from '../../views/coaching/lesson-page.tsx'
import { LessonsPage } from '../../views/coaching/lessons-page.tsx'
import { firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { managerOf } from '../actions/agenda/agenda.ts'
import { lessonMs, timeOfLessons } from '../actions/time-given.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { mustBeMeant } from '../web/meant.ts'
import { onlyFor } from '../web/session.ts'
import { once } from './clip-page.tsx'
import { momentPage, theMoment } from './good-moments.tsx'
import { lessonProblems, typedLesson } from './lesson-form.ts'
import { meetingLists } from './meeting-shown.ts'
import { allowedSays, momentLines, momentSound } from './moment-shown.ts'

export const lessons = new Hono<AppEnv>()

const say = words.library

lessons.get('/lessons', onlyFor('rep', 'manager'), async (c) => {
  const { reader, viewer } = c.var
  const all = await allLessons(reader)
  const done = await answersOf(reader, viewer.id)
  const lineOf = (one: Lesson) => ({
    id: one.id,
    name: one.name,
    about: aboutOf(one),
    isDone: done.has(one.id),
  })
  return c.html(
    <LessonsPage
      frame={await frameOf(c)}
      serving={all.filter((one) => one.moment.side === 'serving').map(lineOf)}
      product={all.filter((one) => one.moment.side === 'product').map(lineOf)}
      times={timeOfLessons(all)}
      own={timeOfLessons(all.filter((one) => done.has(one.id)))}
    />,
  )
})

function aboutOf(lesson: Lesson): string {
  const title = words.behaviours.title(lesson.moment.behaviour)
  const by = say.lessons.by(firstName(lesson.madeBy.name))
  return [title, words.numbers.length(lessonMs(lesson)), by].join(', ')
}

lessons.post('/good-moments/:id/lessons', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const moment = await theMoment(c)
  if (!moment.allowed) throw new HTTPException(403)
  const typed = await formValues(c, typedLesson)
  const choices = [typed.choice1, typed.choice2, typed.choice3] as const
  const given = choices.map((one) => one.trim()).filter((one) => one !== '')
  const errors = lessonProblems(typed, given)
  if (Object.keys(errors).length > 0) return momentPage(c, moment, { ...typed, choices, errors })
  const id = await saveLesson(db, {
    momentId: moment.id,
    name: typed.name.trim(),
    question: typed.question.trim(),
    choices: given,
    happened: Number(typed.happened) - 1,
    why: typed.why.trim(),
    try: typed.try.trim(),
    madeBy: viewer.id,
    once: typed.once,
    now: now().toISOString(),
  })
  return c.redirect(paths.lesson(id), 303)
})

lessons.get('/lessons/:id', onlyFor('rep', 'manager'), async (c) => lessonPage(c, await theLesson(c)))

async function lessonPage(c: Context<AppEnv>, lesson: Lesson, errors: Readonly<Record<string, string>> = {}) {
  const { reader, viewer } = c.var
  const { moment, happened, why } = lesson
  const answer = (await answersOf(reader, viewer.id)).get(lesson.id)
  const page = (
    <LessonPage
      frame={await frameOf(c)}
      id={lesson.id}
      name={lesson.name}
      about={words.numbers.lower(aboutOf(lesson))}
      moment={{ id: moment.id, name: moment.name, allowed: allowedSays(c, moment) }}
      lines={await momentLines(c, moment)}
      sound={await momentSound(c, moment)}
      question={lesson.question}
      choices={lesson.choices}
      answered={
        answer
          ? {
              chosen: answer.chosen,
              happened,
              why,
              rule: `${words.behaviours.title(moment.behaviour)}: ${words.numbers.lower(words.behaviours.asks(moment.behaviour))}.`,
              try: lesson.try,
              isTried: answer.triedAt !== null,
            }
          : null
      }
      meeting={await nextMeeting(c)}
      isRep={viewer.role === 'rep'}
      mayRemove={lesson.madeBy.id === viewer.id || moment.rep.id === viewer.id}
      errors={errors}
    />
  )
  return c.html(page, Object.keys(errors).length > 0 ? 422 : 200)
}

async function nextMeeting(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  if (viewer.role !== 'rep') return null
  const [next] = (await meetingLists(c, viewer.id)).coming
  if (!next) return null
  const manager = await managerOf(reader, viewer.id, next.manager.id)
  return { id: next.id, with: firstName((manager ?? next.manager).name), once: newId() }
}

lessons.post('/lessons/:id/answers', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const lesson = await theLesson(c)
  const { choice } = await formValues(c, z.object({ choice: wholeNumber.optional() }))
  if (choice === undefined || choice >= lesson.choices.length)
    return lessonPage(c, lesson, { guess: say.problems.guess })
  await saveLessonAnswer(db, {
    lessonId: lesson.id,
    personId: viewer.id,
    chosen: choice,
    now: now().toISOString(),
  })
  return c.redirect(paths.lesson(lesson.id), 303)
})

lessons.post('/lessons/:id/tries', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const lesson = await theLesson(c)
  const { text, once: sent } = await formValues(c, z.object({ text: z.string().max(200_000), once }))
  const meeting = await nextMeeting(c)
  const isText = text.trim() !== '' && text.length <= 2000
  if (!meeting || !isText)
    return lessonPage(c, lesson, { try: meeting ? say.problems.text : say.lessons.noMeeting })
  const at = now().toISOString()
  const point = { oneToOneId: meeting.id, byId: viewer.id, text: text.trim(), once: sent, now: at }
  await addOwnPoint(db, point)
  await saveTry(db, lesson.id, viewer.id, at)
  return c.redirect(paths.lesson(lesson.id), 303)
})

lessons.post('/lessons/:id/removal', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const lesson = await theLesson(c)
  if (lesson.madeBy.id !== viewer.id && lesson.moment.rep.id !== viewer.id) throw new HTTPException(403)
  await mustBeMeant(c)
  await removeLesson(db, lesson.id, now().toISOString())
  return c.redirect(paths.lessons, 303)
})

async function theLesson(c: Context<AppEnv>): Promise<Lesson> {
  const lesson = await findLesson(c.var.db, c.req.param('id') ?? '')
  if (!lesson) throw new HTTPException(404)
  return lesson
}
