import { Section } from '../components/section.tsx'
import { Private } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type ShownTime, TimeGiven } from './time-given.tsx'

/** A lesson in a list. */
export interface LessonLine {
  readonly id: string
  readonly name: string
  readonly about: string
  /** Of whoever looks, and nobody else’s to know. */
  readonly isDone: boolean
}

export interface LessonsPageProps {
  readonly frame: Frame
  readonly serving: readonly LessonLine[]
  readonly product: readonly LessonLine[]
  readonly times: readonly ShownTime[]
  readonly own: readonly ShownTime[]
}

const say = words.library

/** Lessons on serving beside those on the product: the same room for both. */
export function LessonsPage({ frame, serving, product, times, own }: LessonsPageProps) {
  const isEmpty = serving.length + product.length === 0
  return (
    <Layout frame={frame} title={say.lessons.title} current="coaching">
      <div class="page__head">
        <div>
          <h1>{say.lessons.title}</h1>
          <p class="page__lead">{isEmpty ? say.lessons.none : say.lessons.lead}</p>
          {isEmpty ? <a href={paths.goodMoments}>{say.lessons.toLibrary}</a> : null}
        </div>
      </div>
      <div class="stack">
        <div class="pair">
          {(
            [
              ['serving', serving],
              ['product', product],
            ] as const
          ).map(([side, lessons]) => (
            <Section title={say.sides[side]} id={`lessons-${side}`}>
              {lessons.length === 0 ? <p class="quiet">{say.lessons.none}</p> : null}
              <ul class="ruled">
                {lessons.map((one) => (
                  <li>
                    <a href={paths.lesson(one.id)}>{one.name}</a>
                    <p class="quiet">
                      {one.about}
                      {one.isDone ? `, ${say.lessons.done}` : ''}
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
          ))}
        </div>
        <Section title={say.time.title} aside={say.time.why} id="time">
          <TimeGiven title={say.time.lessons} counted={say.time.counted.lesson} times={times} />
        </Section>
        {own.some((one) => one.count > 0) ? (
          <Private>
            <TimeGiven title={say.time.own} counted={say.time.counted.lesson} times={own} />
          </Private>
        ) : null}
        <p class="section__foot">{say.lessons.private}</p>
      </div>
    </Layout>
  )
}
