/** More of the same in other trades, written after the finder and held against it before anything of it was changed. */
export const attachedLater = `
# riding school
2026-03-02 10:00 phone
customer: my two girls would like to start
rep [a]: I'll email you the timetable this evening.
rep [b]: And I'll arrange a trial lesson, a visit on Saturday.
customer: lovely

2026-03-02 18:00 email
rep [=a] {timetable_spring.pdf; inline image001.png}: Dear Cora, good evening! Rosa

2026-03-03 09:00 email
rep [=b] {request 2026-03-07T09:00Z Trial lesson, Ada and Ida}: Dear Cora, boots and a helmet, please. Rosa

2026-03-05 09:00 email
rep {request 2026-03-21T09:00Z Spring show}: Dear Cora, come and see the show. Rosa

# printers
2026-04-13 10:00 phone
customer: five thousand leaflets, what would that be
rep [a]: I'll send you an estimate today.
rep [b]: I'll get you paper samples.
customer [c]: and I'll send you our logo

2026-04-13 16:00 email
rep [=a] {Angebot 4471.pdf}: Dear Cora, five thousand as asked. Rosa

2026-04-14 09:00 email
customer {inline logo.png}: Thanks, I will look at it. Cora

2026-04-15 09:00 email
rep {Datenschutz.pdf}: Dear Cora, our notice on data, as the law wants it. Rosa

2026-04-17 09:00 bought
5000 leaflets

# wind farm
2026-05-11 10:00 video
customer: we should see the survey
rep [a]: I'll forward you the survey report by Wednesday.
rep [b]: I'll schedule a workshop with your team next week.

2026-05-12 09:00 email
rep {scan0007.pdf}: Dear Cora, enclosed the confidentiality agreement for your signature. Rosa

2026-05-13 09:00 email
rep [=a] {Site_survey_2026_final.pdf}: Dear Cora, three hundred pages, sorry. Rosa

2026-05-14 09:00 email
rep [=b] {request 2026-05-20T08:00Z Workshop}: Dear Cora, does the whole day suit? Rosa

2026-05-19 09:00 email
customer {reply 2026-05-20T08:00Z Workshop}: We all come. Cora

# furniture
2026-06-01 10:00 in-person
customer: the grey sofa it is
rep [a]: I'll place your order tonight.
rep [b]: I'll ask our workshop about the longer legs.
customer [c]: and I'll buy the lamp next month

2026-06-01 20:00 bought
[=a] Sofa, grey, three seats

2026-06-04 09:00 case yes about u4
[=b] Longer legs for the sofa, thirty centimetres

2026-06-05 09:00 email
rep: Dear Cora, the sofa is in the book. Rosa

# laundry
2026-07-06 10:00 phone
customer: we would need Sundays
rep [a]: I'll check with dispatch whether Sundays are possible.
rep [b]: I'll place the order for the bags tomorrow.

2026-07-07 10:00 bought with Omar
40 laundry bags

2026-07-08 10:00 case no about u1
Pick-up on Sundays

2026-07-09 10:00 email
rep: Dear Cora, how did the first week go? Rosa

# vets
2026-08-10 10:00 phone
customer: what does the blood test tell
rep [a]: I'll send you the results on Thursday.
rep [b]: I'll set up a video call with doctor Lind.

2026-08-12 10:00 email
rep {cancel 2026-08-13T10:00Z Call with Dr Lind}: Dear Cora, doctor Lind is away. Rosa

2026-08-13 10:00 email
rep [=a] {Blood results Bruno.pdf}: Dear Cora, all is well with Bruno. Rosa

2026-08-20 10:00 email
rep [=b] {request 2026-08-24T10:00Z Dr Lind / Cora}: Dear Cora, doctor Lind is back. Rosa

# tax office
2026-09-14 10:00 phone
customer: the late fee hurts
rep [a]: I'll ask our director to waive the late fee.
rep [b]: I'll send you the form for the next quarter.

2026-09-16 10:00 case yes about u1
[=a] The late fee of forty waived

2026-09-17 10:00 email
rep {xmas_logo.png; signature.jpg}: Dear Cora, our office moves in October. Rosa

2026-09-18 10:00 email
rep [=b] {Form Q4.docx}: Dear Cora, one page only. Rosa
`
