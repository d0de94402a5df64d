import { LOCALES } from '../model/text.ts'
import { loadWords } from './translate.ts'

// For commands, and for parts of pages that speak every language: whoever imports this runs once all of them are known.
await Promise.all(LOCALES.map(loadWords))
