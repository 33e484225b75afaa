import { beforeEach, describe, expect, it } from 'vitest'
import { quotaMeterExamples } from '../../quota-meter/src/quota-meter.examples.ts'
import { exampleQuota } from './fake-hub.ts'
import { HUB, POLICIES, script } from './fake-town.ts'
import { adoptNone, clean, told, town, useTown } from './stage.ts'

// Both security profiles to the letter, in every state of the meter; what records is in another file. What a page's policy forbids is told by the browser to the page (an
// event), to its console, and to the page's server (a report): all three stay silent.

const LAYOUTS = ['full', 'compact', 'badge'] as const

useTown()

/** What a page may not do, by the directive that forbids it. */
const PLANTED = {
  'style-src-elem': "document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))",
  'style-src-attr': "document.body.setAttribute('style', 'color: red')",
  'require-trusted-types-for': "document.body.innerHTML += '<p>'",
  'trusted-types': "trustedTypes.createPolicy('other', {})",
  'img-src': "new Image().src = 'http://elsewhere.example/a.png'",
  'connect-src': "fetch('http://elsewhere.example/').catch(() => {})",
}

it.each(Object.entries(POLICIES))(
  'the gate sees what a page may not do under profile %s, in all three ways',
  async (_, policy) => {
    town.policy = policy
    const parts = Object.values(PLANTED).map((code) => `try { ${code} } catch {}`)
    town.files.set('/planted.js', parts.join('\n'))
    await town.open(`${script()}<script src="/planted.js" defer></script>`)
    const directives = Object.keys(PLANTED).sort()
    const named = (lines: readonly string[]): (string | undefined)[] => lines.map((line) => line.split(' ')[0]).sort()
    await expect.poll(() => named(told().reports)).toEqual(directives)
    expect(named(told().events)).toEqual(directives)
    expect(told().console.length).toBeGreaterThanOrEqual(directives.length)
  },
)

describe.each([
  ['(a) files on the page’s own host', POLICIES.own, (name: string) => `src="/data/${name}.json"`],
  ['(b) a hub on another origin', POLICIES.hub, (name: string) => `hub="${HUB}" committee="sample" group="${name}"`],
])('the meter under profile %s', (_, policy, from) => {
  beforeEach(() => {
    town.policy = policy
    for (const [name, quota] of [
      ['whole', exampleQuota()],
      ['blank', exampleQuota('nothing')],
    ] as const) {
      town.hub.quotas.set(name, quota)
      town.files.set(`/data/${name}.json`, JSON.stringify(quota))
    }
  })

  it.each([
    ['', true],
    [', in a kernel that adopts no style sheets', false],
  ])('in each of its states, in each layout%s', async (_, isAdopting) => {
    if (!isAdopting) await adoptNone()
    let release = (): void => {}
    town.held = { paths: /slow/, until: new Promise<void>((done) => (release = done)) }
    const one = (name: string): string =>
      LAYOUTS.map(
        (layout) =>
          `<liaison-quota-meter class="${name}" layout="${layout}" ${name === 'idle' ? '' : from(name)}>请见公告栏</liaison-quota-meter>`,
      ).join('')
    const page = await town.open(script() + ['idle', 'slow', 'blank', 'whole', 'none'].map(one).join(''))
    const all = async (name: string, state: string): Promise<void> => {
      const found = page.locator(`.${name}[state=${state}]`)
      await expect.poll(() => found.count()).toBe(LAYOUTS.length)
      await clean(state, found)
    }
    await all('idle', 'idle')
    await all('slow', 'loading')
    await all('blank', 'empty')
    await all('none', 'error')
    await all('whole', 'ready')
    const whole = page.locator('.whole[layout=full]')
    await whole.locator('button[aria-expanded=false]:enabled').first().click()
    await clean('a period open', whole.getByRole('heading', { level: 3 }))
    await page.emulateMedia({ media: 'print' })
    await clean('on paper', whole)
    await page.emulateMedia({ media: 'screen' })
    town.files.clear()
    town.hub.isThere = false
    release()
    // What was out of the page, and not only moved, reads again.
    await page.evaluate(async () => {
      const meters = [...document.querySelectorAll('.whole')]
      for (const gone of meters) gone.remove()
      await new Promise((passed) => setTimeout(passed))
      document.body.append(...meters)
    })
    await all('whole', 'stale')
  })
})

it('each example of the meter, in each language', async () => {
  town.policy = POLICIES.own
  const page = await town.open(script('liaison-all.js'))
  const given = ['zh-CN', 'en', 'ug'].flatMap((lang) =>
    quotaMeterExamples.flatMap(({ layout, ...example }) =>
      'assessment' in example ? [{ lang, layout, assessment: example.assessment }] : [],
    ),
  )
  await page.evaluate((examples) => {
    for (const example of examples) {
      document.body.append(Object.assign(document.createElement('liaison-quota-meter'), example))
    }
  }, given as never[])
  const found = page.locator(':is([state=ready], [state=empty])')
  await expect.poll(() => found.count()).toBe(given.length)
  await clean('examples', found)
})
