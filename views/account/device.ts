import { words } from '../messages/words.ts'

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Macintosh', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** What somebody would call the device behind what a browser says of itself. */
export function deviceSays(said: string): string {
  const say = words.account.sessions
  const browser = browsers.find(([sign]) => said.includes(sign))?.[1]
  const system = systems.find(([sign]) => said.includes(sign))?.[1]
  if (browser === undefined && system === undefined) return say.unknown
  return say.device(browser ?? say.browser, system ?? say.system)
}
