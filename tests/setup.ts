import '../src/i18n/all.ts'
import { afterEach } from 'vitest'

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
  await import('../src/charts/compile.ts')
  // Charts fetch it when they appear; loaded before, no test ends while it is on its way.
  await import('../src/render/to-svg.ts')
}
