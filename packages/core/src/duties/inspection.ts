import { defineDuty } from './duty.ts'

// S 2.2 items 1 and 4: an inspection each quarter, with or without the certificate.
export const inspection = defineDuty({
  id: 'inspection',
  name: { 'zh-CN': '视察', en: 'inspection' },
  bearer: 'group',
  counts: { gatherings: ['inspection'] },
})
