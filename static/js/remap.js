import { allKeys, keyName } from './keys.js'
import { savePreference } from './preferences.js'

// In the list of keys each act may have another key; a pedal sends a key too.
const dialog = document.querySelector('dialog[data-keys]')
const held = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Tab', 'Enter'])
let asking

dialog?.addEventListener('click', (event) => {
  const button = event.target.closest('[data-keys-change]')
  if (button) ask(button)
  else if (event.target.closest('[data-keys-usual]')) usual()
})
dialog?.addEventListener('close', leave)
dialog?.addEventListener('keydown', (event) => {
  if (!asking || held.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  if (event.key === 'Escape') return leave()
  choose(keyName(event))
})
dialog?.querySelector('[data-keys-roll]')?.addEventListener('change', (event) => {
  if (!event.target.checkValidity()) return
  savePreference({ rollBack: event.target.value })
  document.dispatchEvent(new CustomEvent('heard:roll-back', { detail: Number(event.target.value) }))
})
dialog?.querySelector('[data-keys-roll]')?.addEventListener('submit', (event) => event.preventDefault())

function ask(button) {
  leave()
  asking = button
  tell(dialog.dataset.press)
}

function choose(key) {
  const row = asking.closest('[data-act]')
  const taken = allKeys().find((one) => one.act !== row.dataset.act && one.keys.includes(key))
  if (taken) return tell(dialog.dataset.taken.replace('{does}', taken.label))
  give(row, [key])
  savePreference({ act: row.dataset.act, key })
  leave()
}

function usual() {
  for (const row of dialog.querySelectorAll('[data-act]')) {
    if (row.dataset.pressed === row.dataset.usually) continue
    give(row, row.dataset.usually.split(' '))
    savePreference({ act: row.dataset.act, key: '' })
  }
}

function give(row, keys) {
  row.dataset.pressed = keys.join(' ')
  const shown = keys.map((key) =>
    Object.assign(document.createElement('kbd'), { textContent: shownKey(key) }),
  )
  row
    .querySelector('[data-kbd]')
    .replaceChildren(...shown.flatMap((kbd, at) => (at > 0 ? [', ', kbd] : [kbd])))
}

function leave() {
  asking?.focus()
  asking = undefined
  tell('')
}

function tell(says) {
  dialog.querySelector('[data-keys-told]').textContent = says
}

function shownKey(key) {
  const named = JSON.parse(dialog.dataset.named)
  return key
    .split('+')
    .map((part) => named[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}
