export { lifeStyles } from './life.styles.ts'
export { type LifeWords, lifeWords, RATINGS, type Rating, RESULTS, type Result } from './life.words.ts'
export { type LifeLook, reportLife } from './report-life.ts'
export { stepLines } from './step-lines.ts'
