import { registerHooks } from 'node:module'
import { otherVersion } from './other-rules-version.ts'

/**
 * Loaded before any rule, this puts others in their place, as a later version of the program would have them: they are
 * so careful that hardly anything a customer says is an insight any more, and the version says so.
 */
const replaced: Readonly<Record<string, (source: string) => string>> = {
  '/measures/version.ts': (source) => source.replace(/measures: '[^']*'/, `measures: '${otherVersion}'`),
  '/measures/lexicons/insight-weights.ts': (source) => source.replace(/threshold: [\d.-]+/, 'threshold: 99'),
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const replace = Object.entries(replaced).find(([file]) => url.endsWith(file))?.[1]
    return replace ? { ...loaded, source: replace(String(loaded.source)) } : loaded
  },
})
