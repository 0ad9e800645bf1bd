import type { Account } from './accounts.ts'
import type { RepKey } from './people.ts'

/** An account as a row: key, name, person, address, product, colleague, load, hour, place, aside. */
export type Row = readonly [
  key: string,
  account: string,
  person: string,
  email: string,
  product: string,
  colleague: string,
  load: string,
  hour: string,
  place: string,
  aside: string,
]

export function rows(rep: RepKey, all: readonly Row[]): readonly Account[] {
  return all.map(([key, account, person, email, product, colleague, load, hour, place, aside]) => ({
    key,
    rep,
    account,
    person,
    email,
    product,
    colleague,
    load,
    hour,
    place,
    aside,
  }))
}
