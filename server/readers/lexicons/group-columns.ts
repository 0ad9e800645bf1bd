/** What programs call the columns of a table of groups; lower case, letters and digits only. */
export const groupColumns = {
  email: 'email mail emailaddress mailaddress workmail workemail username login correo courriel epost',
  gender: 'gender sex geschlecht genre genero género',
  age: 'age ageband agegroup alter altersgruppe âge edad',
  'part-time': 'parttime teilzeit tempspartiel',
  country: 'country land pays país countrycode',
  language: 'language firstlanguage sprache muttersprache langue idioma',
  disability: 'disability behinderung handicap discapacidad',
  'works-council': 'workscouncil betriebsrat comitéentreprise',
} as const
