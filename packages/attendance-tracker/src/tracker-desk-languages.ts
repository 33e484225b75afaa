/** What fetches the words of the tracker's desk in other languages than Chinese: each is fetched together with it. */
export const deskLanguages: (() => Promise<unknown>)[] = []
