import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What shuts readers out of a page, or of a part of it: rules and the elements that break them. */
export async function violationsOn(page: Page, part?: string): Promise<Violation[]> {
  // Naming all elements that pass takes most of the time.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const { violations } = await (part ? builder.include(part) : builder).analyze()
  return violations.map(({ id, impact, nodes }) => ({
    impact,
    breaks: `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  }))
}

interface Violation {
  readonly impact?: string | null | undefined
  readonly breaks: string
}

/** Those of them that readers cannot get around. */
export const graveViolationsOn = async (page: Page, part?: string): Promise<Violation[]> =>
  (await violationsOn(page, part)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
