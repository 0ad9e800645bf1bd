import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'

export type FirstAdminField = 'organisation' | 'name' | 'email' | 'password'

export interface FirstAdminProps {
  readonly typed: Readonly<Partial<Record<FirstAdminField, string>>>
  readonly errors: Readonly<Partial<Record<FirstAdminField, string>>>
}

/** What is asked of the first person who is real. */
export function FirstAdmin({ typed, errors }: FirstAdminProps) {
  const say = words.doors.departure
  const field = (name: FirstAdminField) => ({
    id: `departure-${name}`,
    name,
    value: name === 'password' ? '' : (typed[name] ?? ''),
    error: errors[name],
  })
  return (
    <>
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
    </>
  )
}
