import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { AnswerForm } from './answer-form.tsx'
import type { ShownCasePage, WhomChoices } from './records.ts'
import { Whom } from './whom.tsx'

interface CasePageProps {
  readonly frame: Frame
  readonly shown: ShownCasePage
  readonly choices: WhomChoices
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** A case with everything that came of it, for its rep, their manager and whoever is asked. */
export function CasePage(props: CasePageProps) {
  const { frame, shown } = props
  const say = words.advocacy.page
  return (
    <Layout frame={frame} title={say.title(shown.customer)}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.advocacy}>{words.advocacy.all}</a>
          </p>
          <h1>{say.title(shown.customer)}</h1>
          <p class="page__lead">{words.advocacy.states[shown.state]}</p>
        </div>
      </div>
      <Section title={say.words} id="words">
        {shown.quote ? <blockquote class="quotation">{shown.quote}</blockquote> : null}
        {shown.seeHref ? (
          <p>
            <a class="text-link" href={shown.seeHref}>
              {say.see}
            </a>
          </p>
        ) : null}
      </Section>
      <Section title={say.need} id="need">
        <p class="case__words">{shown.need}</p>
        {shown.value ? <p class="quiet">{say.value(shown.value)}</p> : null}
      </Section>
      <AskedWhom shown={shown} />
      <Answered shown={shown} />
      {shown.mayAnswer ? (
        <Section title={words.advocacy.answering.answer} id="answer">
          <AnswerForm
            action={paths.advocacyAct(shown.id, 'answer')}
            typed={props.typed}
            errors={props.errors}
          />
        </Section>
      ) : null}
      {shown.isOwn && shown.isOpen ? <Acts {...props} /> : null}
      <History shown={shown} />
    </Layout>
  )
}

function AskedWhom({ shown }: { shown: ShownCasePage }) {
  const say = words.advocacy.page
  const last = shown.mails.at(-1)
  return (
    <Section title={say.asked} id="asked">
      <p>{say.askedOn(shown.asked, shown.askedOn)}</p>
      {shown.until && shown.isOpen ? (
        <p>{shown.until.isOver ? say.over(shown.until.on) : say.until(shown.until.on)}</p>
      ) : null}
      {last && shown.isOpen ? (
        <p class="quiet">
          {say.mails[last.nth][last.state]} {last.problem ?? ''}
        </p>
      ) : null}
      {shown.link ? (
        <>
          <p class="field">
            <label class="field__label" for="link">
              {say.link}
            </label>
            <input class="field__input" id="link" readonly value={shown.link.address} />
          </p>
          <p class="quiet">{say.linkSays(shown.link.until)}</p>
          <form method="post" action={paths.advocacyAct(shown.id, 'revocation')}>
            <input type="hidden" name="version" value={String(shown.version)} />
            <button type="submit" class="button button--plain">
              {say.revoke}
            </button>
          </form>
        </>
      ) : null}
    </Section>
  )
}

function Answered({ shown }: { shown: ShownCasePage }) {
  const say = words.advocacy.page
  const { answer } = shown
  if (!answer) return null
  return (
    <Section title={say.answer} id="answered">
      <p>
        <strong>{words.advocacy.states[shown.state]}</strong>
      </p>
      <p class="case__words">{answer.words}</p>
      <p class="quiet">
        {say.answeredBy(answer.by, answer.on)} {answer.days ? say.took(answer.days) : ''}
      </p>
      {answer.isHanded && !answer.isConfirmed ? <p>{say.handed}</p> : null}
      {answer.isConfirmed ? <p class="quiet">{say.confirmed}</p> : null}
      {shown.mayConfirm ? (
        <form method="post" action={paths.advocacyAct(shown.id, 'confirmation')}>
          <button type="submit" class="button">
            {say.confirm}
          </button>
        </form>
      ) : null}
      <p>{shown.toldOn ? say.told(shown.toldOn) : say.toTell}</p>
      {shown.promiseHref ? (
        <p>
          <a class="text-link" href={shown.promiseHref}>
            {say.seePromise}
          </a>
        </p>
      ) : null}
      <p class="quiet">{say.counts}</p>
    </Section>
  )
}

function Acts({ shown, choices, typed, errors }: CasePageProps) {
  const say = words.advocacy.page
  return (
    <Section title={say.another} id="another">
      <form class="form" method="post" action={paths.advocacyAct(shown.id, 'askings')}>
        <input type="hidden" name="version" value={String(shown.version)} />
        <Whom choices={choices} typed={typed} errors={errors} />
        <p class="acts">
          <button type="submit" class="button">
            {words.advocacy.form.sendAgain}
          </button>
        </p>
      </form>
      <form method="post" action={paths.advocacyAct(shown.id, 'withdrawal')}>
        <input type="hidden" name="version" value={String(shown.version)} />
        <button type="submit" class="button button--plain">
          {say.withdraw}
        </button>
      </form>
    </Section>
  )
}

function History({ shown }: { shown: ShownCasePage }) {
  if (shown.history.length === 0) return null
  return (
    <Section title={words.advocacy.page.history} id="history">
      <ol class="ruled">
        {shown.history.map(({ on, who, act, words: said }) => (
          <li>
            <p>
              {who ?? words.advocacy.heard} {act}
              {said ? `: ${said}` : ''}
            </p>
            <p class="quiet">{on}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
