import { defineDuty } from './duty.ts'

// S 2.1: the group studies together each quarter. Self-study and notes are asked for without a number: shown, never short.
export const study = defineDuty({
  id: 'study',
  name: { 'zh-CN': '集中学习', en: 'study session' },
  bearer: 'group',
  counts: { gatherings: ['study'] },
})
