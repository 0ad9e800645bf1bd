import { northAccounts } from './accounts-north.ts'
import { southAccounts } from './accounts-south.ts'
import type { RepKey } from './people.ts'

/** A customer of Larkfield, with what a conversation there is about. The words fit into sentences. */
export interface Account {
  readonly key: string
  readonly rep: RepKey
  readonly account: string
  readonly person: string
  readonly email: string
  /** What comes out of the oven there: "the rye". */
  readonly product: string
  /** Somebody who works there. */
  readonly colleague: string
  /** Trays, loaves or meals a day, in words: "three hundred rolls". */
  readonly load: string
  /** The hour the first oven is lit: "half past three". */
  readonly hour: string
  /** Where the oven stands: "the cellar". */
  readonly place: string
  /** Something about themselves that is not about ovens. */
  readonly aside: string
}

/** The three whose stories are told from end to end. */
export const brightwater: Account = {
  key: 'brightwater',
  rep: 'rosa',
  account: 'Brightwater Bakery',
  person: 'Cora Lindqvist',
  email: 'cora@brightwater.example',
  product: 'the rye',
  colleague: 'Pawel',
  load: 'two hundred loaves',
  hour: 'two',
  place: 'the back room',
  aside: 'My sister does the books.',
}

export const elmhurst: Account = {
  key: 'elmhurst',
  rep: 'ravi',
  account: 'Elmhurst School Kitchen',
  person: 'Tomas Berg',
  email: 'tomas.berg@elmhurst.example',
  product: 'the fish bake',
  colleague: 'Lotte',
  load: 'four hundred lunches',
  hour: 'seven',
  place: 'the old gym kitchen',
  aside: 'My own two eat there, so I hear about it at supper.',
}

export const marram: Account = {
  key: 'marram',
  rep: 'rena',
  account: 'Hotel Marram',
  person: 'Ines Vidal',
  email: 'ines@hotelmarram.example',
  product: 'the breakfast pastry',
  colleague: 'Joost',
  load: 'a hundred and sixty breakfasts',
  hour: 'four',
  place: 'the basement',
  aside: 'I trained in Lisbon and I still dream of that oven.',
}

export const accounts: readonly Account[] = [
  brightwater,
  elmhurst,
  marram,
  ...northAccounts,
  ...southAccounts,
]

export function accountOf(key: string): Account {
  const account = accounts.find((one) => one.key === key)
  if (!account) throw new Error(`The demo knows no account ${key}`)
  return account
}
