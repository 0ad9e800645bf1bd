function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Words that say what kind of answer is wanted. */
export const asking = words(`what which who whom whose where when why how what's who's where's how's when's
  why's what're what'd how'd why'd whats hows whys wheres what'll`)
/** Acts of telling: "could you walk me through it", "describe it". */
export const tellingActs = words('tell walk talk describe explain elaborate expand example')
/** What "tell me" asks for when it asks for more than a fact. */
export const tellsOf = words('about more how why everything story')
/** After "how": one fact is wanted. */
export const amounts =
  words(`many much long often far old big soon late early high low tall heavy fast quickly
  wide deep large small frequently likely close near about`)
/** After "what": one fact is wanted. */
export const oneFact = words(`time date day year month week number size colour color kind sort type percentage
  price address name model version brand department budget range level age amount company email phone`)
/** "What does it cost": one fact, though the verb stands in front. */
export const factVerbs = words('cost costs weigh call called pay charge measure')
/** Nouns that take a story to answer: "what is the reason". */
export const openNouns =
  words(`reason reasons story plan plans process goal goals problem problems issue issues
  challenge challenges situation idea ideas impression thoughts view views feeling difference deal go catch
  matter options option setup background experience vision priorities priority concern concerns worry worries
  worst best hardest biggest point thinking next wrong missing important hope hopes expectation expectations
  questions feedback strategy history behind stopping`)
