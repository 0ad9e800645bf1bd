import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const coloursOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
const playwrights = createRequire(import.meta.url).resolve('@axe-core/playwright')
const source = readFileSync(createRequire(playwrights).resolve('axe-core/axe.min.js'), 'utf8')

interface Asked {
  /** A part of the page alone. */
  readonly within?: string
  /** The page is the same in the dark; only its colours are other ones. */
  readonly colours?: true
}

/** What keeps somebody out of the page as it stands; our pages have no frames. */
export async function shutTo(page: Page, { within, colours }: Asked = {}): Promise<readonly string[]> {
  const options = {
    preload: false,
    runOnly: colours ? coloursOnly : rules,
    // Only what is wrong is told, and by its own HTML: addresses of everything that is right take half the time.
    resultTypes: ['violations'],
    selectors: false,
  }
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(source)
  const where = within === undefined ? 'document' : JSON.stringify(within)
  return page.evaluate<string[]>(`axe.run(${where}, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map((one) => one.html.slice(0, 120)).join(' | ')))`)
}
