import { describe, expect, test } from 'vitest'
import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import { type MeasureName, measure } from '../../server/measures/measure.ts'
import { inferRoles } from '../../server/measures/roles.ts'
import { call, cora, rosa, somebody, words } from '../call.ts'

const nowhere = { now: null, zone: null }

const wordMeasures: readonly MeasureName[] = [
  'questions',
  'openQuestions',
  'followUpQuestions',
  'uptake',
  'egoPer1000',
  'pressurePer1000',
  'ownership',
  'servingShare',
  'needBeforePitch',
  'promises',
  'openLoops',
  'insights',
]

const abroad: readonly (readonly [string, string, string])[] = [
  [
    'German',
    'Guten Tag, hier ist die Dachdeckerei, was kann ich für Sie tun? Wir schauen uns das gerne an und ich schicke Ihnen morgen ein Angebot, wenn es Ihnen recht ist, und dann sehen wir weiter.',
    'Seit dem Sturm tropft es im Kinderzimmer, und die Versicherung will ein Gutachten haben, bevor sie überhaupt etwas zahlt, das dauert mir alles viel zu lange.',
  ],
  [
    'Dutch',
    'Goedemorgen, waar kan ik u mee helpen? We komen graag langs om het te bekijken en ik stuur u morgen een offerte, dan weet u precies wat het gaat kosten.',
    'Sinds de storm is het dak lek en we hebben al drie emmers in de gang staan, dus het zou fijn zijn als er deze week nog iemand kan komen kijken.',
  ],
  [
    'French',
    'Bonjour, que puis-je faire pour vous ? Nous passerons voir la toiture demain matin et je vous enverrai un devis avant la fin de la semaine, si cela vous convient.',
    'Depuis la tempête il pleut dans la chambre des enfants et mon assurance ne veut rien payer sans un rapport, alors je ne sais plus quoi faire.',
  ],
  [
    'Spanish',
    'Buenos días, ¿en qué puedo ayudarle? Podemos pasar mañana a ver el tejado y le mando un presupuesto antes del viernes, si le parece bien.',
    'Desde la tormenta entra agua en la habitación de los niños y el seguro no quiere pagar nada hasta que alguien haga un informe, así que estamos desesperados.',
  ],
  [
    'Polish',
    'Dzień dobry, w czym mogę pomóc? Możemy przyjechać jutro i obejrzeć dach, a potem wyślę pani wycenę do piątku, jeśli to pani odpowiada, i wtedy zdecydujemy co dalej.',
    'Po burzy leje się nam do pokoju dzieci, a ubezpieczyciel nie chce zapłacić bez opinii, więc to wszystko trwa za długo i nie wiem co robić.',
  ],
  [
    'Danish',
    'Goddag, hvad kan jeg hjælpe med? Vi kommer gerne forbi i morgen og ser på taget, og så sender jeg et tilbud inden fredag, hvis det er i orden for dig.',
    'Siden stormen drypper det i børnenes værelse, og forsikringen vil ikke betale noget uden en rapport, så vi ved ikke rigtig hvad vi skal gøre nu.',
  ],
  [
    'Japanese',
    '屋根の修理についてお電話ありがとうございます。'.repeat(4),
    '台風のあとから子供部屋に雨が漏れています。'.repeat(4),
  ],
  [
    'Arabic',
    'صباح الخير كيف يمكنني مساعدتك اليوم في موضوع السقف '.repeat(4),
    'منذ العاصفة والماء يدخل غرفة الأطفال ولا أحد يجيب '.repeat(4),
  ],
  [
    'Russian',
    'Добрый день чем могу помочь вам с крышей сегодня утром '.repeat(4),
    'После бури в детской течёт потолок и никто не отвечает '.repeat(4),
  ],
]

