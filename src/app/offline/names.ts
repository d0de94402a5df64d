/** Paths below the root of the site. */
export const INDEX = 'data/index.json'
/** Page for addresses that can neither be reached nor are kept. */
export const OFFLINE_PAGE = 'offline.html'
/** What every page may ask for besides files with a hash in their names. */
export const PLAIN_FILES = ['first.js', 'favicon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest'] as const

/** Where the list of kept decks stands, in a language, in the page that the build writes; addresses there begin with `./`. */
export const keptListIn = (lang: string): string => `<!--kept ${lang}-->`
