import { isSameTopic, type Known, topicOf } from './topic.ts'

/**
 * Whether an insight is new to us: no earlier one of this customer has the same kind and the same topic.
 * One without a topic is always new. Source: measures.md, "Insights".
 */
export function isNewToUs(insight: Known, earlier: readonly Known[]): boolean {
  const topic = topicOf(insight)
  return !earlier.some((one) => one.kind === insight.kind && isSameTopic(topic, topicOf(one)))
}
