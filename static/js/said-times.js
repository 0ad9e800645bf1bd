/** Everything said with a time, in order: its element's id, its turn, from where to where in seconds, and whose it is. */
export function saidTimes() {
  const all = []
  for (const said of document.querySelectorAll('.said__turn .said__one[data-start]')) {
    const turn = said.closest('.said__turn')
    const start = Number(said.dataset.start) / 1000
    all.push({ id: said.id, turn: turn.id, start, end: Number(said.dataset.end) / 1000, side: sideOf(turn) })
  }
  all.sort((a, b) => a.start - b.start)
  // What has no end lasts until something else begins: nobody knows better.
  for (const [at, one] of all.entries())
    if (!(one.end > one.start)) one.end = all[at + 1]?.start ?? Number.POSITIVE_INFINITY
  return all
}

/** When that was said which a link leads to, in seconds. */
export function startOf({ dataset: { seek } }) {
  const said = document.getElementById(`said-${seek.replace(/[^\w-]/g, '_')}`)
  return said?.dataset.start === undefined ? undefined : Number(said.dataset.start) / 1000
}

/** The place of the last one that starts at this second or before, or -1. */
export function lastStarting(list, seconds) {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle].start <= seconds) low = middle + 1
    else high = middle
  }
  return low - 1
}

function sideOf(turn) {
  if (turn.classList.contains('said__turn--customer')) return 'customer'
  return turn.classList.contains('said__turn--ours') ? 'ours' : 'unknown'
}
