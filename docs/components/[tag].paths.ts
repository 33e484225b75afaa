import { componentPage, TAGS } from './component-page.ts'

export default { paths: () => TAGS.map((tag) => ({ params: { tag }, content: componentPage(tag, 'en') })) }
