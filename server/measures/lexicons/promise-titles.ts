const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Words that name nothing one could look for: what is promised is not told by them. */
export const namelessWords = words(
  `it that this these those them they he she him her one ones some any all both each none such same other another others
   something anything everything thing things stuff bit lot lots more most few couple matter way so as well too else
   a an the my your our his its their me us you i we ourselves yourself myself himself themselves itself
   to for from of on in at by with about into onto over up out off back down through across along around round away
   together again and or but if when while once because then there here now just only also please
   do does did be is are was were been have has had will would can could shall should may might must not
   get got give take put send make let go come bring keep look see try work sort find know say hold check
   new good right straight quick quickly soon later early personally directly first next last
   today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday morning afternoon evening week weeks day days
   two three four o'clock noon lunchtime time who what which whose whom how where why that's it's there's`,
)

/** Nothing that is cut off behind one of these stands alone: "send a new". */
export const danglingWords = words(
  `a an the my your our his her its their this that these those some any no another other each every all both
   of for to with from by at on as about into onto than and or but if when where who what which how because
   new old next last same full whole first second third final proper right good better smaller bigger`,
)

/** No deed begins so: "with them". */
export const openingNoDeed = words(
  'with of for from to by at on in about it that this them they he she if when where who what which and or but the a an my your our',
)

/** Doing these to a person is told by the person alone: "ring her". */
export const personDeeds = words(
  'call ring phone text email mail message write contact meet visit tell ask see thank speak talk let update remind chase help introduce invite pay refund train show drive pick',
)

/** Where such a person stands behind the deed. */
export const personWords = words('you them him her us me u')
/** Words between the deed and the person: "get back to them", "speak to her". */
export const betweenWords = words('to with back on at up out over in round by')
