// A list comes back as it was left: where one had scrolled to, what was selected, and the line one went from.
const form = document.querySelector('[data-selection-of-list]')
const all = form?.querySelector('[data-select-all]')
const says = form?.querySelector('[data-selected]')
const boxes = [...document.querySelectorAll('[data-select]')]
const links = [...document.querySelectorAll('[data-list-link]')]

if (form) {
  const kept = history.state?.list
  if (kept) restore(kept)
  form.addEventListener('change', tell)
  for (const box of boxes) box.addEventListener('change', tell)
  addEventListener('pagehide', keep)
  addEventListener('pageshow', tell)
  document.addEventListener('click', keep, { capture: true })
  tell()
}

function restore({ chosen, isAll, from, top }) {
  for (const box of boxes) box.checked = chosen.includes(box.value)
  all.checked = isAll
  const link = links.find((one) => one.getAttribute('href') === from)
  link?.focus({ preventScroll: true })
  link?.closest('.talks__one')?.classList.add('talks__one--here')
  scrollTo({ top, behavior: 'instant' })
}

function keep(event) {
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value)
  const link =
    event?.target?.closest?.('[data-list-link]') ?? links.find((one) => one === document.activeElement)
  const from = link?.getAttribute('href') ?? history.state?.list?.from ?? null
  history.replaceState({ ...history.state, list: { chosen, isAll: all.checked, from, top: scrollY } }, '')
}

function tell() {
  const count = boxes.filter((box) => box.checked).length
  for (const box of boxes) box.disabled = all.checked
  says.textContent = all.checked || count === 0 ? '' : says.dataset.says.replace('{count}', String(count))
}
