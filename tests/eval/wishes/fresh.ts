import { wishRows } from './rows.ts'

/** Never used to change the detectors: what they are worth on words they do not know. */
export const freshQuietRows = wishRows(`
+ Please do not ring the farm before shearing is done, nobody has a free hand, leave us be.
+ I beg you, no more calls this month.
+ We are in mourning, please do not contact us for a while.
+ Give me some peace until the inspector has been.
+ I said don't call me again until I've talked to my wife.
+ could you please stop emailing us until the merger is through
+ We would like to be left in peace over the summer.
+ Hold off contacting us till after half-term please.
+ don't chase us for an answer before the fifteenth of January
+ I'll ring you when we have the money, until then please don't call.
- Don't contact us through the website, the form is broken.
- You said you would not bother us until May and then you came twice.
- Please leave us a key until Friday.
- We have not been visited since Easter.
- I can't call you before noon.
- If you stop calling I will think you forgot us.
- My phone is off until five.
- Nobody wants to be disturbed by a fan that loud.
- Please don't text my daughter, she is at school.
- Give me until March to decide.
- Would it bother you to wait until Tuesday?
- It leaves us in peace, that new alarm.
`)

export const freshNeedRows = wishRows(`
+ Your collections team keeps threatening us over an invoice we paid.
+ Would you ask your director to approve the longer lease?
+ Can someone on your side overrule the system for once?
+ Your quality department rejected our samples without a reason.
+ It has been stuck in your approval queue since the third of May.
+ Could you speak to your contracts people about clause nine?
+ You have blocked our orders because of a wrong digit.
+ Your process makes us fax a form, in this century.
+ Is there no way your finance people could waive the charge for a school?
+ Nobody in your head office answers my letters.
- Could you speak a bit louder?
- Our contracts people will look at it on Monday.
- We were stuck in traffic for an hour.
- Can you waive the rules of chess?
- The quality is rejected by nobody.
- Will you be at the fair with your director?
- Your team keeps its promises, I like that.
- The last owner never answered letters.
- What form do I fill in?
- Who in your family bakes?
- Does your process need water?
- I will ask my director to approve it.
`)
