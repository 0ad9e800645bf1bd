import type { Context } from 'hono'
import type { AdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { actsOfCase } from '../../db/queries/case-acts.ts'
import { askingsOf } from '../../db/queries/case-askings.ts'
import { mailsOf } from '../../db/queries/case-mails.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { findPromise } from '../../db/queries/promises.ts'
import type { ShownCase, ShownCasePage, ShownDepartment } from '../../views/advocacy/records.ts'
import { civilDay, day, fixed, money } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { DepartmentRow } from '../actions/advocacy/departments.ts'
import { caseState, daysToAnswer, isOpenCase } from '../conversation/advocacy-case.ts'
import { linkToken } from '../mail/signed-links.ts'
import { secretFor } from '../secret.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'

export function shownCase(c: Context<AppEnv>, one: AdvocacyCase): ShownCase {
  const zone = zoneOf(c)
  return {
    id: one.id,
    customer: one.account ?? one.customerName,
    need: one.need,
    asked: one.askedWhom ?? words.advocacy.board.nobody,
    rep: one.repName,
    raisedOn: day(one.raisedAt, zone),
    state: caseState(one, c.var.now().toISOString()),
    days: daysSays(daysToAnswer(one)) ?? '–',
    toldOn: toldSays(one, zone),
  }
}

export function shownDepartment({ name, cases, figures }: DepartmentRow): ShownDepartment {
  return {
    name: name ?? words.advocacy.board.nobody,
    cases,
    figures: figures && {
      median: figures.medianDays === null ? null : oneDecimal(figures.medianDays),
      answers: figures.days.length,
      days: figures.days,
      medianDays: figures.medianDays,
      yes: figures.states.yes,
      partly: figures.states.partly,
      no: figures.states.no,
      none: figures.states['no-answer'],
      waiting: figures.customersWaiting,
      value: words.numbers.list(figures.valueWaiting.map((one) => money(one.amountMinor, one.currency))),
    },
  }
}

/** A case for its page. Its rep sees the link and may go on with it; whoever is asked sees what they are asked. */
export async function shownCasePage(c: Context<AppEnv>, one: AdvocacyCase): Promise<ShownCasePage> {
  const { reader, viewer, config } = c.var
  const zone = zoneOf(c)
  const now = c.var.now().toISOString()
  const asking = (await askingsOf(reader, one.id))[0]
  const isOut = asking !== undefined && asking.endedAt === null
  const isOwn = one.repId === viewer.id
  const hasLink = isOwn && isOut && asking.personId === null && asking.expiresAt > now
  const sees = one.conversationId !== null && (await findPlace(reader, viewer, one.conversationId))
  const isHanded = one.answeredHow === 'link'
  return {
    id: one.id,
    version: one.version,
    customer: one.customerName,
    state: caseState(one, now),
    quote: one.quote,
    need: one.need,
    value: one.value && money(one.value.amountMinor, one.value.currency),
    seeHref:
      sees && one.conversationId && one.utterance ? paths.said(one.conversationId, one.utterance) : null,
    asked: one.askedWhom ?? words.advocacy.board.nobody,
    askedOn: day(one.askedAt, zone),
    until: one.dueAt === null ? null : { on: day(one.dueAt, zone), isOver: one.dueAt <= now },
    mails: asking ? (await mailsOf(reader, asking.id)).map(mailShown) : [],
    link: hasLink
      ? {
          address: `${config.baseUrl}${paths.caseAnswer(linkToken(secretFor(config), 'answer of a case', asking))}`,
          until: day(asking.expiresAt, zone),
        }
      : null,
    answer:
      one.answeredAt === null
        ? null
        : {
            words: one.answer ?? '',
            by: one.answeredBy ?? one.askedWhom ?? '',
            on: day(one.answeredAt, zone),
            days: daysSays(daysToAnswer(one)),
            isHanded,
            isConfirmed: one.confirmedAt !== null,
          },
    toldOn: toldSays(one, zone),
    promiseHref: await promiseHref(c, one),
    history: (await actsOfCase(reader, one.id)).map(({ act, byName, words: said, at }) => ({
      on: day(at, zone),
      who: byName,
      act: words.advocacy.acts[act],
      words: said,
    })),
    isOwn,
    isOpen: isOpenCase(one),
    mayConfirm: isHanded && one.confirmedAt === null && viewer.role === 'manager',
    mayAnswer: isOut && asking.personId === viewer.id && isOpenCase(one),
  }
}

async function promiseHref(c: Context<AppEnv>, { promiseId }: AdvocacyCase): Promise<string | null> {
  const promise = promiseId === null ? undefined : await findPromise(c.var.reader, c.var.viewer, promiseId)
  return promise ? `${paths.promises}#promise-${promise.id}` : null
}

function mailShown({ nth, state, problem }: Awaited<ReturnType<typeof mailsOf>>[number]) {
  return { nth: nth as 0 | 1 | 2, state: state === 'sending' ? ('wanted' as const) : state, problem }
}

/** Days of waiting with one decimal, in words. */
export function daysSays(days: number | null): string | null {
  return days === null ? null : words.advocacy.days(oneDecimal(days))
}

function oneDecimal(days: number): string {
  return fixed(days, 1).replace(/\.0$/, '')
}

/** The day the customer was told: an instant, or the civil date their promise was kept on. */
function toldSays({ toldCustomerAt }: AdvocacyCase, zone: string): string | null {
  if (toldCustomerAt === null) return null
  return toldCustomerAt.length === 10 ? civilDay(toldCustomerAt) : day(toldCustomerAt, zone)
}
