import { bread } from './bread.ts'
import { building } from './building.ts'
import { heat } from './heat.ts'
import { money } from './money.ts'
import { people } from './people.ts'
import type { Scene } from './scene.ts'

/** Every scene, so mixed that neighbours are not about the same thing. */
export const scenes: readonly Scene[] = heat.flatMap((scene, at) =>
  [scene, people[at], bread[at], money[at], building[at]].filter((one) => one !== undefined),
)
