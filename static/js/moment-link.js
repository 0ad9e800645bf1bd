import { clock } from './clock.js'
import { onSelection } from './selected-words.js'

const told = document.querySelector('[data-told]')
const bar = document.querySelector('[data-selection]')

/** The moment an address asks for, in seconds: `?t=754`, or `?t=754-771`. */
export function momentIn(search) {
  const found = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(new URLSearchParams(search).get('t') ?? '')
  return found
    ? { from: Number(found[1]), to: found[2] === undefined ? undefined : Number(found[2]) }
    : undefined
}

/** Copies the address of this second of the conversation, or of these seconds. */
export function copyMoment(from, to) {
  return copy(linkTo(from, to), told?.dataset.linkCopied)
}

function linkTo(from, to) {
  const link = new URL(location.pathname, location.href)
  const first = Math.floor(from)
  link.searchParams.set('t', to === undefined ? String(first) : `${first}-${Math.max(first, Math.ceil(to))}`)
  return link.href
}

async function copy(text, says) {
  try {
    await navigator.clipboard.writeText(text)
    tell(says)
  } catch {
    tell(`${told?.dataset.notCopied} ${text}`)
  }
}

function tell(text) {
  if (!told) return
  told.textContent = text
  clearTimeout(tell.timer)
  tell.timer = setTimeout(() => {
    told.textContent = ''
  }, 10_000)
}

if (bar)
  onSelection({
    act: 'copy',
    says: bar.dataset.copy,
    does({ said, words, startMs, endMs }) {
      if (startMs === null)
        return copy(`“${words}”\n${location.href.split('#')[0]}#${said.id}`, bar.dataset.copied)
      const [from, to] = [startMs / 1000, endMs / 1000]
      return copy(`“${words}” (${clock(from)})\n${linkTo(from, to)}`, bar.dataset.copied)
    },
  })

// A link to a moment opens where it is. Nothing plays by itself.
document.addEventListener('DOMContentLoaded', () => {
  if (momentIn(location.search) && location.hash === '')
    document.querySelector('.said__one--here')?.scrollIntoView({ block: 'center' })
})
