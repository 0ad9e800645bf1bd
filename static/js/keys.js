const dialog = document.querySelector('dialog[data-keys]')
const stored = 'heard.keys'

/** Whether single keys may act: not while typing, not with a modifier, not when turned off. */
export function isFree(event, writing = 'input, textarea, select, [contenteditable]') {
  if (localStorage.getItem(stored) === 'off') return false
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  if (document.querySelector('dialog[open]')) return false
  const target = event.target instanceof Element ? event.target : null
  return !target?.closest(writing)
}

export function showKeys() {
  dialog?.showModal()
}

document.addEventListener('keydown', (event) => {
  if (event.key === '?' && isFree(event)) {
    event.preventDefault()
    showKeys()
  }
})
for (const button of document.querySelectorAll('[data-help]')) button.addEventListener('click', showKeys)

const off = dialog?.querySelector('[data-keys-switch]')
function tellSwitch() {
  if (off) off.textContent = localStorage.getItem(stored) === 'off' ? off.dataset.on : off.dataset.off
}
off?.addEventListener('click', () => {
  localStorage.setItem(stored, localStorage.getItem(stored) === 'off' ? 'on' : 'off')
  tellSwitch()
})
tellSwitch()

// In lists J and K go down and up; on a review page they are the player's.
const links = [...document.querySelectorAll('[data-list] [data-list-link]')]
if (links.length > 0 && !document.querySelector('heard-player')) {
  document.addEventListener('keydown', (event) => {
    if (!isFree(event) || !['j', 'k'].includes(event.key.toLowerCase())) return
    const at = links.indexOf(document.activeElement)
    const next = event.key.toLowerCase() === 'j' ? at + 1 : at - 1
    const link = links[Math.min(links.length - 1, Math.max(0, next))]
    for (const row of document.querySelectorAll('.talks__one--here')) row.classList.remove('talks__one--here')
    link?.closest('.talks__one')?.classList.add('talks__one--here')
    link?.focus()
  })
}
