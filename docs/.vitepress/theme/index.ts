import { type EnhanceAppContext, useRoute } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import { defineAsyncComponent, nextTick, onMounted, watch } from 'vue'
import { mendGroups } from './sidebar-groups.ts'
import { speak } from './spoken.ts'
import './site.css'

/** What the theme leaves to be said: its home page has no main part for those who jump to it, and more. */
function complete(): void {
  document.querySelector('.VPContent.is-home')?.setAttribute('role', 'main')
  speak()
  mendGroups()
}

export default {
  extends: DefaultTheme,
  setup() {
    const route = useRoute()
    onMounted(complete)
    watch(
      () => route.path,
      () => nextTick(complete),
    )
  },
  enhanceApp({ app }: EnhanceAppContext) {
    // Each brings what only its own pages need: widgets, schemas, rules.
    app.component(
      'LiveWidget',
      defineAsyncComponent(() => import('./LiveWidget.vue')),
    )
    app.component(
      'PlayGround',
      defineAsyncComponent(() => import('./PlayGround.vue')),
    )
    app.component(
      'RuleBox',
      defineAsyncComponent(() => import('./RuleBox.vue')),
    )
  },
}
