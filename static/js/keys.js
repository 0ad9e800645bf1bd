import { savePreference } from './preferences.js'

const dialog = document.querySelector('dialog[data-keys]')
const rows = [...(dialog?.querySelectorAll('[data-act]') ?? [])]
const doers = new Map()

/** What single keys do on this page: an act, its keys, its label and what does it. `?`, remapping and Ctrl-K read this. */
export function allKeys() {
  return rows.map((row) => ({
    act: row.dataset.act,
    keys: row.dataset.pressed.split(' '),
    label: row.querySelector('[data-does]').textContent,
    does: doers.get(row.dataset.act),
  }))
}

/** A script takes an act of the list on. What it answers with `false` was not for it, and goes its usual way. */
export function onKey(act, does) {
  doers.set(act, does)
}

/** Whether single keys may act: not while typing, not with a modifier, not when turned off. */
export function isFree(event, writing = 'input, textarea, select, [contenteditable]') {
  if (dialog?.dataset.single === 'off') return false
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  if (document.querySelector('dialog[open]')) return false
  const target = event.target instanceof Element ? event.target : null
  return !target?.closest(writing)
}

/** "k", "Shift+k", "Space", "F4": a pressed key as the list of keys calls it. */
export function keyName({ key, shiftKey }) {
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space'
  const hasCase = key.length > 1 || key.toLowerCase() !== key.toUpperCase()
  return `${shiftKey && hasCase ? 'Shift+' : ''}${key.length === 1 ? key.toLowerCase() : key}`
}

document.addEventListener('keydown', (event) => {
  if (!isFree(event)) return
  const name = keyName(event)
  const row = rows.find((one) => one.dataset.pressed.split(' ').includes(name))
  const does = row && doers.get(row.dataset.act)
  if (does && does(event) !== false) event.preventDefault()
})

onKey('help', () => dialog?.showModal())
for (const button of document.querySelectorAll('[data-help]'))
  button.addEventListener('click', () => dialog?.showModal())

const turn = dialog?.querySelector('[data-keys-switch]')
turn?.addEventListener('click', () => {
  const single = dialog.dataset.single === 'off' ? 'on' : 'off'
  dialog.dataset.single = single
  turn.textContent = single === 'off' ? turn.dataset.on : turn.dataset.off
  savePreference({ singleKeys: single })
})

// In lists J and K go down and up; on a review page they are the player's.
const links = [...document.querySelectorAll('[data-list] [data-list-link]')]
if (links.length > 0) {
  onKey('down', () => step(1))
  onKey('up', () => step(-1))
}

function step(by) {
  const next = links.indexOf(document.activeElement) + by
  const link = links[Math.min(links.length - 1, Math.max(0, next))]
  for (const row of document.querySelectorAll('.talks__one--here')) row.classList.remove('talks__one--here')
  link?.closest('.talks__one')?.classList.add('talks__one--here')
  link?.focus()
}
