export const doors = {
  question: 'Was the customer heard?',
  lead: 'Sign in to see your own conversations first.',
  email: 'Work mail',
  password: 'Password',
  passwordHint: 'At least 12 characters. A sentence is good.',
  demo: 'In the demo, use the links the program printed when it started.',
  welcome: (name: string) => `Welcome, ${name}`,
  choose: 'Choose a password. Nobody else will know it, and we can’t read it.',
  begin: 'Begin',
} as const
