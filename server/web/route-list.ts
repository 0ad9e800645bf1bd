import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Services } from './env.ts'
import { type Entry, whoMay } from './gates.ts'

/** Every address with who may go there. Nothing is asked of the application, so it needs its settings alone. */
export function routeList(): readonly Entry[] {
  return whoMay(createApp({ config: readConfig({}) } as Services).routes)
}