describe.each(abroad)('a call in %s that does not name its language', (_, ours, theirs) => {
  const spoken = call([rosa, 0, 40, ours], [cora, 41, 100, theirs], [rosa, 101, 121, ours])
  const silent: Conversation = { ...spoken, language: null }
  const { measures, moments, commitments, insights } = measure(silent, nowhere)

  test('has no word measure, and none is zero', () => {
    for (const name of wordMeasures)
      expect({ [name]: measures[name] }).toEqual({ [name]: { known: false, reason: 'language' } })
    expect([commitments, insights]).toEqual([[], []])
    expect(moments.every((one) => one.kind === 'silence' || one.kind === 'cut-in')).toBe(true)
  })

  test('has every measure of time', () => {
    expect(measures.customerAirtime).toMatchObject({ known: true, value: 59 / 119, method: 'spans' })
    for (const name of ['repAirtime', 'talkMs', 'overlapMs', 'silenceMs', 'patienceMs', 'cutIns'] as const)
      expect(measures[name].known, name).toBe(true)
  })

  test('gives nobody a role by how they talk', () => {
    const stranger: Party = { ...somebody, roleHow: 'none', roleConfidence: 0 }
    const other: Party = { ...stranger, key: 's3' }
    const { parties } = inferRoles({ ...words([stranger, ours], [other, theirs]), language: null })
    expect(parties.map((party) => party.role)).toEqual(['unknown', 'unknown'])
  })
})

const english = [
  [rosa, 'Hello, this is Rosa. What has happened to the roof since we spoke, is the bedroom still dry?'],
  [cora, 'It drips on the bed whenever the wind is in the east, and we have moved the children out.'],
  [rosa, 'That sounds awful. I will send somebody round to look at it tomorrow, and I will call you after.'],
] as const

test('English that does not say so is measured, and so is what the file leaves open', () => {
  for (const language of [null, '', 'und', 'multi', 'EN-us', 'English']) {
    const { measures } = measure({ ...words(...english), language }, nowhere)
    expect(measures.questions, `${language}`).toMatchObject({ known: true, value: 1 })
    expect(measures.promises, `${language}`).toMatchObject({ known: true })
  }
})

test('the file’s own word on its language counts before ours', () => {
  const { measures } = measure({ ...words(...english), language: 'pt-BR' }, nowhere)
  expect(measures.questions).toEqual({ known: false, reason: 'language' })
})

test('a few words of another language change nothing', () => {
  const greeted = words([rosa, 'Grüezi mitenand!'], ...english, [cora, 'Merci vielmal, uf Wiederluege.'])
  const { measures } = measure({ ...greeted, language: null }, nowhere)
  expect(measures.questions).toMatchObject({ known: true, value: 1 })
})

test('a customer who speaks another language than the rep is not understood', () => {
  const german = abroad[0]?.[2] ?? ''
  const mixed = words(...english, [cora, german], [cora, german], [cora, german])
  const { measures } = measure(
    { ...mixed, language: null, utterances: mixed.utterances.filter((_, at) => at !== 1) },
    nowhere,
  )
  expect(measures.insights).toEqual({ known: false, reason: 'language' })
})

test('figures, part numbers and one-word answers are no foreign language', () => {
  const parts = 'KX-400 12 x M8 A2-70 88,20 EUR '.repeat(30)
  const { measures } = measure({ ...words(...english, [cora, parts]), language: null }, nowhere)
  expect(measures.questions).toMatchObject({ known: true, value: 1 })
})

test('names from right to left and of pictures change no number', () => {
  const plain = words(...english)
  const renamed = (name: string) => ({
    ...plain,
    parties: plain.parties.map((party) => ({ ...party, name, key: `${name} ${party.key}` })),
    utterances: plain.utterances.map((one) => ({ ...one, party: `${name} ${one.party}` })),
  })
  const values = (conversation: Conversation) => ({
    ...measure(conversation, nowhere).measures,
    talkMs: undefined,
  })
  for (const name of ['محمد بن سلمى', 'נועה', '👩🏽‍🔧🔥', '\u202Eaiz\u202C', 'Ж'.repeat(500)])
    expect(values(renamed(name)), name).toEqual(values(plain))
})
