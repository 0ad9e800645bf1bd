import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PeoplesLabels } from '../../server/measures/accuracy.ts'
import type { Database } from '../schema.ts'

/** What people said of one detector's findings, each finding once. */
export interface InUse {
  readonly detector: string
  /** Findings of the machine that somebody looked at and answered. */
  readonly looked: number
  /** Of those, how many people refused or called something else. */
  readonly overruled: number
  /** What the machine had missed and people found. */
  readonly added: number
}

/** Of each finding whose word stands: the newest of somebody it is not graded for, else the newest of its owner. */
const standing = sql<{
  finding_id: string
  detector: string | null
  overruled: number | null
  is_others: number
}>`(
  select * from (
    select v.finding_id, v.detector, v.overruled, v.answer, v.conversation_id,
      case when v.by_id = c.rep_id then 0 else 1 end as is_others,
      row_number() over (
        partition by v.finding_id
        order by case when v.by_id = c.rep_id then 1 else 0 end, v.at desc, v.id desc
      ) as nth
    from verdicts v join conversations c on c.id = v.conversation_id
  ) every_word where nth = 1
)`

/** How often people overruled each detector, in everything anybody looked at here. */
export async function overrulesInUse(db: Kysely<Database>): Promise<readonly InUse[]> {
  const { rows } = await sql<{ detector: string; looked: number; overruled: number; added: number }>`
    select detector,
      sum(case when overruled is null then 0 else 1 end) as looked,
      sum(coalesce(overruled, 0)) as overruled,
      sum(case when overruled is null and answer = 'yes' then 1 else 0 end) as added
    from ${standing} words where detector is not null group by detector order by detector`.execute(db)
  return rows.map((row) => ({
    detector: row.detector,
    looked: Number(row.looked),
    overruled: Number(row.overruled),
    added: Number(row.added),
  }))
}

/**
 * Labels for the precision gate. A conversation counts for a detector where somebody it is not graded for answered
 * all that the detector found in it, and where nobody picked it by hand: so nobody can pick what is labelled.
 */
export async function labelsByPeople(db: Kysely<Database>): Promise<readonly PeoplesLabels[]> {
  const { rows } = await sql<{ detector: string; found: number; right_ones: number }>`
    with answered as (
      select w.conversation_id, w.detector, count(*) as answered,
        sum(case when w.overruled = 0 then 1 else 0 end) as right_ones
      from ${standing} w join conversations c on c.id = w.conversation_id
      where w.is_others = 1 and w.overruled is not null and c.chosen <> 'hand-picked'
        and (${inEach(
          sql` or `,
          (f) => sql`exists (select 1 from ${f}
          where ${f}.id = w.finding_id and ${f}.detector = w.detector)`,
        )})
      group by w.conversation_id, w.detector)
    select detector, sum(answered) as found, sum(right_ones) as right_ones from answered a
    where answered = ${inEach(
      sql` + `,
      (f) => sql`(select count(*) from ${f}
      where ${f}.conversation_id = a.conversation_id and ${f}.detector = a.detector)`,
    )}
    group by detector order by detector`.execute(db)
  return rows.map((row) => ({
    detector: row.detector,
    found: Number(row.found),
    right: Number(row.right_ones),
  }))
}

const findings = ['moments', 'commitments', 'insights'].map((name) => sql.table(name))

function inEach(between: RawBuilder<unknown>, asked: (table: RawBuilder<unknown>) => RawBuilder<unknown>) {
  return sql.join(findings.map(asked), between)
}
