// Loaded before anything else: older Node versions crash inside the database driver without a word.
const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  console.error(
    `Heard needs Node 22 or newer, and this is ${process.versions.node}. ` +
      'Run it through npm (npm start, npm test, npm run heard): npm ci installs the right Node inside the project.',
  )
  process.exit(1)
}

// What a call is read into dies with its measuring. V8 takes it for long-lived, and then every call is copied again and again.
require('node:v8').setFlagsFromString('--no-allocation-site-pretenuring')
