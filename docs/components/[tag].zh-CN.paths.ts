import { componentPage } from './component-page.ts'
import { TAGS } from './tags.ts'

export default { paths: () => TAGS.map((tag) => ({ params: { tag }, content: componentPage(tag, 'zh-CN') })) }
