import { spokenText } from './spoken-text.ts'
import { elementsIn, type XmlElement } from './xml.ts'

/** The names of the people (`ttm:agent`) a TTML file's head describes, by their id; those without one are not in it. */
export function agentNames(head: XmlElement | null): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const agent of elementsIn(head, 'agent')) {
    const id = agent.attributes.get('id')
    const given = elementsIn(agent, 'name')
    const best = given.find((name) => name.attributes.get('type') === 'full') ?? given[0]
    const name = spokenText((best?.children ?? []).filter((child) => typeof child === 'string').join(''))
    if (id && name) names.set(id, name)
  }
  return names
}
