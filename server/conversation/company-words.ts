/** What stands behind a company's name in a register, and says nothing about which company it is. */
export const companyForms: ReadonlySet<string> = new Set(
  [
    'ab ag aps as asa bv bvba co company corp corporation eg eood gmbh gbr inc incorporated kft kg',
    'limited llc llp lp ltd ltda nv ohg oü oy oyj plc pty pvt sa sàrl sarl sas se sia sl spa srl sro the ug',
  ]
    .join(' ')
    .split(' '),
)
