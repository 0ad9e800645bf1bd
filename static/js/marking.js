import { isFree } from './keys.js'
import './writing.js'

// Number keys mark the question in hand: the one with the focus, else the first without a mark. 9 is: does not apply.
const form = document.querySelector('[data-marking]')
const questions = [...(form?.querySelectorAll('[data-question]') ?? [])]

document.addEventListener('keydown', (event) => {
  if (!/^[1-9]$/.test(event.key) || !isFree(event, 'textarea, select, input:not([type=radio])')) return
  const question = inHand()
  const mark = question?.querySelector(`[data-mark="${event.key}"]`)
  if (!mark) return
  event.preventDefault()
  mark.checked = true
  mark.dispatchEvent(new Event('input', { bubbles: true }))
  const next = event.key === '1' ? question : questions[questions.indexOf(question) + 1]
  const field = event.key === '1' ? question.querySelector('textarea') : firstOf(next)
  field?.focus()
  show(next ?? question)
})

form?.addEventListener('focusin', (event) => show(event.target.closest('[data-question]')))

function inHand() {
  return (
    document.activeElement?.closest('[data-question]') ??
    questions.find((one) => !one.querySelector('input:checked'))
  )
}

function firstOf(question) {
  return question?.querySelector('input:checked') ?? question?.querySelector('input')
}

function show(question) {
  for (const one of questions) one.classList.toggle('marking__one--here', one === question)
}
