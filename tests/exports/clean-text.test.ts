import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, cutText, xmlText } from '../../src/exports/clean-text.ts'
import { cellText } from '../../src/exports/pptx/ranges.ts'

describe('cleanText', () => {
  it.each([
    ['He\u0000b\u0007ei\u001b', 'Hebei'],
    ['a\tb\nc', 'a\tb\nc'],
    ['\ud800x\udc00', '\ufffdx\ufffd'],
    ['冀\u{1f600}', '冀\u{1f600}'],
    ['a\ufffe\uffff\u0090b', 'ab'],
    ['\u202eabc', '\u2068\u202eabc\u2069'],
    ['a\u2069b\u2067c', '\u2068ab\u2067c\u2069\u2069'],
    ['plain', 'plain'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('leaves what is clean as it is, and nothing that XML forbids', () => {
    const anything = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        fc.constantFrom('\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u202c', 'a'),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(anything, (parts) => {
        const clean = cleanText(parts.join(''))
        expect(cleanText(clean)).toBe(clean)
        expect(() => encodeURIComponent(clean)).not.toThrow()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      }),
      { numRuns: 1000, seed: 4 },
    )
  })
})

describe('a text that is cut', () => {
  it('is as it was where it is short enough, and ends with an ellipsis where not', () => {
    expect(cutText('abc', 3)).toBe('abc')
    expect(cutText('abcd', 3)).toBe('abc…')
    expect(cutText('abcd', 3, 1)).toBe('a…')
  })

  it('has no half of a character before its ellipsis, and turns nothing behind it', () => {
    expect(cutText('ab\u{1f600}c', 3)).toBe('ab…')
    const turned = cutText('ab\u2067cde', 5)
    expect(turned).toMatch(/^\u2068+ab\u2067c…\u2069+$/)
    expect(cleanText(turned)).toBe(turned)
    expect(cellText(`${'a'.repeat(253)}\u{1f600}\u{1f600}`)).toBe(`${'a'.repeat(253)}…`)
  })
})

describe('xmlText', () => {
  it('holds no markup', () => {
    expect(xmlText(`<a b="c">]]>&'\u0001`)).toBe('&lt;a b=&quot;c&quot;&gt;]]&gt;&amp;&apos;')
  })
})
