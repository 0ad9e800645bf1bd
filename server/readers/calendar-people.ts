import type ICAL from 'ical.js'
import type { Channel } from '../conversation/conversation.ts'
import type { Happening } from './calendar-events.ts'
import type { ExpectedCall } from './expected.ts'
import { videoPlaces } from './lexicons/video-places.ts'

const MOST_PEOPLE = 200

/** Who is invited to an event and has not declined, by mail address; rooms and projectors are nobody. */
export function callOf({ key, title, startsAt, endsAt, event }: Happening): ExpectedCall {
  const who = [...new Set([...peopleIn(event, 'organizer'), ...peopleIn(event, 'attendee')])]
  return {
    key: key.slice(0, 500),
    startsAt,
    endsAt,
    channel: channelOf(event),
    title,
    who: who.slice(0, MOST_PEOPLE),
    customers: [],
  }
}

/** Mail addresses of whoever holds or joins an event and has not declined; rooms are nobody. */
export function peopleIn(event: ICAL.Component, name: 'organizer' | 'attendee'): readonly string[] {
  return event.getAllProperties(name).flatMap((one) => {
    const said = (parameter: string) => String(one.getParameter(parameter) ?? '').toUpperCase()
    if (['ROOM', 'RESOURCE'].includes(said('cutype')) || said('partstat') === 'DECLINED') return []
    const written = String(one.getFirstValue() ?? '').replace(/^mailto:/i, '')
    const address = written.includes('@') ? written : String(one.getParameter('email') ?? '')
    return address.includes('@') ? [address.trim().toLowerCase().slice(0, 320)] : []
  })
}

function channelOf(event: ICAL.Component): Channel | null {
  const places = ['location', 'description', 'url', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl']
  const text = places
    .map((name) => String(event.getFirstPropertyValue(name) ?? '').slice(0, 4_000))
    .join(' ')
    .toLowerCase()
  return videoPlaces.some((place) => text.includes(place)) ? 'video' : null
}
