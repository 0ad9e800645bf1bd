import type { Words } from '../words.ts'
import { timeExamples } from './time-examples.ts'
import { wordExamples } from './word-examples.ts'

export const measureExamples: Words['measures']['examples'] = { ...timeExamples, ...wordExamples }
