import type { DeedPlace } from '../../db/queries/deeds.ts'
import { paths } from '../../views/paths.ts'

/** Where a deed stands: a case has a page, a purchase its customer's. */
export function deedPath({ kind, id }: DeedPlace, customerId: string | null): string | null {
  if (kind === 'case') return paths.advocacyCase(id)
  return customerId === null ? null : paths.customer(customerId)
}
