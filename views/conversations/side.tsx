import { Clips } from '../clips/section.tsx'
import { Comments } from '../comments/section.tsx'
import { Section } from '../components/section.tsx'
import { WhoLooked } from '../components/who-looked.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { hasWay } from '../places.ts'
import { Ask } from '../queue/ask.tsx'
import { RecordingStanding } from '../recordings/standing.tsx'
import { VisitedSection } from '../visits/visited.tsx'
import { Came, cameOf } from './came.tsx'
import { ConsentSection } from './consent.tsx'
import { drawnAnew } from './drawing.ts'
import { Learnt, Promises, sidesOf } from './learnt.tsx'
import { Listened, listenedOf } from './listened.tsx'
import { Minutes, minutesOf } from './minutes.tsx'
import { Note } from './note.tsx'
import type { ConversationPageProps } from './page.tsx'
import { PeopleSaid } from './people-said.tsx'
import { Questions } from './questions.ts'
import { WishesIn } from './wishes.tsx'

/** Beside the transcript: the note, what people wrote, what was promised and learnt, and where it came from. */
export function Side(props: ConversationPageProps & { labelOf: (utterance: string) => string }) {
  const { conversation, frame, owner, drawing = drawnAnew } = props
  const sides = sidesOf(props)
  const { isOwn, rep, customer } = sides
  const proofs = [...(sides.proofs ?? [])]
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const mayKeep = frame.viewer !== null && hasWay(frame.viewer, 'clips')
  const came = cameOf(props)
  return (
    <div class="talk__side stack">
      {drawing('note', [props.note, props.noteStanding, owner, props.noteError], () => (
        <Note
          conversation={conversation.id}
          note={props.note}
          standing={props.noteStanding}
          customer={customer}
          author={isOwn ? null : rep}
          mayWrite={props.may.write}
          labelOf={props.labelOf}
          {...(props.noteError ? { error: props.noteError } : {})}
        />
      ))}
      {props.visited ? <VisitedSection {...props.visited} /> : null}
      {props.comments ? <Comments {...props.comments} /> : null}
      <Section title={words.reviews.title} id="reviews">
        <p class="quiet">{words.reviews.linkLead}</p>
        <a class="text-link" href={paths.reviewsOf(conversation.id)}>
          {words.reviews.link}
        </a>
      </Section>
      {props.clips ? <Clips {...props.clips} isListed={mayKeep} /> : null}
      {props.asking ? <Ask {...props.asking} /> : null}
      {props.wishes ? <WishesIn {...props.wishes} frame={frame} /> : null}
      {drawing('minutes', [], () => (
        <Minutes {...minutesOf(props)} />
      ))}
      {drawing('promises', [owner, sides.today, sides.later, sides.allPromises, proofs], () => (
        <Promises {...sides} />
      ))}
      {drawing('learnt', [owner], () => (
        <Learnt {...sides} />
      ))}
      {drawing('listened', [owner, props.coachingOnly], () => (
        <Listened {...listenedOf(props)} />
      ))}
      {drawing('questions', [], () => (
        <Questions conversation={conversation} moments={props.moments} />
      ))}
      {drawing('recording', [props.standing, props.consent], () => (
        <>
          <RecordingStanding {...props.standing} />
          {props.consent ? <ConsentSection {...props.consent} timeZone={timeZone} /> : null}
        </>
      ))}
      <Section title={words.lookers.title} id="lookers">
        <WhoLooked
          lookers={props.lookers ?? []}
          timeZone={timeZone}
          none={isOwn ? words.lookers.none : words.lookers.noneOf(rep)}
        />
        {isOwn ? (
          <p class="quiet">
            {words.lookers.countsLead}{' '}
            <a href={paths.appealing('encounter', conversation.id)}>{words.lookers.counts}</a>
          </p>
        ) : null}
      </Section>
      {drawing('people-said', [props.said], () => (
        <PeopleSaid {...props.said} timeZone={timeZone} />
      ))}
      {drawing('came', [came], () => (
        <Came {...came} conversation={conversation} timeZone={timeZone} />
      ))}
    </div>
  )
}
