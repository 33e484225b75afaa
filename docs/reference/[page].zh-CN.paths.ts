import { referencePaths } from './reference-page.ts'

export default { paths: () => referencePaths('zh-CN') }
