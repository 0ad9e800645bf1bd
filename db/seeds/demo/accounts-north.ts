import type { Account } from './accounts.ts'

export const northAccounts: readonly Account[] = []
