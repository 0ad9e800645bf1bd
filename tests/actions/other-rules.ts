import { registerHooks } from 'node:module'

/**
 * Loaded before any rule, it puts other rules in their place, as a later version of the program would have them: no cue
 * of an insight is known any more but one, and the version says so.
 */
export const otherVersion = '2099-01-01.1'

const replaced: Readonly<Record<string, (source: string) => string>> = {
  '/measures/version.ts': (source) => source.replace(/measures: '[^']*'/, `measures: '${otherVersion}'`),
  '/measures/lexicons/insights.ts': () => `export const insightCues = { 'pain.strong': ['cold room'] }`,
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const replace = Object.entries(replaced).find(([file]) => url.endsWith(file))?.[1]
    return replace ? { ...loaded, source: replace(String(loaded.source)) } : loaded
  },
})
