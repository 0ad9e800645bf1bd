import type { Clocks } from '../../db/queries/retention.ts'
import type { Due } from '../../server/actions/privacy/retention.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What the rules chosen for the plans ask for. */
export interface Packs {
  readonly recordingMonths: number
  readonly gridMonths: number
  readonly payYears: number
}

interface ClocksProps {
  readonly clocks: Clocks
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly due: readonly Due[]
  readonly packs: Packs | null
}

/** When each kind goes, what is due now, and what stays for a reason. */
export function ClocksSection({ clocks, typed, errors, due, packs }: ClocksProps) {
  const say = words.privacy.clocks
  return (
    <Section class="privacy" title={say.title} id="clocks">
      <p>{say.lead}</p>
      <p class="quiet">{clocks.isOn ? say.on : say.off}</p>
      <DueTable clocks={clocks} due={due} />
      {packs ? (
        <p class="quiet">{say.packs(packs.recordingMonths, packs.gridMonths, packs.payYears)}</p>
      ) : null}
      <form class="form" method="post" action={paths.privacyClocks}>
        {due.map(({ kind }) => (
          <TextField
            id={`months-${kind}`}
            name={kind}
            label={say.field(say.kinds[kind])}
            value={typed[kind] ?? String(clocks.months[kind])}
            error={errors[kind]}
            autocomplete="off"
          />
        ))}
        <label class="ticks__one">
          <input type="checkbox" name="isOn" value="yes" checked={clocks.isOn} />
          <span>{say.start}</span>
        </label>
        <p>
          <button type="submit" class="button button--first">
            {say.save}
          </button>
        </p>
      </form>
    </Section>
  )
}

function DueTable({ clocks, due }: Pick<ClocksProps, 'clocks' | 'due'>) {
  const say = words.privacy.clocks
  const stays = ({ held, needed }: Due) =>
    [held > 0 ? say.held(held) : '', needed > 0 ? say.needed(needed) : '']
      .filter((one) => one !== '')
      .join(', ')
  return (
    <TableScroll says={say.title}>
      <table class="table">
        <thead>
          <tr>
            {[say.kind, say.after, say.goes, say.stays].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {due.map((one) => (
            <tr>
              <th scope="row">{say.kinds[one.kind]}</th>
              <td>{say.months(clocks.months[one.kind])}</td>
              <td>{say.talks(one.goes)}</td>
              <td>{stays(one) || '–'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say.pay}</th>
            <td colspan={3}>{say.payStays}</td>
          </tr>
        </tbody>
      </table>
    </TableScroll>
  )
}
