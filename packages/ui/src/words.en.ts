import { monthName } from '@liaison-kit/core/names.en'
import type { SharedWords } from './words.zh-CN.ts'

/** `23 November`; with its year where that is not this one: `23 November 2012`. */
export const dayWords: SharedWords['day'] = (day, today) => {
  const [year, month = '', date] = day.split('-')
  const short = `${Number(date)} ${monthName(month)}`
  return today?.slice(0, 4) === year ? short : `${short} ${year}`
}

const ago = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'} ago`

/** How old an answer is: `just now`, `12 minutes ago`, `3 hours ago`, `2 days ago`. */
export const ageWords: SharedWords['age'] = (milliseconds) => {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return ago(minutes, 'minute')
  return minutes < 1440 ? ago(Math.floor(minutes / 60), 'hour') : ago(Math.floor(minutes / 1440), 'day')
}

// The hub and the source say their problems in Chinese; the commonest are said here by their codes.
const problems: Record<string, string> = {
  unreachable: 'The server cannot be reached. Please check the network; it is tried again by itself.',
  timeout: 'The server takes long to answer; it is tried again by itself.',
  'server-error': 'Something is wrong with the server; it is tried again by itself.',
  'not-found': 'There is nothing here about this liaison group. Please ask the webmaster to check the group’s id.',
  'no-file':
    'There is no data file at this address. Please ask the webmaster to check the src of this page, and that the file has been uploaded.',
  'not-a-quota':
    'The file at this address is not a whole file of figures. Please ask the webmaster to check the src of this page and to upload the file again.',
  'origin-not-listed':
    'The county has not listed this site, so that here you can only look. Please sign in on the county’s own page.',
  'session-ended': 'You have been signed out. What has not been sent is still here and goes on once you sign in again.',
  'wrong-code': 'This access code is not right. Please check it, or ask the county for a new one.',
  'code-revoked': 'This access code has been withdrawn. Please ask the county for a new one.',
  'code-expired': 'This access code is no longer valid. Please ask the county for a new one.',
  'other-group': 'This access code is another group’s. Please use your own group’s.',
  'not-allowed': 'This access code does not allow that. Please use one that does, or ask the county.',
  'too-large': 'This is larger than the server takes. Please shorten it and send it again.',
  'unknown-access-code': 'There is no access code of that number. Please read the list again.',
  'too-many-requests': 'Too many attempts. Please wait a minute.',
  'too-many-tries': 'The access code was wrong too many times. Please wait before trying again.',
}

export const english: SharedWords = {
  day: dayWords,
  age: ageWords,
  loading: 'Loading…',
  retry: 'Load again',
  failed: 'The data cannot be read just now.',
  stale: (age) => `New data cannot be read at the moment. What you see was read ${ageWords(age)}.`,
  signIn: 'Sign in',
  opening: 'Opening…',
  notOpened:
    'What is needed for recording could not be loaded. Please check the network and try again, or use the county’s own page. Nothing recorded or typed is lost.',
  tryAgain: 'Try again',
  openDesk: 'Sign in on the county’s page',
  problem: ({ code, message }) => problems[code] ?? message,
}
