import { dayWords } from '../words.en.ts'
import type { DeskWords } from './desk.words.ts'

export const english: DeskWords = {
  isOptional: ' (optional)',
  choose: 'Please choose',
  save: 'Save',
  cancel: 'Cancel',
  discard: 'Discard changes',
  notSaved: 'Not saved yet',
  faultsTitle: (count) =>
    count === 1 ? 'One thing to put right; nothing is saved yet' : `${count} things to put right; nothing is saved yet`,
  missing: (label) => `Please fill in “${label}”.`,
  unfinishedDay: (label) => `The day in “${label}” is not complete.`,
  notNumber: (label) => `“${label}” takes a whole number.`,
  day: dayWords,

  undo: 'Undo',
  redo: 'Redo',
  undone: (what) => `Undone: ${what}`,
  redone: (what) => `Done again: ${what}`,
  changedSince: (what) =>
    `“${what}” has been changed again since, so nothing was undone. Please look at its changes and go back to the version you need.`,
  changedMeanwhile: (labels) =>
    `Changed by somebody else since you opened this form: ${labels.join(', ')}. Please check before you save.`,

  history: 'Changes',
  historyOf: (what) => `Changes: ${what}`,
  closeHistory: 'Hide changes',
  loading: 'Reading…',
  retry: 'Read again',
  historyFailed: (reason) => `The changes cannot be read: ${reason}`,
  noHistory: 'Nothing has been sent yet.',
  recordedBy: (moment, by) => (by === 'import' ? `${moment}, imported` : `${moment}, access code ${by}`),
  current: 'Current',
  restore: 'Go back to this version',
  restoreOf: (moment) => `Go back to this version: ${moment}`,
  withdrawn: 'Withdrawn',
  erased: 'Erased as the rules ask',
}
