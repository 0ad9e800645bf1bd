import type { Speaker } from '../../db/seeds/writers/recorded.ts'

export const organisation = 'Brackwater Storage'
export const zone = 'Europe/Berlin'
const domain = 'brackwater.example'

const given = [
  'Agnes',
  'Bruno',
  'Celia',
  'Dario',
  'Edda',
  'Felix',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Klara',
  'Lorenz',
  'Mathis',
  'Nele',
  'Oskar',
  'Petra',
  'Quirin',
  'Ruth',
  'Stefan',
  'Thea',
  'Ulrich',
  'Vera',
  'Wanda',
  'Xaver',
] as const
const family = [
  'Abel',
  'Brand',
  'Cordes',
  'Diehl',
  'Ehlers',
  'Falk',
  'Grote',
  'Hansen',
  'Iversen',
  'Jansen',
  'Kolbe',
  'Lange',
  'Moritz',
  'Nolte',
  'Ott',
  'Paulsen',
  'Quast',
  'Rieger',
  'Sander',
  'Thoma',
  'Uhl',
  'Vogt',
  'Wolter',
  'Zeller',
] as const

/** Names that no two of a few hundred share. */
export function nameOf(at: number): string {
  const first = given[at % given.length] ?? ''
  const last = family[(at + Math.floor(at / given.length)) % family.length] ?? ''
  const round = Math.floor(at / (given.length * family.length))
  return round === 0 ? `${first} ${last}` : `${first} ${last}-${family[round % family.length]}`
}

export function addressOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${domain}`
}

export function customerOf(rep: number, at: number, many: number): Speaker {
  const number = rep * many + at
  const name = nameOf(1_000 + number * 5)
  return { key: 'customer', name, email: `buyer${number}@house${number}.example`, role: 'customer' }
}

export const teams = ['North', 'South', 'East', 'West', 'Centre'] as const
