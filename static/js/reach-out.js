/** Keeps the list of who is on our site up to date while the page is open; what is typed there stays. */
const list = document.querySelector('[data-live]')
const broken = document.querySelector('[data-live-broken]')
const TRIES = 3

if (list && 'EventSource' in window) listen()

function listen() {
  const source = new EventSource(list.dataset.live)
  let failed = 0
  let waiting = null
  source.addEventListener('list', ({ data }) => {
    failed = 0
    broken?.setAttribute('hidden', '')
    if (isInUse()) waiting = data
    else draw(data)
  })
  source.addEventListener('end', () => {
    source.close()
    broken?.removeAttribute('hidden')
  })
  source.addEventListener('error', () => {
    failed += 1
    if (source.readyState !== EventSource.CLOSED && failed < TRIES) return
    source.close()
    broken?.removeAttribute('hidden')
  })
  list.addEventListener('focusout', () => {
    setTimeout(() => {
      if (waiting === null || isInUse()) return
      draw(waiting)
      waiting = null
    })
  })
  addEventListener('pagehide', () => source.close())
}

function isInUse() {
  return list.contains(document.activeElement) && document.activeElement.matches('input, select')
}

function draw(html) {
  const open = new Set([...list.querySelectorAll('details[open]')].map((one) => one.closest('li')?.id))
  const focused = list.contains(document.activeElement) ? place(document.activeElement) : null
  list.innerHTML = html
  for (const id of open)
    if (id) document.getElementById(id)?.querySelector('details')?.setAttribute('open', '')
  if (focused)
    document.getElementById(focused.id)?.querySelectorAll('button, summary, a')[focused.nth]?.focus()
}

function place(element) {
  const one = element.closest('li')
  const nth = one ? [...one.querySelectorAll('button, summary, a')].indexOf(element) : -1
  return { id: one?.id ?? '', nth }
}
