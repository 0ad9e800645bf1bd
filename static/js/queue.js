import { onKey } from './keys.js'

// E is done with the item that has the focus, and the one that moves up to its place has it next.
const items = [...document.querySelectorAll('[data-queue] [data-queue-item]')]
const KEPT = 'queue-place'

onKey('done', () => {
  const item = document.activeElement?.closest?.('[data-queue-item]') ?? items[0]
  item?.querySelector('[data-done]')?.form.requestSubmit()
})

for (const form of document.querySelectorAll('[data-queue] form'))
  form.addEventListener('submit', () => {
    sessionStorage.setItem(KEPT, String(items.indexOf(form.closest('[data-queue-item]'))))
  })

const place = sessionStorage.getItem(KEPT)
sessionStorage.removeItem(KEPT)
if (place !== null && location.search.includes('did='))
  items[Math.min(Number(place), items.length - 1)]?.querySelector('[data-list-link]')?.focus()
