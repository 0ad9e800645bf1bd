import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export type DepartureField = 'organisation' | 'name' | 'email' | 'password'

export interface DeparturePageProps {
  readonly frame: Frame
  readonly typed: Readonly<Partial<Record<DepartureField, string>>>
  readonly errors: Readonly<Partial<Record<DepartureField, string>>>
}

/** Leaving the demo: everything invented goes, and the first person who is real comes in as admin. */
export function DeparturePage({ frame, typed, errors }: DeparturePageProps) {
  const say = words.doors.departure
  const field = (name: DepartureField) => ({
    id: `departure-${name}`,
    name,
    value: name === 'password' ? '' : (typed[name] ?? ''),
    error: errors[name],
  })
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="door__panel">
        <h1>{say.title}</h1>
        <p class="page__lead">{say.lead}</p>
        <form class="form" method="post" action={paths.departure}>
          <TextField {...field('organisation')} label={say.organisation} autocomplete="organization" />
          <TextField {...field('name')} label={say.name} autocomplete="name" />
          <TextField {...field('email')} type="email" label={words.doors.email} autocomplete="username" />
          <TextField
            {...field('password')}
            type="password"
            label={words.doors.password}
            hint={words.doors.passwordHint}
            autocomplete="new-password"
          />
          <p class="quiet">{say.after}</p>
          <div class="acts">
            <button type="submit" class="button button--first">
              {say.leave}
            </button>
            <a class="button" href={paths.home}>
              {say.stay}
            </a>
          </div>
        </form>
      </div>
    </Layout>
  )
}
