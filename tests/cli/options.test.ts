import { describe, expect, it } from 'vitest'
import { CommandError, parseOptions } from '../../src/cli/options.ts'

describe('parseOptions', () => {
  it('has answers for everything', () => {
    expect(parseOptions([])).toMatchObject({ base: '/', build: true })
    expect(parseOptions([]).data).toMatch(/data$/)
    expect(parseOptions([]).asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it.each(['stats', '/stats', 'stats/', '/stats/'])('takes %s for a folder', (base) => {
    expect(parseOptions(['--base', base, '--no-build'])).toMatchObject({ base: '/stats/', build: false })
  })

  it('takes the address that the site will have as a folder', () => {
    expect(parseOptions(['--address', 'https://example.org/stats']).address).toBe('https://example.org/stats/')
    expect(parseOptions([])).not.toHaveProperty('address')
  })

  it('takes a certificate with its key', () => {
    const { secure } = parseOptions(['--https', '--cert', 'a.pem', '--key', 'b.pem'])
    expect(secure?.cert).toMatch(/a\.pem$/)
    expect(secure?.key).toMatch(/b\.pem$/)
  })

  it.each([
    ['--nope'],
    ['--port', '0'],
    ['--port', 'x'],
    ['--as-of', 'today'],
    ['--address', 'example.org'],
    ['--address', 'ftp://example.org/'],
    ['--https'],
    ['--https', '--cert', 'a.pem'],
    ['stray'],
  ])('refuses %s %s', (...args) => {
    expect(() => parseOptions(args)).toThrow(CommandError)
  })
})
