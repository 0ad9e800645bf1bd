import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { type GateName, gateNames } from '../pay/plan.ts'
import { type PartDraft, type PlanDraft, type StagesName, stagesNames } from '../pay/plan-draft.ts'
import { packNames } from '../pay/policy-packs.ts'

const MOST_PARTS = 12

/** A draft as the form was filled in, for these reps; fields the form did not have stay as they were kept. */
export function draftIn(form: FormData, kept: PlanDraft, employees: readonly string[]): PlanDraft {
  const read = (name: string, otherwise = '') => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').slice(0, 2000) : otherwise
  }
  const parts: PartDraft[] = []
  for (let at = 0; at < MOST_PARTS && form.has(`p${at}.share`); at += 1) {
    const part = (name: string) => read(`p${at}.${name}`)
    parts.push({
      behaviour: behaviourIn(part('behaviour')),
      label: part('label'),
      share: part('share'),
      target: part('target'),
      stretch: part('stretch'),
      floor: part('floor'),
      up: part('up'),
      down: part('down'),
    })
  }
  const amounts = employees.map((one) => [one, read(`a.${one}`, kept.amounts[one] ?? '')] as const)
  return {
    name: read('name', kept.name),
    purpose: read('purpose', kept.purpose),
    because: read('because', kept.because),
    currency: read('currency', kept.currency),
    from: read('from', kept.from),
    to: read('to', kept.to),
    stages: stagesIn(read('stages', kept.stages)) ?? kept.stages,
    factsAtOnce: read('facts') === 'yes',
    error: read('error', kept.error),
    parts: changed(parts, read('do')),
    amounts: Object.fromEntries(amounts.filter(([, amount]) => amount.trim() !== '')),
    baselines: Object.fromEntries(
      behaviourNames.map((one) => [one, { mean: read(`b.${one}`), within: read(`w.${one}`) }]),
    ),
    packs: packNames.filter((one) => form.getAll('packs').includes(one)),
    agreement: read('agreement', kept.agreement),
    mix: read('mix') === 'yes',
    gates: gatesIn((name) => read(`g.${name}`, kept.gates?.[name] ?? '')),
    laxBecause: read('lax', kept.laxBecause ?? ''),
  }
}

function gatesIn(read: (name: GateName) => string): NonNullable<PlanDraft['gates']> {
  const said = gateNames.map((name) => [name, read(name)] as const)
  return Object.fromEntries(said.filter(([, text]) => text.trim() !== ''))
}

function behaviourIn(text: string): BehaviourName | null {
  return behaviourNames.find((one) => one === text) ?? null
}

function stagesIn(text: string): StagesName | undefined {
  return stagesNames.find((one) => one === text)
}

const blank: PartDraft = {
  behaviour: null,
  label: '',
  share: '',
  target: '75',
  stretch: '90',
  floor: '50',
  up: '10',
  down: '0',
}

function changed(parts: readonly PartDraft[], act: string): readonly PartDraft[] {
  if (act === 'add' && parts.length < MOST_PARTS) return [...parts, blank]
  return parts.filter((_, at) => act !== `remove:${at}`)
}

/** Every field of a draft by the name it has in the form, for laying two drafts beside each other. */
export function fieldsOf(draft: PlanDraft): Readonly<Record<string, string>> {
  const { parts, amounts, baselines, gates = {}, laxBecause = '', ...rest } = draft
  const { factsAtOnce: _facts, packs: _packs, mix: _mix, ...plain } = rest
  return Object.fromEntries([
    ...Object.entries(plain),
    ...parts.flatMap((part, at) =>
      Object.entries(part).map(([name, value]) => [`p${at}.${name}`, value ?? ''] as const),
    ),
    ...Object.entries(amounts).map(([one, amount]) => [`a.${one}`, amount] as const),
    ...gateNames.map((one) => [`g.${one}`, gates[one] ?? ''] as const),
    ['lax', laxBecause] as const,
    ...Object.entries(baselines).flatMap(([one, { mean, within }]) => [
      [`b.${one}`, mean] as const,
      [`w.${one}`, within] as const,
    ]),
  ])
}
