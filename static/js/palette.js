import { allKeys, onKey } from './keys.js'

// Ctrl-K, or ⌘K, opens one box for everything; arrows go through what was found, Enter opens it.
const dialog = document.querySelector('dialog[data-palette]')
const field = dialog?.querySelector('input[name=q]')
const here = dialog?.querySelector('[data-palette-here]')
let before

if (dialog) {
  onKey('find', open)
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
    if (event.shiftKey || event.altKey) return
    event.preventDefault()
    if (dialog.open) dialog.close()
    else open()
  })
  for (const link of document.querySelectorAll('[data-palette-open]')) link.addEventListener('click', instead)
  dialog.querySelector('[data-palette-close]').addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => before?.focus())
  dialog.addEventListener('keydown', step)
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  field.addEventListener('input', offerHere)
  field.form.addEventListener('submit', first)
}

function instead(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open()
}

function open() {
  if (document.querySelector('dialog[open]')) return
  before = document.activeElement
  dialog.showModal()
  field.focus()
  field.select()
  offerHere()
  if (answered() === undefined) field.dispatchEvent(new Event('open'))
}

/** Enter in the box opens the first that was found for what stands in it; before that it leads to the page. */
function first(event) {
  const found = stops()[1]
  if (!found || (answered() !== field.value && !here.contains(found))) return
  event.preventDefault()
  found.click()
}

/** What was typed when the answer that stands here was asked for. */
function answered() {
  return dialog.querySelector('[data-typed]')?.dataset.typed
}

/** What single keys do on this page, as far as it holds what was typed. */
function offerHere() {
  const typed = field.value.trim().toLowerCase()
  const acts = allKeys().filter(
    (one) => one.does && one.act !== 'find' && one.label.toLowerCase().includes(typed),
  )
  here.replaceChildren()
  if (acts.length === 0) return
  const list = document.createElement('ul')
  list.append(...acts.map(entry))
  here.append(make('h2', 'found__title', dialog.dataset.here), list)
}

function entry({ label, keys, does }) {
  const button = make('button', 'found__one', '')
  button.type = 'button'
  button.dataset.found = ''
  button.append(make('span', '', label), make('kbd', '', keys.join(', ')))
  button.addEventListener('click', (event) => {
    dialog.close()
    does(event)
  })
  const item = document.createElement('li')
  item.append(button)
  return item
}

function make(name, className, textContent) {
  return Object.assign(document.createElement(name), { className, textContent })
}

function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by) return
  event.preventDefault()
  const all = stops()
  all[Math.min(all.length - 1, Math.max(0, all.indexOf(document.activeElement) + by))].focus()
}

function stops() {
  return [field, ...dialog.querySelectorAll('[data-found]')]
}
