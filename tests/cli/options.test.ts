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

  it.each([['--nope'], ['--port', '0'], ['--port', 'x'], ['--as-of', 'today'], ['stray']])(
    'refuses %s %s',
    (...args) => {
      expect(() => parseOptions(args)).toThrow(CommandError)
    },
  )
})
