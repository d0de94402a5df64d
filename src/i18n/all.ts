import { LOCALES } from '../model/text.ts'
import { loadWords, WORD_PARTS } from './translate.ts'

// For commands, and for parts of pages that speak every language: whoever imports this runs once all words are known.
await Promise.all(LOCALES.map((locale) => loadWords(locale, WORD_PARTS)))
