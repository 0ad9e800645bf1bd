import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Heard } from './heard.ts'

export interface Visit {
  readonly page: Page
  /** What went wrong in the browser: errors, refusals of the content policy, requests that left the machine. */
  readonly troubles: readonly string[]
  open(path: string): Promise<number>
  end(): Promise<void>
}

/** Somebody at a browser of their own, signed in by a link where a name is given. */
export async function visit(
  heard: Heard,
  browser: Browser,
  name: string | null,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text()))
      troubles.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('dialog', (dialog) => {
    troubles.push(`${page.url()}: a dialog said ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(heard.url).host)
      troubles.push(`went to ${request.url()}`)
  })
  if (name !== null) {
    await page.goto(await heard.linkFor(`${name}@larkfield.example`))
    await page.getByRole('button', { name: 'Go in' }).click()
    await page.waitForURL(`${heard.url}/`)
  }
  return {
    page,
    troubles,
    open: async (path) => (await page.goto(heard.url + path))?.status() ?? 0,
    end: () => context.close(),
  }
}

/** Chromium says an answer that is no 2xx was a failed resource; pages that are meant to be 404 or 422 are. */
function isExpected(text: string): boolean {
  return /Failed to load resource.*(404|409|422)/.test(text)
}
