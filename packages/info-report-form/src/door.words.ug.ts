// Uyghur, a draft translation until natively reviewed.
import type { DoorWords } from './door.words.ts'

export const uyghur: DoorWords = {
  title: 'ئىجتىمائىي ئەھۋال ۋە خەلق رايى ئۇچۇرى يوللاش',
  readonly:
    'بۇ يەردە پەقەت كۆرگىلى بولىدۇ. ئۇچۇر يوللاش ئۈچۈن ناھىيىلىك سىياسىي كېڭەشنىڭ بېتىگە كىرىڭ ياكى ئالاقە گۇرۇپپىسىنىڭ باشلىقى بىلەن ئالاقىلىشىڭ.',
  signInFirst: 'ئاۋۋال كىرىڭ، كىرگەندىن كېيىن گۇرۇپپىڭىز ئۈچۈن ئۇچۇر يوللىيالايسىز.',
}
