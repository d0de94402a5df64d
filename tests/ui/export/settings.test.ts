import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEFAULTS, keepSettings, readSettings } from '../../../src/ui/export/settings.ts'

function storage(): Map<string, string> {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  return kept
}

describe('settings', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('are those of the last time', () => {
    storage()
    keepSettings({ ...DEFAULTS, tab: 'data', width: 1234 })
    expect(readSettings()).toEqual({ ...DEFAULTS, tab: 'data', width: 1234 })
  })

  it('have their default field by field where what was kept is damaged', () => {
    const kept = storage()
    keepSettings(DEFAULTS)
    const [key = ''] = kept.keys()
    kept.set(key, JSON.stringify({ tab: 'slides', theme: 'neon', width: -5, footer: 'yes' }))
    expect(readSettings()).toEqual({ ...DEFAULTS, tab: 'slides' })
    kept.set(key, '{')
    expect(readSettings()).toEqual(DEFAULTS)
  })

  it('are the defaults where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(() => keepSettings(DEFAULTS)).not.toThrow()
    expect(readSettings()).toEqual(DEFAULTS)
  })
})
