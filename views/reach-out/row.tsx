import { reachChannels, snoozeDays, snoozeReasons } from '../../server/reaching/approach.ts'
import { FourteenDots } from '../components/fourteen-dots.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Outcome } from './outcome.tsx'
import type { ShownRow } from './records.ts'

/** Who, why now, when and how; the rep chooses. */
export function ReachRow({ row, mayAct, isFirst }: { row: ShownRow; mayAct: boolean; isFirst: boolean }) {
  return (
    <li class="reach" id={`reach-${row.id}`}>
      <div class="reach__who">
        <h3 class="reach__name">
          <a href={row.path}>{row.name}</a>
        </h3>
        {row.account ? <p class="quiet">{row.account}</p> : null}
        {row.rep ? <p class="quiet">{words.reachOut.lookedAfter(row.rep)}</p> : null}
      </div>
      <div class="reach__why">
        {row.said ? (
          <p class="quotation reach__words">
            <a class="reach__link" href={row.said.path}>
              {row.said.words}
            </a>
          </p>
        ) : null}
        <p class="quiet">{row.why}</p>
      </div>
      <div class="reach__when">
        {row.waited ? <FourteenDots days={row.waited.days} of={row.waited.of} /> : null}
        <p class="reach__is">{row.when}</p>
        <p class="quiet">{row.whenWhy}</p>
      </div>
      <div class="reach__how">
        <p class="reach__is">{row.how}</p>
        {row.howWhy.map((line) => (
          <p class="quiet">{line}</p>
        ))}
      </div>
      <div class="reach__acts">
        {row.taking ? <p class="quiet">{row.taking.says}</p> : null}
        {row.taking?.isYours ? <Outcome taking={row.taking} name={row.name} /> : null}
        {mayAct && !row.taking ? <Acts row={row} isFirst={isFirst} /> : null}
      </div>
    </li>
  )
}

function Acts({ row, isFirst }: { row: ShownRow; isFirst: boolean }) {
  const say = words.reachOut
  const [first, ...rest] = [row.channel, ...reachChannels.filter((one) => one !== row.channel)]
  return (
    <>
      <form class="reach__form" method="post" action={paths.approaches}>
        <Whom row={row} />
        <button
          type="submit"
          class={`button${isFirst ? ' button--first' : ''}`}
          name="channel"
          value={first}
          aria-label={say.actWith(say.acts[first ?? 'phone'], row.name)}
        >
          {say.acts[first ?? 'phone']}
        </button>
        <details class="why">
          <summary class="why__open" aria-label={say.otherwayOf(row.name)}>
            {say.otherway}
          </summary>
          <span class="reach__others">
            {rest.map((channel) => (
              <button type="submit" class="button" name="channel" value={channel}>
                {say.acts[channel]}
              </button>
            ))}
          </span>
        </details>
      </form>
      <details class="why">
        <summary class="why__open" aria-label={say.notNowOf(row.name)}>
          {say.notNow}
        </summary>
        <NotNow row={row} />
      </details>
    </>
  )
}

function NotNow({ row }: { row: ShownRow }) {
  const say = words.reachOut
  const [reason, until] = [`reason-${row.id}`, `until-${row.id}`]
  return (
    <form class="reach__form" method="post" action={paths.reachOutSnoozes}>
      <input type="hidden" name="customer" value={row.id} />
      <label class="field__label" for={reason}>
        {say.notNowWhy}
      </label>
      <select class="field__input" id={reason} name="reason">
        {snoozeReasons.map((one) => (
          <option value={one}>{say.reasons[one]}</option>
        ))}
      </select>
      <label class="field__label" for={until}>
        {say.notNowUntil}
      </label>
      <select class="field__input" id={until} name="days">
        {snoozeDays.map((days) => (
          <option value={days}>{say.untilDays[days]}</option>
        ))}
      </select>
      <button type="submit" class="button">
        {say.putOff}
      </button>
    </form>
  )
}

function Whom({ row }: { row: ShownRow }) {
  return (
    <>
      <input type="hidden" name="customer" value={row.id} />
      <input type="hidden" name="group" value={row.group} />
    </>
  )
}
