import { type Routes, rosaAndMina } from './route.ts'

const repsAndManagers = { s: 303, rosa: 200, rena: 200, mina: 200, ravi: 200, noah: 200 }
const onlyRosa = (status: number) => ({ gets: { s: 303, rosa: status }, else: 404 })

export const insights: Routes = {
  'GET /insights': { gets: repsAndManagers, else: 404 },
  'GET /insights/themes': { gets: { ...repsAndManagers, hana: 200 }, else: 404 },
  'GET /insights/themes.csv': { gets: { ...repsAndManagers, hana: 200 }, else: 404 },
  'GET /insights/themes.xlsx': { gets: { ...repsAndManagers, hana: 200 }, else: 404 },
  'GET /insights/:id': { at: (ids) => `/insights/${ids.insight}`, ...rosaAndMina(200) },
  'POST /insights/:id/decision': {
    at: (ids) => `/insights/${ids.insight}/decision`,
    form: () => ({ answer: 'refused' }),
    ...rosaAndMina(422),
  },
  'POST /insights/:id/uses': {
    at: (ids) => `/insights/${ids.insight}/uses`,
    form: () => ({ conversation: 'none', answer: 'perhaps' }),
    ...rosaAndMina(422),
  },
  'POST /insights/:id/proposal': {
    at: (ids) => `/insights/${ids.insight}/proposal`,
    form: () => ({}),
    ...rosaAndMina(303),
  },
  'GET /customers/:id/visit': { at: (ids) => `/customers/${ids.customer}/visit`, ...onlyRosa(200) },
  'POST /customers/:id/visit': {
    at: (ids) => `/customers/${ids.customer}/visit`,
    form: () => ({}),
    ...onlyRosa(400),
  },
  'POST /customers/:id/visit/draft': {
    at: (ids) => `/customers/${ids.customer}/visit/draft`,
    form: () => ({ note: 'They bake at four.' }),
    ...onlyRosa(204),
  },
  'POST /customers/:id/objectives': {
    at: (ids) => `/customers/${ids.customer}/objectives`,
    form: () => ({ once: 'one', wants: 'Who signs' }),
    ...onlyRosa(303),
  },
  'POST /objectives/:id/outcome': {
    at: (ids) => `/objectives/${ids.objective}/outcome`,
    form: () => ({ version: '1', outcome: 'something-else' }),
    ...onlyRosa(422),
  },
  'GET /visits/photos/:id': { at: () => '/visits/photos/none', gets: { s: 303 }, else: 404 },
}
