import { isFree } from './keys.js'

// The digits say who speaks in the chosen line, also while the choice itself has the focus.
const writing = 'input:not([type=radio]), textarea, select, [contenteditable]'

document.addEventListener('keydown', (event) => {
  if (!isFree(event, writing)) return
  const key = event.key.toLowerCase()
  const does = { a: changeScope, s: split }[key] ?? (() => press(key))
  if (does()) event.preventDefault()
})

document.addEventListener('htmx:after:swap', () => {
  const choice = chosen()
  if (!choice) return
  choice.focus({ preventScroll: true })
  choice.closest('li').scrollIntoView({ block: 'nearest' })
})

function press(key) {
  const button = /^[a-z0-9]$/.test(key) && document.querySelector(`[data-repair-key="${key}"]`)
  if (button) button.click()
  return Boolean(button)
}

function split() {
  const link = chosen()?.closest('li').querySelector('[data-repair-split]')
  link?.click()
  return Boolean(link)
}

function changeScope() {
  const other = document.querySelector('[name="scope"]:not(:checked)')
  if (other) other.checked = true
  return Boolean(other)
}

function chosen() {
  return document.querySelector('[name="turn"]:checked')
}
