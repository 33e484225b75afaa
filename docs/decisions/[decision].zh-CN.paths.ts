import { decisionNames, decisionPage } from '../.vitepress/decisions.ts'

export default {
  paths: () => decisionNames.map((decision) => ({ params: { decision }, content: decisionPage(decision) })),
}
