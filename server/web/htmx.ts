import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { AppEnv } from './env.ts'

type Drawing = HtmlEscapedString | Promise<HtmlEscapedString>

export function isHtmx(c: Context<AppEnv>): boolean {
  return c.req.header('HX-Request') === 'true'
}

/** After a change: the fragment for htmx, a 303 to the page for a plain form. */
export function changed(c: Context<AppEnv>, fragment: Drawing, path: string) {
  c.header('Vary', 'HX-Request', { append: true })
  return isHtmx(c) ? c.html(fragment) : c.redirect(path, 303)
}

/** Sends the whole window elsewhere, whether htmx asked or a plain form. */
export function leaveFor(c: Context<AppEnv>, path: string) {
  if (!isHtmx(c)) return c.redirect(path, 303)
  c.header('HX-Redirect', path)
  return c.body(null, 200)
}

/** The path of the page from which htmx asks, with its query. */
export function pageAsking(c: Context<AppEnv>): string {
  const page = c.req.header('HX-Current-URL') ?? ''
  if (!URL.canParse(page)) return '/'
  const { pathname, search } = new URL(page)
  return pathname + search
}

/** The query of the page that stands in the window: of this request's own path, or where htmx asks from. */
export function queryOfPage(c: Context<AppEnv>): URLSearchParams {
  const page = isHtmx(c) ? c.req.header('HX-Current-URL') : c.req.url
  return URL.canParse(page ?? '') ? new URL(page ?? '').searchParams : new URLSearchParams()
}
