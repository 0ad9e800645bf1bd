import type { Account } from './accounts.ts'

export const southAccounts: readonly Account[] = []
