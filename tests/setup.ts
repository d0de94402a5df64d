import '../src/i18n/all.ts'
import { afterEach } from 'vitest'

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup, configure } = await import('@testing-library/react')
  // A second is soon over on a busy machine.
  configure({ asyncUtilTimeout: 20_000 })
  afterEach(cleanup)
  await import('../src/charts/compile.ts')
  // Charts fetch it when they appear; loaded before, no test ends while it is on its way.
  await import('../src/render/to-svg.ts')
}
