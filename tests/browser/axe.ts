import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const onTelephones = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] }
const playwrights = createRequire(import.meta.url).resolve('@axe-core/playwright')
const source = readFileSync(createRequire(playwrights).resolve('axe-core/axe.min.js'), 'utf8')

interface Asked {
  /** A part of the page alone. */
  readonly within?: string
  /** The page is the same on a telephone in the dark; only its colours and sizes are other ones. */
  readonly telephone?: true
}

/** What keeps somebody out of the page as it stands; our pages have no frames. */
export async function shutTo(page: Page, { within, telephone }: Asked = {}): Promise<readonly string[]> {
  const options = {
    preload: false,
    runOnly: telephone ? onTelephones : rules,
    // Only what is wrong is told, and by its own HTML: addresses of everything that is right take half the time.
    resultTypes: ['violations'],
    selectors: false,
  }
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(source)
  const where = within === undefined ? 'document' : JSON.stringify(within)
  return page.evaluate<string[]>(`axe.run(${where}, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map((one) => one.html.slice(0, 120)).join(' | ')))`)
}
