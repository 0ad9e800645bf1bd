// An @ in a comment offers whom one may tell: arrows choose, Enter or Tab takes the name, Esc leaves.
const LONGEST = 60
const begun = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}’'.-]{0,40}(?: [\p{L}\p{N}’'.-]{0,40})?)$/u
let open

document.addEventListener('input', (event) => offer(event.target))
document.addEventListener('click', (event) => {
  if (event.target === open?.field) offer(open.field)
})
document.addEventListener('focusout', (event) => {
  if (event.target === open?.field) close()
})
document.addEventListener('keydown', step, { capture: true })

function offer(field) {
  close()
  if (!(field instanceof HTMLTextAreaElement)) return
  const section = field.closest('.comments')?.querySelector('[data-people]')
  const typed = section && typedIn(field)
  if (typed === undefined || typed === null) return
  const people = JSON.parse(section.dataset.people).filter((one) => fits(one, typed.toLowerCase()))
  if (people.length === 0 || people.some((one) => one.call.toLowerCase() === typed.toLowerCase())) return
  const list = listOf(people, section.dataset.peopleLabel)
  open = { field, list, typed, at: 0 }
  field.closest('.field').append(list)
  for (const [name, value] of [
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
  ])
    field.setAttribute(name, value)
  choose(0)
}

/** What stands between the last @ and the caret, where nothing else is selected. */
function typedIn({ value, selectionStart, selectionEnd }) {
  if (selectionStart !== selectionEnd) return undefined
  return begun.exec(value.slice(Math.max(0, selectionEnd - LONGEST), selectionEnd))?.[1]
}

function fits({ name }, typed) {
  const whole = name.toLowerCase()
  return whole.startsWith(typed) || whole.split(/\s+/).some((word) => word.startsWith(typed))
}

function listOf(people, label) {
  const list = Object.assign(document.createElement('ul'), { className: 'naming', id: 'naming' })
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', label)
  list.append(...people.map(optionOf))
  return list
}

function optionOf({ name, call }, nth) {
  const option = document.createElement('li')
  Object.assign(option, { className: 'naming__one', id: `naming-${nth}`, textContent: name })
  option.setAttribute('role', 'option')
  option.dataset.call = call
  option.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    take(option)
  })
  return option
}

function step(event) {
  if (!open || event.target !== open.field || event.isComposing) return
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const options = open.list.children
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (by) choose((open.at + by + options.length) % options.length)
  else if (isPlain && (event.key === 'Enter' || event.key === 'Tab')) take(options[open.at])
  else if (event.key === 'Escape') close()
  else return
  event.preventDefault()
  event.stopImmediatePropagation()
}

function choose(at) {
  open.at = at
  for (const [nth, option] of [...open.list.children].entries())
    option.setAttribute('aria-selected', String(nth === at))
  open.field.setAttribute('aria-activedescendant', `naming-${at}`)
  open.list.children[at].scrollIntoView({ block: 'nearest' })
}

function take(option) {
  const { field, typed } = open
  const end = field.selectionEnd
  field.setRangeText(`${option.dataset.call} `, end - typed.length, end, 'end')
  close()
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function close() {
  if (!open) return
  open.list.remove()
  for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
    open.field.removeAttribute(name)
  open = undefined
}
