import { everyPageFits } from './every-page.ts'

everyPageFits(['mina', 'hana', 'ada', 'audrey', 'wanda'])
