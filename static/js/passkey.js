// Signing with a passkey, and making one. The library only turns what the server says into what browsers want.
import '../vendor/passkeys.js'

const { browserSupportsWebAuthn, startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser

if (browserSupportsWebAuthn()) {
  for (const part of document.querySelectorAll('[data-passkey]')) {
    part.hidden = false
    part.querySelector('button').addEventListener('click', () => sign(part))
  }
  for (const form of document.querySelectorAll('[data-passkey-new]')) {
    const button = form.querySelector('button')
    tell(form, '')
    button.hidden = false
    button.addEventListener('click', () => make(form))
  }
}

async function sign(part) {
  const form = part.closest('form')
  if (!form.reportValidity()) return
  tell(part, '')
  try {
    const answer = await fetch(part.dataset.passkey, { method: 'POST' })
    const whys = { 409: 'none', 429: 'many' }
    if (!answer.ok) return tell(part, part.dataset[whys[answer.status] ?? 'failed'])
    send(form, await startAuthentication({ optionsJSON: await answer.json() }))
  } catch {
    tell(part, part.dataset.failed)
  }
}

async function make(form) {
  tell(form, '')
  try {
    send(form, await startRegistration({ optionsJSON: JSON.parse(form.dataset.passkeyNew) }))
  } catch {
    tell(form, form.dataset.failed)
  }
}

function send(form, signed) {
  form.elements.passkey.value = JSON.stringify(signed)
  form.requestSubmit()
}

function tell(part, says) {
  part.querySelector('[role=status]').textContent = says
}
