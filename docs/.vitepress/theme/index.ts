import { defineClientComponent, type EnhanceAppContext, useRoute } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import { nextTick, onMounted, watch } from 'vue'
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
    // Each brings what only its own pages need, and is not shown before it can be used: what is chosen in it is never lost.
    app.component(
      'LiveWidget',
      defineClientComponent(() => import('./LiveWidget.vue')),
    )
    app.component(
      'PlayGround',
      defineClientComponent(() => import('./PlayGround.vue')),
    )
    app.component(
      'RuleBox',
      defineClientComponent(() => import('./RuleBox.vue')),
    )
  },
}
