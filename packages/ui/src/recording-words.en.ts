import type { RecordingWords } from './recording-words.zh-CN.ts'

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`)

export const english: RecordingWords = {
  signInTitle: 'Sign in',
  code: 'Access code',
  codeHint: 'Given out by the county’s committee; please keep it safe.',
  codeMissing: 'Please enter the access code.',
  shared: 'Others use this computer too',
  sharedHint: 'What has been sent is then kept on it for 8 hours only; what has not, until it is sent.',
  signingIn: 'Signing in…',
  signInFailed: 'The server cannot be reached; you are not signed in. Please check the network and try again.',
  signOut: 'Sign out',
  signedIn: (name) => (name ? `Signed in: ${name}` : 'Signed in'),
  notListed: 'On this site you can only look. To record, please use the county’s own page.',

  sending: (count) => `Sending ${records(count)}…`,
  waiting: (count) => `${records(count)} waiting to be sent.`,
  saved: 'Sent; the county has received it.',
  unresolved: (count) => `${records(count)} received that ${count === 1 ? 'does' : 'do'} not fit the ledger: `,
  notKept: 'This browser cannot keep what has not been sent. Please do not close this page.',

  refusedTitle: (count) => `${records(count)} not accepted`,
  refusedHint: 'Please edit as told and send again; what is no longer needed can be discarded.',
  refusedAfterSignIn: 'Sign in to see and edit.',
  edit: 'Edit',
  editOf: (what) => `Edit: ${what}`,
  discard: 'Discard',
  discardOf: (what) => `Discard: ${what}`,
  discardHint: 'What is discarded cannot be had back.',
  discardNow: 'Discard it',
  discardNowOf: (what) => `Discard it: ${what}`,

  exportTitle: 'Export what has not been sent',
  exportHint: 'Save it as a file, or copy the text below, and hand it to the county’s office to be entered there.',
  exportFileHint: 'Save it as a file and hand it to the county’s office to be entered there.',
  exportText: 'Records not sent',
  saveFile: 'Save as a file',
}
