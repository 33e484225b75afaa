import { type EnhanceAppContext, useRoute } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import { nextTick, onMounted, watch } from 'vue'
import LiveWidget from './LiveWidget.vue'
import PlayGround from './PlayGround.vue'
import RuleBox from './RuleBox.vue'
import './site.css'

/** The theme's home page has no main part for those who jump to it. */
function markMain(): void {
  document.querySelector('.VPContent.is-home')?.setAttribute('role', 'main')
}

export default {
  extends: DefaultTheme,
  setup() {
    const route = useRoute()
    onMounted(markMain)
    watch(
      () => route.path,
      () => nextTick(markMain),
    )
  },
  enhanceApp({ app }: EnhanceAppContext) {
    app.component('LiveWidget', LiveWidget)
    app.component('PlayGround', PlayGround)
    app.component('RuleBox', RuleBox)
  },
}
