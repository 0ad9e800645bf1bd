const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const MARKED = /<([^<>\n]{1,4000})>/g

/**
 * The words of a message of Slack: links by their label, mentions as people see them (`@Rosa`, or the
 * id where the message gives no name), entities decoded.
 */
export function textOfSlack(text: string): string {
  return text.replace(MARKED, (_whole, inside: string) => shown(inside)).replace(/&(?:amp|lt|gt);/g, decoded)
}

function shown(inside: string): string {
  const bar = inside.indexOf('|')
  const target = bar < 0 ? inside : inside.slice(0, bar)
  const label = bar < 0 ? '' : inside.slice(bar + 1)
  const name = label || target.slice(1)
  if (target.startsWith('@')) return `@${name.replace(/^@/, '')}`
  if (target.startsWith('#')) return `#${name.replace(/^#/, '')}`
  if (target.startsWith('!')) return ofProgram(target.slice(1), label)
  return label || target.replace(/^mailto:|^tel:/, '')
}

function ofProgram(command: string, label: string): string {
  if (command.startsWith('date^')) return label
  const name = label || (command.startsWith('subteam^') ? command.slice(8) : command)
  return `@${name.replace(/^@/, '')}`
}

function decoded(entity: string): string {
  return ENTITIES[entity] ?? entity
}
