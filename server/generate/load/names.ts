const beginnings = [
  ...['Acker', 'Alten', 'Bach', 'Birken', 'Brom', 'Dorn', 'Eber', 'Eichen', 'Erl', 'Falken', 'Feld', 'Fink'],
  ...[
    'Fuhr',
    'Gais',
    'Gersten',
    'Hagen',
    'Hasel',
    'Hirsch',
    'Holl',
    'Immen',
    'Kalk',
    'Kess',
    'Kron',
    'Lerch',
  ],
  ...['Linden', 'Lohn', 'Maar', 'Mohn', 'Nieder', 'Ober', 'Quell', 'Rabe', 'Reh', 'Roggen', 'Sand', 'Schil'],
  ...['Sommer', 'Stein', 'Tann', 'Ulmen', 'Vogel', 'Wacholder', 'Weiden', 'Wolf', 'Ziegel', 'Zoll'],
] as const
const ofPlaces = [
  ...[
    'au',
    'bach',
    'berg',
    'born',
    'brunn',
    'burg',
    'dorf',
    'eck',
    'feld',
    'furt',
    'grund',
    'hain',
    'hausen',
  ],
  ...[
    'heim',
    'hof',
    'horst',
    'ingen',
    'kirch',
    'lohe',
    'moor',
    'rath',
    'ried',
    'stedt',
    'tal',
    'weiler',
    'wied',
  ],
] as const
const ofPeople = [
  'ner',
  'mann',
  'mayer',
  'schmid',
  'hofer',
  'huber',
  'wirth',
  'kamp',
  'stroem',
  'sohn',
] as const
const ofBuyers = ['berger', 'brand', 'eder', 'gruber', 'holz', 'lechner', 'thaler', 'vogt', 'weber'] as const
const ofThings = [
  'ax',
  'ello',
  'era',
  'ino',
  'iro',
  'ita',
  'olo',
  'ona',
  'umo',
  'yx',
  'ador',
  'exis',
] as const
const given = [
  ...[
    'Anke',
    'Bernd',
    'Carla',
    'Detlef',
    'Elif',
    'Frieder',
    'Gesa',
    'Hanno',
    'Ilse',
    'Jannis',
    'Karin',
    'Leif',
  ],
  ...['Malte', 'Nora', 'Olaf', 'Pia', 'Ralf', 'Svea', 'Tarek', 'Uta', 'Viktor', 'Wiebke', 'Yara', 'Zoran'],
] as const

/** Names put together from two halves: of so many no two are alike before all of them were used. */
function coined(at: number, endings: readonly string[]): string {
  const beginning = beginnings[at % beginnings.length] ?? ''
  const ending = endings[Math.floor(at / beginnings.length) % endings.length] ?? ''
  return `${beginning}${ending}`
}

export const placesKnown = beginnings.length * ofPlaces.length
export const thingsKnown = beginnings.length * ofThings.length

export function placeAt(at: number): string {
  return coined(at, ofPlaces)
}

/** What a maker calls a model of something. */
export function modelAt(at: number): string {
  return coined(at, ofThings)
}

/** Our people; none of them is called as a customer is. */
export function ourNameAt(at: number): string {
  return fullName(at, ofPeople)
}

export function buyerNameAt(at: number): string {
  return fullName(at, ofBuyers)
}

function fullName(at: number, endings: readonly string[]): string {
  const family = at % (beginnings.length * endings.length)
  const round = Math.floor(at / (beginnings.length * endings.length))
  const first = given[(family + round) % given.length] ?? ''
  const second = round < given.length ? '' : ` ${given[Math.floor(round / given.length) % given.length]}`
  return `${first}${second} ${coined(family, endings)}`
}
