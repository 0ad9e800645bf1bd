import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Outcome } from './outcome.tsx'
import type { LiveProps, ShownLive } from './records.ts'

/** Who is on our site now: redrawn while the page is open, and by loading it again without scripts. */
export function LiveList({ live, isTeam }: LiveProps) {
  const say = words.reachOut.live
  return (
    <ul class="live">
      {live.length === 0 ? <li class="quiet">{isTeam ? say.noneTeam : say.none}</li> : null}
      {live.map((one) => (
        <Visitor one={one} />
      ))}
    </ul>
  )
}

function Visitor({ one }: { one: ShownLive }) {
  const say = words.reachOut
  return (
    <li class="live__one" id={`live-${one.id}`}>
      <div class="live__who">
        <p>
          <strong>{say.live.lead}</strong> {one.path ? <a href={one.path}>{one.says}</a> : one.says}
        </p>
        {one.note ? <p class="quiet">{one.note}</p> : null}
        {one.taking ? <p class="quiet">{one.taking.says}</p> : null}
        {one.why.length > 0 ? (
          <details class="why">
            <summary class="why__open">{say.live.why}</summary>
            <ul class="live__why">
              {one.why.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {one.mayTake ? (
        <form class="acts" method="post" action={paths.approachClaim(one.id)}>
          <button type="submit" class="button" name="channel" value="chat">
            {say.acts.chat}
          </button>
          <button type="submit" class="button button--plain" name="channel" value="phone">
            {say.acts.phone}
          </button>
        </form>
      ) : null}
      {one.taking?.isYours ? <Outcome taking={one.taking} name={one.says} /> : null}
    </li>
  )
}
