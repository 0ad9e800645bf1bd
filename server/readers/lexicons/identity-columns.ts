/** What programs call the columns of a table of our people; lower case, letters and digits only. */
export const peopleColumns = {
  name: 'name fullname displayname person employee employeename nom nombre nome naam namn navn imię',
  email: 'email mail emailaddress mailaddress workmail workemail username login correo courriel epost',
  role: 'role function position rolle rôle rol ruolo funktion jobtitle',
  team: 'team teamname group department mannschaft gruppe équipe equipe equipo squadra abteilung',
  aliases: 'aliases alias alsoknownas aka othernames displaynames spitznamen apodos surnoms',
} as const

/** And of a table of customers and their companies. */
export const contactColumns = {
  id: 'heardid',
  account:
    'account accountname company companyname organisation organization customer firma unternehmen empresa société azienda',
  domains: 'domains domain website web url site webseite homepage sitio',
  name: 'name contact contactname fullname person kontakt ansprechpartner contacto nom nombre nome naam namn navn',
  email: 'email mail emails mails emailaddress emailaddresses mailaddress correo courriel epost',
  phone:
    'phone phones phonenumbers phonenumber telephone tel mobile mobilephone cell number telefon téléphone teléfono telefono handy',
} as const

/** Words for the roles that somebody may have by a table. */
export const roleWords: Readonly<Record<string, 'rep' | 'manager' | 'hr' | 'admin'>> = {
  rep: 'rep',
  'sales rep': 'rep',
  'sales representative': 'rep',
  representative: 'rep',
  seller: 'rep',
  agent: 'rep',
  manager: 'manager',
  'sales manager': 'manager',
  'team lead': 'manager',
  lead: 'manager',
  hr: 'hr',
  'human resources': 'hr',
  admin: 'admin',
  administrator: 'admin',
}
