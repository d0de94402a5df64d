import { pinyin } from 'pinyin-pro'
import type { Pinyin } from './search.ts'

const NOT_TYPED = /[^a-z0-9]/g

/**
 * How a Chinese text is typed: 河北省 is `hbs` and `hebeisheng`; Latin letters and digits stay, signs go.
 * Needs a large dictionary: only for compiling data, never for the browser.
 */
export function pinyinOf(text: string): Pinyin {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
    syllable.toLowerCase().replace(NOT_TYPED, ''),
  )
  return { initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''), full: syllables.join('') }
}
