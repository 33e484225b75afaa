import type { EnhanceAppContext } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import LiveWidget from './LiveWidget.vue'
import PlayGround from './PlayGround.vue'
import RuleBox from './RuleBox.vue'
import './site.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }: EnhanceAppContext) {
    app.component('LiveWidget', LiveWidget)
    app.component('PlayGround', PlayGround)
    app.component('RuleBox', RuleBox)
  },
}
