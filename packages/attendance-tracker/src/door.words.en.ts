import type { DoorWords } from './door.words.ts'

export const english: DoorWords = {
  title: 'Meetings, activities and attendance',
  purpose:
    'Sign in to record gatherings and attendance for a group, or, as a member, to see your own attendance and ask for leave. Attendance is not public.',
  shownSignedIn: 'Attendance is not public. Please sign in on the county’s own page to see it.',
}
