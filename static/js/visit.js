import { smaller } from './visit-photo.js'
import { recorder } from './visit-recorder.js'
import { all, openStore, put, remove } from './visit-store.js'

// A visit is written where connections are bad: what is sent waits here until it has arrived, and is erased then.
const form = document.querySelector('[data-visit]')
const outbox = document.querySelector('[data-visit-outbox]')
const REST_MS = 1500
const AGAIN_MS = 15_000
const texts = ['said', 'insight', 'insightKind', 'promised', 'note', 'learnt']

if (form && outbox) begin()

async function begin() {
  const recorded = recorder(form.querySelector('[data-visit-recorder]'))
  const store = await openStore().catch(() => null)
  if (!store) return tell('noStore')
  let resting
  let sending = Promise.resolve()

  form.addEventListener('input', () => {
    clearTimeout(resting)
    resting = setTimeout(keepDraft, REST_MS)
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    clearTimeout(resting)
    await put(store, await visitIn(form, recorded()))
    send()
  })
  addEventListener('online', send)
  setInterval(send, AGAIN_MS)
  await again()
  send()

  /** One after the other, and only the newest asking once those before it are done. */
  function send() {
    sending = sending.then(sendAll, sendAll)
  }

  async function sendAll() {
    for (const visit of (await own()).filter((one) => one.state === 'waiting')) {
      tell('sending')
      const came = await sent(visit)
      if (came.ok) {
        await remove(store, visit.once)
        if (visit.path === form.action) form.reset()
        tell('sent', came.path)
      } else if (came.refused) {
        await put(store, { ...visit, state: 'refused' })
        show(visit)
        tell('refused', null, came.why)
      } else return tell(came.signedOut ? 'signedOut' : 'waits')
    }
  }

  async function keepDraft() {
    const typed = new FormData(form)
    const body = new URLSearchParams(texts.map((name) => [name, String(typed.get(name) ?? '')]))
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', body })
      if (!answer.ok) throw new Error()
      const before = (await own()).find((one) => one.once === onceOf() && one.state === 'writing')
      if (before) await remove(store, before.once)
      tell('kept')
    } catch {
      await put(store, { ...(await visitIn(form, null)), state: 'writing' })
      tell('noConnection')
    }
  }

  /** What was typed without a connection, or refused, stands in the form again. */
  async function again() {
    const visits = (await own()).filter((one) => one.path === form.action)
    const open = visits.find((one) => one.state !== 'waiting')
    if (open) show(open)
    if (visits.some((one) => one.state === 'waiting')) tell('waits')
  }

  /** Nothing of somebody else who used this browser. */
  async function own() {
    return (await all(store)).filter((one) => one.person === form.dataset.person)
  }

  function onceOf() {
    return form.elements.once.value
  }
}

async function visitIn(from, recording) {
  const typed = new FormData(from)
  const fields = [...typed].filter(([, value]) => typeof value === 'string')
  const photos = [...from.elements.photos.files]
  const sound = recording ?? from.elements.recording.files[0] ?? null
  return {
    once: from.elements.once.value,
    path: from.action,
    person: from.dataset.person,
    state: 'waiting',
    fields,
    photos: await Promise.all(photos.map(smaller)),
    sound,
  }
}

async function sent({ path, fields, photos, sound }) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const [at, photo] of photos.entries()) body.append('photos', photo, photo.name ?? `page-${at + 1}.jpg`)
  if (sound) body.append('recording', sound, sound.name ?? 'visit.webm')
  try {
    const answer = await fetch(path, {
      method: 'POST',
      body,
      headers: { 'X-Outbox': 'yes' },
      redirect: 'manual',
    })
    if (answer.status === 201) return { ok: true, path: answer.headers.get('Location') }
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { signedOut: true }
    if (answer.status === 422 || answer.status === 413) return { refused: true, why: await whyOf(answer) }
    return {}
  } catch {
    return {}
  }
}

async function whyOf(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector('.field__error, .problem__line, main p')?.textContent ?? ''
}

function show({ fields }) {
  for (const [name, value] of fields) {
    const field = form.elements[name]
    if (!field || field.type === 'file') continue
    if (field.type === 'checkbox') field.checked = true
    else field.value = value
  }
}

function tell(what, path, more = '') {
  outbox.textContent = [outbox.dataset[what], more].filter(Boolean).join(' ')
  outbox.dataset.state = what
  if (!path) return
  const link = document.createElement('a')
  link.href = path
  link.textContent = outbox.dataset.open
  outbox.append(' ', link)
}
