import type { Locale } from '../../model/text.ts'

/** Fonts that every Office has: a file cannot bring Inter along, and a missing font is replaced by chance. */
export const LATIN = 'Arial'
export const CHINESE = 'Microsoft YaHei'

export const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN' }

/** Fonts of a run of text by script. */
export const FONT_XML = `<a:latin typeface="${LATIN}"/><a:ea typeface="${CHINESE}"/><a:cs typeface="${LATIN}"/>`
