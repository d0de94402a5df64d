import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { downloadName } from '../../src/exports/download-name.ts'
import { hostileText } from './hostile.ts'

const name = (title: string) => downloadName(title, '2026-11-21', 'csv')

describe('names of files', () => {
  it.each([
    ['R&D intensity, Hebei', 'R&D-intensity,-Hebei_2026-11-21.csv'],
    ['河北省：研发经费投入强度 2.08%', '河北省：研发经费投入强度-2.08%_2026-11-21.csv'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j_2026-11-21.csv'],
    ['../../etc/passwd', 'etc-passwd_2026-11-21.csv'],
    ['con', '_con_2026-11-21.csv'],
    ['Con.txt', '_Con.txt_2026-11-21.csv'],
    ['LPT¹', '_LPT¹_2026-11-21.csv'],
    ['contents', 'contents_2026-11-21.csv'],
    ['.hidden', 'hidden_2026-11-21.csv'],
    ['--option', 'option_2026-11-21.csv'],
    ['end... ', 'end_2026-11-21.csv'],
    ['\u202egnp.exe\u200b', 'gnp.exe_2026-11-21.csv'],
    ['', 'yardstick_2026-11-21.csv'],
    ['\ud800?', 'yardstick_2026-11-21.csv'],
    ['e\u0301tat', '\u00e9tat_2026-11-21.csv'],
  ])('%j becomes %s', (title, expected) => {
    expect(name(title)).toBe(expected)
  })

  it('are short, and end with a whole word where one is near', () => {
    expect(name('word '.repeat(100))).toBe(`${Array(12).fill('word').join('-')}_2026-11-21.csv`)
    expect(name('长'.repeat(2_000))).toBe(`${'长'.repeat(53)}_2026-11-21.csv`)
    expect(name(`${'a'.repeat(59)}👩‍🔬b`)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })

  it('can be saved whatever the title is', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const made = name(title)
        expect(made).toMatch(/^[^\s.\-~].*_2026-11-21\.csv$/u)
        expect(made).not.toMatch(/[<>:"/\\|?*\p{C}\s]/u)
        expect(new TextEncoder().encode(made).length).toBeLessThan(200)
        expect(made).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i)
      }),
    )
  })
})
