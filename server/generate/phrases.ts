/** What reps and customers of a house that sells storage and packing say. Words in braces are filled in for each talk. */
export const goods = [
  'pallet racks',
  'steel shelves',
  'packing tables',
  'roll containers',
  'mesh panels',
  'drawer units',
  'cable trays',
  'wall brackets',
  'lifting trolleys',
  'parcel bags',
  'corner posts',
  'label printers',
  'rubber mats',
  'sorting bins',
  'step ladders',
  'strapping reels',
] as const

export const places = [
  'the north yard',
  'the old dairy',
  'the second floor',
  'the hall by the harbour',
  'the shop in town',
  'the returns desk',
  'the cold store',
  'the barn at the back',
  'the new wing',
  'the garage',
  'the loading bay',
  'the cellar',
] as const

export const troubles = [
  'came eight days late',
  'do not fit through the door',
  'bent in the first week',
  'have the wrong holes',
  'arrived without screws',
  'rust along the edge',
  'are a hand too short',
  'stand crooked on our floor',
  'squeak so that nobody can talk',
  'lost their paint in the rain',
  'were sent to the wrong address',
  'take two people to move',
] as const

export const people = [
  'Marta from the night shift',
  'our two apprentices',
  'the driver',
  'my brother-in-law',
  'the woman who packs',
  'Anselm in the office',
  'the lads at the gate',
  'our bookkeeper',
  'the summer help',
  'old Pieter',
] as const

export const consequences = [
  'climbs over boxes to reach the window',
  'carries everything by hand again',
  'has stopped counting what comes in',
  'stays an hour longer every evening',
  'keeps the spare parts in a bathtub',
  'writes the labels with a felt pen',
  'hurt a thumb on it last Tuesday',
  'turns customers away after four',
  'sleeps badly because of the inspection',
  'has put a sheet over it so that nobody sees',
] as const

export const costs = [
  'That costs us about {count} hours a week',
  'We threw away goods for {count} hundred euros',
  'Since March we have paid {count} invoices twice because of it',
  'We lose {count} parcels a month that way',
  'It is {count} steps more for every order, I walked it',
  'The insurer wants {count} photographs before the autumn',
] as const

export const wishes = [
  'I would like to walk through there again without turning sideways',
  'I want my people to go home on time',
  'I only want it to be right before the inspection',
  'I would rather have fewer of them that last',
  'I want somebody to look at it once and tell me the truth',
  'I would be glad if we never had to speak of it again',
  'I want to show it to my father without being ashamed',
  'I would like to keep the old ones if they can be saved',
] as const

export const requests = [
  'Could you find out whether there is a shorter one',
  'Can you tell me what a second delivery would cost',
  'Could you send me the drawing with the measures',
  'Can you ask your people whether they take the old ones back',
  'Could you look up when the next ones arrive',
  'Can you send somebody a list of what we still lack',
] as const

export const questions = [
  'What have you tried already?',
  'How did you get by before that?',
  'Who notices it first when it goes wrong?',
  'What would be different on a good day?',
  'Which of them is the worst?',
  'When did it begin?',
] as const

export const promises = [
  'I will send you the drawing {by}',
  'I will write you the price of the second delivery {by}',
  'I will send you the list {by}',
  'I will find out what they weigh and write to you {by}',
  'I will send you the date of the next delivery {by}',
  'I will ask our workshop and write to you {by}',
] as const

export const proofs = [
  'the drawing is attached, with every measure on it',
  'the second delivery would cost {count} euros, with the old ones taken along',
  'here is the list; {count} things are on it and none of them is urgent',
  'they weigh {count} kilograms each, I had one put on the scale',
  'the next ones arrive in {count} days, I asked twice',
  'our workshop says that it can be saved, and how: the paper is attached',
] as const

export const deadlines = ['by Friday', 'by Tuesday', 'by Wednesday', 'by Thursday', 'by Monday'] as const

export const boasts = [
  'We are the market leader, and our own range is simply the best you can buy, everybody says so.',
  'I have to say that our company has won every prize there is, and our service is legendary.',
  'Frankly, nobody in the trade comes near us, we set the standard years ago.',
] as const

export const honest = [
  'For what you describe you may not need anything from us, a joiner could mend it in a morning.',
  'Then it has to fit your people first, and only after that our catalogue.',
  'If it is about going home on time, fewer and lower ones would serve you better than new ones.',
  'So it must be right before the inspection; let us begin with what stands crooked.',
] as const

export const needs = [
  'an exchange outside the usual term',
  'a delivery before six in the morning',
  'one invoice instead of two',
  'that the old ones are taken back',
  'a part that is no longer in the catalogue',
  'payment in two halves',
] as const

export const farewells = [
  'Good, then I wait for that. Thank you for listening.',
  'That helps me already. Until then.',
  'Thank you, that is all for today.',
  'Fine. You have the number.',
] as const

export const thinNotes = ['Good talk, all fine.', 'Spoke, will follow up.', 'Nice call. See mail.'] as const
