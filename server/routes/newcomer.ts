import { z } from 'zod'
import { words } from '../../views/messages/words.ts'
import { chosenPassword } from '../web/passwords.ts'

/** What is asked of the first person who is real; its words are those of whoever is asked. */
export function newcomer() {
  const { problems } = words.doors.departure
  const short = (error: string) => z.string().trim().min(1, { error }).max(200, { error })
  return z.object({
    organisation: short(problems.organisation),
    name: short(problems.name),
    email: z.email({ error: problems.email }).max(320, { error: problems.email }),
    password: chosenPassword,
  })
}
