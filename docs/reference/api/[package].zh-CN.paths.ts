import { packagePaths } from './package-page.ts'

export default { paths: () => packagePaths('zh-CN') }
