import { type GateName, isCounted } from '../../server/pay/plan.ts'
import { percentToTenth } from '../format.ts'

/** A gate's constant as people read it: a count as it is, else a share. */
export function gateSaid(name: GateName, value: number): string {
  return isCounted(name) ? String(value) : percentToTenth(value)
}
