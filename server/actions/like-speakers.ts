import type { Kysely } from 'kysely'
import { activePeople } from '../../db/queries/people.ts'
import { apartIn } from '../../db/queries/told-apart.ts'
import { unassignedSpeakers } from '../../db/queries/unassigned-speakers.ts'
import type { Database } from '../../db/schema.ts'
import { aliasOf, aliasText } from '../conversation/alias.ts'
import { nameKey } from '../conversation/name-key.ts'
import { type Resemblance, resemblingSpeakers } from '../conversation/resembling-speakers.ts'
import { mayBeOurs } from './person-aliases.ts'

/** Speakers in conversations that are nobody's yet who go by a part of the name of one of ours. */
export async function speakersLikeOurs(
  db: Kysely<Database>,
): Promise<readonly (Resemblance & { readonly personName: string })[]> {
  const people = await activePeople(db)
  const isApart = await apartIn(db, 'alias')
  const known = new Set(people.flatMap(({ aliases = [] }) => aliases.flatMap((text) => textOf(text))))
  const labels = (await unassignedSpeakers(db)).flatMap((one) =>
    one.name !== null && one.personId === null && mayBeOurs(one) && isNews(one.name, known) ? [one.name] : [],
  )
  const names = new Map(people.map((person) => [person.id, person.name]))
  return resemblingSpeakers(labels, people)
    .filter(({ label, personId }) => !isApart(personId, nameKey(label)))
    .map((one) => ({ ...one, personName: names.get(one.personId) ?? '' }))
}

function isNews(name: string, known: ReadonlySet<string>): boolean {
  const [text] = textOf(name)
  return text?.startsWith('name ') === true && !known.has(text)
}

function textOf(name: string): readonly string[] {
  const alias = aliasOf(name)
  return alias ? [aliasText(alias)] : []
}
