import { html } from 'hono/html'
import type { Recording } from '../../db/queries/recordings.ts'
import type { Transcription } from '../../db/queries/transcriptions.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { clock, day, timeOfDay } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface SettlingPageProps {
  readonly frame: Frame
  readonly upload: string
  readonly file: string
  readonly name: string
  readonly mime: string
  readonly standing: Pick<Recording, 'state' | 'percent' | 'problem' | 'durationMs'>
  /** Whether something speaks for these; else they are only the latest. */
  readonly likely: boolean
  readonly conversations: readonly {
    readonly id: string
    readonly title: string
    readonly startedAt: string | null
  }[]
  /** The machine that would write its words, where there is one. */
  readonly engine: string | null
  readonly asked: Transcription | null
  readonly timeZone: string
  readonly error: string | null
}

const say = words.recordings

/** A recording nobody knows the conversation of: what is missing, what can be done, and the question. */
export function SettlingPage(props: SettlingPageProps) {
  const { frame, upload, name } = props
  const title = say.alone.title(name)
  return (
    <Layout frame={frame} title={title} current="upload">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.upload(upload)}>{say.alone.kicker}</a>
          </p>
          <h1 class="report__name">{title}</h1>
          <p class="page__lead">{say.alone.lead}</p>
        </div>
      </div>
      <div class="stack">
        <Hearing {...props} />
        <Recognising {...props} />
        <Asking {...props} />
      </div>
    </Layout>
  )
}

function Hearing({ upload, file, mime, standing }: SettlingPageProps) {
  const { state, percent, problem, durationMs } = standing
  const url = paths.uploadSound(upload, file)
  return (
    <Section title={say.alone.hear} id="hear">
      <div class="recording">
        {mime.startsWith('video')
          ? html`<video class="player__video" controls playsinline preload="metadata" src="${url}"></video>`
          : html`<audio class="player__audio" controls preload="metadata" src="${url}"></audio>`}
        {state === 'waiting' || state === 'reading' ? (
          <p role="status">
            {state === 'waiting' ? say.waiting : say.reading(percent)} {say.leave}
          </p>
        ) : null}
        {state === 'failed' ? <Problem line={say.problems[problem ?? 'broken']} /> : null}
        <p class="quiet">
          {durationMs === null ? '' : say.long(clock(durationMs))} {say.alone.onlyYou}
        </p>
      </div>
    </Section>
  )
}

function Recognising({ upload, file, engine, asked, timeZone }: SettlingPageProps) {
  const { alone, transcription } = say
  if (asked && asked.state !== 'failed' && asked.state !== 'done')
    return (
      <p role="status">
        {alone.asked(asked.engine)}{' '}
        {asked.problem ? alone.again(transcription[asked.problem], timeOfDay(asked.nextAt, timeZone)) : ''}{' '}
        {say.leave}
      </p>
    )
  return (
    <>
      {asked?.problem ? <Problem line={alone.failed(asked.engine, transcription[asked.problem])} /> : null}
      {engine === null ? (
        <p class="quiet">{alone.noEngine}</p>
      ) : (
        <form method="post" action={paths.uploadWords(upload, file)}>
          <button type="submit" class="button">
            {alone.recognise(engine)}
          </button>
          <p class="quiet">{alone.recogniseHint}</p>
        </form>
      )}
    </>
  )
}

function Asking({ upload, file, likely, conversations, timeZone, error }: SettlingPageProps) {
  const { alone } = say
  return (
    <Section title={alone.ask} id="which">
      {conversations.length === 0 ? (
        <p class="quiet">{alone.nothing}</p>
      ) : (
        <form class="form form--wide settling" method="post" action={paths.uploadRecording(upload, file)}>
          <fieldset class="ticks" {...(error ? { 'aria-describedby': 'which-error' } : {})}>
            <legend class="quiet">{likely ? alone.many : alone.noneFits}</legend>
            {conversations.map(({ id, title, startedAt }) => (
              <label class="ticks__one">
                <input type="radio" name="conversation" value={id} />
                <span>
                  {title}
                  <span class="quiet">
                    {' '}
                    {startedAt
                      ? `${day(startedAt, timeZone)}, ${timeOfDay(startedAt, timeZone)}`
                      : words.conversation.noDate}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          {error ? (
            <p class="field__error" id="which-error" role="alert">
              {error}
            </p>
          ) : null}
          <button type="submit" class="button button--first">
            {alone.keep}
          </button>
        </form>
      )}
    </Section>
  )
}
