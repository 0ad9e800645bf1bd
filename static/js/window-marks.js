import { clock } from './clock.js'

const NEAR_PX = 12
const MOST_NAMED = 6
const COUNTED = 3
const SVG = 'http://www.w3.org/2000/svg'

/** The marks of the lanes in the window around the playhead: more of them apart than on the whole. */
export function windowMarks(place, times, seconds) {
  const group = place.querySelector('[data-window-marks]')
  const saidBy = new Map(times.map((said) => [said.id, said]))
  let from = 0
  let drawn

  /** Once the page is laid out anyway: asking how wide it is would have it laid out twice. */
  function draw(to) {
    from = to
    requestAnimationFrame(drawNow)
  }

  function drawNow() {
    drawn = document.getElementById('lane-marks')
    const near = (NEAR_PX * seconds) / Math.max(1, group.ownerSVGElement.clientWidth)
    const inside = marksOf(drawn.dataset, saidBy).filter(
      ({ start }) => start >= from && start < from + seconds,
    )
    const [theirs, ours] = [true, false].map((isTheirs) =>
      clustersOf(
        inside.filter(({ side }) => (side === 'customer') === isTheirs),
        near,
      ),
    )
    group.replaceChildren(
      ...theirs.map((cluster) => linkOf(cluster, group.dataset.above)),
      ...ours.map((cluster) => linkOf(cluster, group.dataset.below)),
    )
  }

  function linkOf(cluster, y) {
    const [first] = cluster
    const face = cluster.find(({ kind }) => kind === 'comment') ?? first
    const { says, more } = drawn.dataset
    const name = [
      ...cluster
        .slice(0, MOST_NAMED)
        .map(({ title, start }) => says.replace('{what}', title).replace('{clock}', clock(start))),
      ...(cluster.length > MOST_NAMED ? [more.replace('{count}', cluster.length - MOST_NAMED)] : []),
    ].join('; ')
    const link = made('a', { class: 'ribbon__mark', href: `#${face.leads}`, 'aria-label': name })
    link.dataset.seek = document.getElementById(face.id).dataset.utterance
    link.append(
      Object.assign(made('title', {}), { textContent: name }),
      glyph(cluster, face.kind, { x: at(first), y }),
    )
    if (cluster.length > 1)
      link.append(
        Object.assign(made('text', { class: 'ribbon__count', x: at(first), dx: 8, y: Number(y) + 9 }), {
          textContent: cluster.length,
        }),
      )
    return link
  }

  function at({ start }) {
    return `${(((start - from) / seconds) * 100).toFixed(2)}%`
  }

  // An answer, or a comment, draws the marks of the lanes anew.
  document.addEventListener('htmx:after:swap', () => {
    if (drawn && drawn !== document.getElementById('lane-marks')) draw(from)
  })
  return draw
}

function marksOf({ marks = '', titles = '[]' }, saidBy) {
  const named = JSON.parse(titles)
  return marks
    .split(',')
    .flatMap((text) => {
      const [id, kind, agreed, title, thread] = text.split(' ')
      const said = saidBy.get(id)
      return said ? { ...said, kind, isAgreed: agreed === '1', title: named[title], leads: thread || id } : []
    })
    .sort((a, b) => a.start - b.start)
}

function clustersOf(marks, near) {
  const clusters = []
  for (const mark of marks) {
    const last = clusters.at(-1)
    if (last && mark.start - last[0].start < near * (last.length > 1 ? COUNTED : 1)) last.push(mark)
    else clusters.push([mark])
  }
  return clusters
}

function glyph(cluster, kind, place) {
  const isAgreed = cluster.every((mark) => mark.isAgreed)
  const svg = made('svg', { class: isAgreed ? 'mark mark--agreed' : 'mark', ...place, width: 11, height: 11 })
  svg.append(
    made('rect', { class: 'ribbon__target', x: -8, y: -6, width: 16, height: 23 }),
    made('use', { href: `#mark-${kind}`, x: -5.5, width: 11, height: 11 }),
  )
  return svg
}

function made(name, attributes) {
  const one = document.createElementNS(SVG, name)
  for (const [attribute, value] of Object.entries(attributes)) one.setAttribute(attribute, String(value))
  return one
}
