import { Section } from '../components/section.tsx'
import { civilDay, firstName } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { Nobodys, type NobodysProps } from './nobodys.tsx'
import { type ShownWay, WaysIn } from './ways-in.tsx'

/** A fact about the installation: what, and how much. */
export interface Fact {
  readonly name: string
  readonly value: string
}

/** Something only the admin can do, with where to do it. */
export interface Task {
  readonly says: string
  readonly href: string
  readonly act: string
}

export interface AdminHomeProps {
  readonly frame: Frame
  readonly facts: readonly Fact[]
  readonly tasks: readonly Task[]
  readonly waysIn: readonly ShownWay[]
  readonly nobodys: NobodysProps
}

/** The admin's page: the installation, and nothing of what anybody said. */
export function AdminHomePage({ frame, facts, tasks, waysIn, nobodys }: AdminHomeProps) {
  const say = words.home
  const title = tasks.length === 0 ? say.admin.title : say.admin.titleOpen(tasks.length)
  return (
    <Layout frame={frame} title={title} current="home">
      <div class="page__head">
        <div>
          <p class="page__kicker">{say.kicker(civilDay(frame.today), firstName(frame.viewer?.name ?? ''))}</p>
          <h1>{title}</h1>
          <p class="page__lead">{say.admin.lead}</p>
        </div>
      </div>
      <div class="stack">
        <div class="pair">
          <Section title={say.admin.tasks} id="tasks">
            {tasks.length === 0 ? <p class="quiet">{say.admin.none}</p> : null}
            <ul class="ruled">
              {tasks.map((task) => (
                <li class="acts task">
                  <span>{task.says}</span>
                  <a class="button" href={task.href}>
                    {task.act}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={say.admin.facts} id="facts">
            <dl class="facts">
              {facts.map((fact) => (
                <>
                  <dt>{fact.name}</dt>
                  <dd>{fact.value}</dd>
                </>
              ))}
            </dl>
          </Section>
        </div>
        <WaysIn ways={waysIn} />
        <Nobodys {...nobodys} />
      </div>
    </Layout>
  )
}
