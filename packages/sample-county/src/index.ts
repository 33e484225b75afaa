export { type SampleCountyOptions, sampleCounty } from './sample-county.ts'
