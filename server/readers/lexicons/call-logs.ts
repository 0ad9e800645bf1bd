import type { Channel } from '../../conversation/conversation.ts'

/** What a column of a call log holds, by the names telephone systems give it; lower case, letters and digits only. */
export const callLogNames = {
  rep: [
    'agent agentname agentemail user username useremail employee owner assignedto salesperson rep repname salesrep',
    'handledby callowner host hostname hostemail extension extensionname answeredby mitarbeiter verkäufer agente who',
  ],
  customer: [
    'customer customername customeremail customernumber contact contactname contactemail client clientname caller',
    'callername callee lead leadname account company externalnumber phonenumber number phone kunde cliente prospect',
  ],
  start: [
    'date datetime starttime start startedat calldate calldatetime calltime timestamp createdat startdate when',
    'datum fecha beginn inicio meetingdate',
  ],
  time: ['time timeofday clocktime uhrzeit hora heure'],
  duration: [
    'duration callduration durationseconds durationsec durations durationms talktime length billsec billsecs',
    'dauer duración durée seconds minutes',
  ],
  channel: ['channel type calltype medium media kind kanal canal'],
  status: ['status result disposition outcome callstatus callresult state'],
  id: ['id callid calluuid uuid uniqueid sessionid recordid callsid meetingid conversationid'],
} as const

/** A call that went like this was no conversation; lower case. */
export const notAnswered: ReadonlySet<string> = new Set([
  'missed',
  'missed call',
  'no answer',
  'no-answer',
  'noanswer',
  'not answered',
  'unanswered',
  'busy',
  'failed',
  'cancelled',
  'canceled',
  'rejected',
  'declined',
  'abandoned',
  'voicemail',
  'left voicemail',
  'no show',
  'no-show',
])

/** How people talked, by the words call logs have for it; lower case. */
export const channelWords: Readonly<Record<string, Channel>> = {
  phone: 'phone',
  call: 'phone',
  voice: 'phone',
  telephone: 'phone',
  inbound: 'phone',
  outbound: 'phone',
  mobile: 'phone',
  video: 'video',
  'video call': 'video',
  meeting: 'video',
  online: 'video',
  zoom: 'video',
  teams: 'video',
  visit: 'in-person',
  'on site': 'in-person',
  'on-site': 'in-person',
  'in person': 'in-person',
  'in-person': 'in-person',
  chat: 'chat',
  email: 'email',
  mail: 'email',
}
