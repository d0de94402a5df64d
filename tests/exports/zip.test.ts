import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipFiles } from '../../src/exports/zip.ts'

const entries = [
  { name: '01-一.svg', bytes: new TextEncoder().encode('<svg/>') },
  { name: '02-two.png', bytes: new Uint8Array([1, 2, 3]) },
]

describe('zipFiles', () => {
  it('gives back what was put in, and the same bytes each time', () => {
    const zip = zipFiles(entries, '2026-11-22')
    const files = unzipSync(zip)
    expect(Object.keys(files)).toEqual(['01-一.svg', '02-two.png'])
    expect(strFromU8(files['01-一.svg'] ?? new Uint8Array())).toBe('<svg/>')
    expect(zipFiles(entries, '2026-11-22')).toEqual(zip)
  })
})
