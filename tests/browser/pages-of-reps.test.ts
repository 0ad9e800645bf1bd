import { everyPageFits } from './every-page.ts'

everyPageFits(['nobody', 'rosa'])
