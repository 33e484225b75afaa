// First: a widget is drawn as soon as it is defined and stands in the page.
import './style-sheet.ts'
import '@liaison-kit/access-desk/define'
import '@liaison-kit/attendance-tracker/define'
import '@liaison-kit/committee-desk/define'
import '@liaison-kit/info-report-form/define'
import '@liaison-kit/quota-meter/define'
import '@liaison-kit/report-inbox/define'
import '@liaison-kit/roster-desk/define'
import '@liaison-kit/sheet-import/define'
import '@liaison-kit/work-book/define'
import './desk-door.ts'
import './languages.ts'
import { filingDesk, sharedSource } from '@liaison-kit/source'
import { officeDesk } from '@liaison-kit/source/office'
import { watchingDesk } from '@liaison-kit/source/watching'
import type { Language } from '@liaison-kit/ui'
import { render } from 'lit'
import { committeeChoice } from './committee-choice.ts'
import { deskPage } from './desk-page.ts'
import { languageHere, speak } from './language.ts'
import { People } from './people.ts'
import { committeeHere, hubHere, remember } from './place.ts'
import { hrefOf } from './views.ts'

/** As the page is called before anything is known. */
const TITLE = document.title
const page = document.getElementById('desk') as HTMLElement
let lang = languageHere()
speak(lang)
page.textContent = ''

const committee = committeeHere()
if (committee === undefined) render(committeeChoice(lang), page)
else open(committee)

/** Draws the desk of a committee anew at each change of what is known, of the address, and of the language. */
function open(committee: string): void {
  const hub = hubHere()
  const source = sharedSource({ hub, committee }, filingDesk)
  // The same one, with what only the office does (codes, spreadsheets), and hearing of others at once.
  for (const desk of [officeDesk, watchingDesk]) sharedSource({ hub, committee }, desk)
  const people = new People()
  let isKnown = false
  source.subscribe(draw)
  addEventListener('hashchange', () => {
    draw()
    // A new view is read from its beginning.
    document.getElementById('content')?.focus()
    scrollTo(0, 0)
  })
  // The work book leads on to what is recorded elsewhere.
  page.addEventListener('liaison-open', ({ detail }) => {
    const isCounty = source.state.session?.role === 'county'
    const report = (id: string): string => (isCounty ? hrefOf('inbox', `info-report/${id}`) : hrefOf('report'))
    location.hash = 'gathering' in detail ? hrefOf('gatherings', detail.gathering) : report(detail.report)
  })
  draw()

  function draw(): void {
    const { session, ledger } = source.state
    if (session && !isKnown) {
      isKnown = true
      remember(committee)
    }
    if (ledger) document.title = `${ledger.committee.name} - ${TITLE}`
    render(
      deskPage({
        hub,
        committee,
        source,
        person: people.now(source.state),
        lang,
        place: location.hash.slice(1),
        speak: turnTo,
      }),
      page,
    )
  }

  function turnTo(language: Language): void {
    lang = language
    speak(language)
    draw()
  }
}
