import { writeFileSync } from 'node:fs'
import { partNamed } from './parts.ts'

/** Runs one part by itself and writes its rows where it is told: no part has the memory or the warmth of another. */
const [name = '', into = '', ...flags] = process.argv.slice(2)
const part = partNamed(name)
if (!part) throw new Error(`There is no part ${name}`)
const { rows } = await part.load()
const found = await rows({ quick: flags.includes('--quick') })
writeFileSync(into, JSON.stringify(found))
