import { type Company, openCompany, type Visit } from './pages-company.ts'
import type { How } from './parts.ts'
import type { Row } from './row.ts'

const SIZES = [1_000, 10_000]
const QUICK_SIZES = [200, 800]
const RUNS = 7
const MOST_TIMES = 1.3

/** What everybody looks at every day, which is as fast in a large company as in a small one. */
const promised = [
  ...['/', '/conversations', '/people/REP', '/customers/CUSTOMER', '/promises', '/search?q=oven'].flatMap(
    (path) => [`rep ${path}`, `manager ${path}`],
  ),
  ...['hr /', 'hr /people/REP', 'hr /customers', 'manager /customers', 'manager /team'],
  ...['rep /conversations/TALK', 'manager /conversations/TALK'],
  'rep /coaching',
]
/** What asks as often in a large company, and may take longer. */
const others = [
  ...['rep /customers', 'rep /insights', 'rep /advocacy', 'rep /reach-out'],
  ...['/insights', '/advocacy', '/reach-out', '/coaching', '/queue'].map((path) => `manager ${path}`),
  'hr /team',
]

/** Each page in a small company and in a larger one, the two taking turns. */
export async function rows({ quick }: How): Promise<readonly Row[]> {
  const companies: Company[] = []
  try {
    for (const size of sizes(quick)) companies.push(await openCompany(size))
    const [small, large] = companies
    if (!small || !large) throw new Error('PAGES_OF takes two sizes, as in 1000,100000')
    const pages = [...promised, ...others]
    const found: Row[] = []
    for (const page of pages) found.push(...(await rowsOf(page, { small, large, quick })))
    return found
  } finally {
    for (const one of companies) await one.close()
  }
}

function sizes(quick: boolean): readonly number[] {
  const asked = process.env.PAGES_OF?.split(',').map(Number) ?? []
  return asked.length === 2 ? asked : quick ? QUICK_SIZES : SIZES
}

interface Both {
  readonly small: Company
  readonly large: Company
  readonly quick: boolean
}

async function rowsOf(page: string, { small, large, quick }: Both): Promise<readonly Row[]> {
  const visits: { readonly small: Visit[]; readonly large: Visit[] } = { small: [], large: [] }
  for (let run = 0; run <= (quick ? 1 : RUNS); run += 1) {
    visits.small.push(await small.visit(page))
    visits.large.push(await large.visit(page))
  }
  const [one, other] = [bestOf(visits.small), bestOf(visits.large)]
  const name = `of ${small.size.toLocaleString('en')} conversations`
  const isHeld = { ms: promised.includes(page), queries: true, rows: false }
  console.error(`${page}: ${one.ms.toFixed(1)} ms, ${other.ms.toFixed(1)} ms`)
  const told = (what: keyof Visit, unit: Row['unit']): Row => ({
    ...{ name: what === 'ms' ? page : `${page}: ${what}`, unit, measured: other[what] },
    ...{ baseline: { name, value: one[what] }, ratio: other[what] / one[what] },
    ...(isHeld[what] ? { must: { atMost: MOST_TIMES } } : {}),
    isCount: what !== 'ms',
  })
  return [...(quick ? [] : [told('ms', 'ms')]), told('queries', 'queries'), told('rows', 'rows')]
}

/** The first visit warms up. */
function bestOf([, ...visits]: readonly Visit[]): Visit {
  const least = (of: keyof Visit) => Math.min(...visits.map((one) => one[of]))
  return { ms: least('ms'), queries: least('queries'), rows: least('rows') }
}
