import type { CustomElements as Tracker } from '@liaison-kit/attendance-tracker/jsx'
import type { CustomElements as Form } from '@liaison-kit/info-report-form/jsx'
import type { CustomElements as Meter } from '@liaison-kit/quota-meter/jsx'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Meter, Tracker, Form {}
  }
}
