/** What is done to a member; each is recorded with its own day, but for a correction and a withdrawal, which change the past as well. */
export type Action = 'add' | 'move' | 'roles' | 'leave' | 'return' | 'correct' | 'withdraw'
