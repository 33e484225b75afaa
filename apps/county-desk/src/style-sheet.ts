import { LiaisonElement } from '@liaison-kit/ui'

/** Beside the page, for kernels that adopt no style sheets. */
LiaisonElement.sheet = 'widgets.css'
