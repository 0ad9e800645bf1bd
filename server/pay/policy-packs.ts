import { ca } from './policies/ca.ts'
import { co } from './policies/co.ts'
import { de } from './policies/de.ts'
import { eu } from './policies/eu.ts'
import { fr } from './policies/fr.ts'
import { il } from './policies/il.ts'
import { ny } from './policies/ny.ts'
import { uk } from './policies/uk.ts'

/** The European Union, three countries and four states of the USA. */
export const packNames = ['EU', 'DE', 'FR', 'UK', 'CA', 'CO', 'IL', 'NY'] as const
export type PackName = (typeof packNames)[number]

/** Who has to agree, beside HR, before a plan may be used. */
export type AgreeingRole = 'works-council' | 'each-rep'

/** What somebody must be handed, and when. */
export type Letter =
  | 'notice-before-use'
  | 'monitoring-notice'
  | 'terms-in-writing'
  | 'explanation'
  | 'adverse-outcome'
  | 'consent-to-recording'

/** What the law of a place makes a careful company do. A beginning to check against, and no legal advice. */
export interface PolicyPack {
  readonly name: PackName
  /** Days from publishing to the first day a plan pays by. */
  readonly noticeDays: number
  readonly keep: {
    readonly recordingMonths: number
    readonly gridMonths: number
    readonly payYears: number
  }
  readonly agree: readonly AgreeingRole[]
  readonly letters: readonly Letter[]
  /** Everybody in a conversation has to agree that it is recorded. */
  readonly everybodyConsents: boolean
  /** What it was read from, by its own name. */
  readonly sources: readonly string[]
}

const packs: Readonly<Record<PackName, PolicyPack>> = {
  EU: eu,
  DE: de,
  FR: fr,
  UK: uk,
  CA: ca,
  CO: co,
  IL: il,
  NY: ny,
}

/** One pack by its name. */
export function packOf(name: PackName): PolicyPack {
  return packs[name]
}

/** What several packs ask for together. `null` where none was chosen. */
export type Policy = Omit<PolicyPack, 'name'>

/**
 * Several packs at once: the longest notice, every letter and agreement, recordings and grids kept the shortest and pay
 * records the longest. `null` without any.
 */
export function policyOf(names: readonly PackName[]): Policy | null {
  const chosen = names.map(packOf)
  if (chosen.length === 0) return null
  const all = <T>(of: (pack: PolicyPack) => readonly T[]) => [...new Set(chosen.flatMap(of))]
  return {
    noticeDays: Math.max(...chosen.map((pack) => pack.noticeDays)),
    keep: {
      recordingMonths: Math.min(...chosen.map((pack) => pack.keep.recordingMonths)),
      gridMonths: Math.min(...chosen.map((pack) => pack.keep.gridMonths)),
      payYears: Math.max(...chosen.map((pack) => pack.keep.payYears)),
    },
    agree: all((pack) => pack.agree),
    letters: all((pack) => pack.letters),
    everybodyConsents: chosen.some((pack) => pack.everybodyConsents),
    sources: all((pack) => pack.sources),
  }
}
