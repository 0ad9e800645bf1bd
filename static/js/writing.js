// What somebody writes is kept on the server after two seconds of rest and when they leave the field.
const REST_MS = 2000
const resting = new WeakMap()

document.addEventListener('input', (event) => {
  const form = formOf(event)
  if (!form) return
  clearTimeout(resting.get(form))
  resting.set(form, setTimeout(keep, REST_MS, form))
})

document.addEventListener('focusout', (event) => {
  const form = formOf(event)
  if (form && resting.has(form)) keep(form)
})

addEventListener('pagehide', () => {
  for (const form of document.querySelectorAll('[data-writing]')) if (resting.has(form)) keep(form)
})

// What is sent is no draft any more; what was refused is one again at the next key.
document.addEventListener('submit', (event) =>
  forget(event.submitter?.closest('[data-writing]') ?? event.target),
)

document.addEventListener('keydown', (event) => {
  const form = formOf(event)
  if (!form || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  form.requestSubmit()
})

function formOf(event) {
  return event.target.closest?.('[data-writing]')
}

function forget(form) {
  clearTimeout(resting.get(form))
  resting.delete(form)
}

async function keep(form) {
  forget(form)
  const state = form.querySelector('[data-writing-state]')
  const tell = (what) => {
    if (state) state.textContent = state.dataset[what]
  }
  const body = new URLSearchParams(new FormData(form))
  body.delete('once')
  try {
    const answer = await fetch(form.dataset.writing, { method: 'POST', body, keepalive: true })
    const whys = { 401: 'signedOut', 409: 'elsewhere' }
    tell(whys[answer.status] ?? (answer.ok ? 'kept' : 'failed'))
  } catch {
    tell('failed')
  }
}
