import { everyPageFits } from './every-page.ts'

everyPageFits('dark')
