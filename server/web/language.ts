import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { inLanguage, isLanguage, type Language } from '../../views/messages/language.ts'
import { isApi } from '../api/problem.ts'
import type { AppEnv } from './env.ts'
import { preferencesFor } from './read-once.ts'

/** Everybody is answered in the language they chose on this machine or the one their browser asks for; programs in English. */
export const inTheirLanguage = createMiddleware<AppEnv>((c, next) => inLanguage(wantedBy(c), next))

/** Whoever has signed in is answered in the language they chose, on every machine. */
export const inChosenLanguage = createMiddleware<AppEnv>(async (c, next) => {
  const { language } = await preferencesFor(c)
  await (language === null ? next() : inLanguage(language, next))
})

function wantedBy(c: Context<AppEnv>): Language {
  if (isApi(c.req.path)) return 'en'
  const chosen = getCookie(c, 'language')
  return isLanguage(chosen) ? chosen : askedFor(c.req.header('Accept-Language') ?? '')
}

/** The first language of ours in the order of an `Accept-Language`; `de-AT` is German. */
export function askedFor(header: string): Language {
  const asked = header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', weight = ''] = part.split(';', 2)
      return { name: tag.trim().split('-')[0]?.toLowerCase(), weight: Number(weight.trim().slice(2) || 1) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  return asked.map(({ name }) => name).find(isLanguage) ?? 'en'
}
