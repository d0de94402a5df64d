import type { Page } from '@playwright/test'
import type { Sign } from './probe.ts'

export type Kind = 'rank' | 'trend'
export type Interaction = 'indicator' | 'region' | 'period' | 'theme'

/** What a page needs to be measured: where it is, and how a control is worked by keyboard. */
export interface Side {
  readonly sign: Sign
  readonly address: (kind: Kind) => string
  /** Brings a control to where one key press changes the chart; gives that press. */
  readonly prepare: (page: Page, interaction: Interaction, round: number) => Promise<() => Promise<void>>
}

/** A line does not change with the period that a ranking is of. */
export const INTERACTIONS: Readonly<Record<Kind, readonly Interaction[]>> = {
  rank: ['indicator', 'region', 'period', 'theme'],
  trend: ['indicator', 'region', 'theme'],
}

/** Down and up by turns, so that a list of any length is enough. */
const arrow = (round: number): string => (round % 2 === 0 ? 'ArrowDown' : 'ArrowUp')

async function focused(page: Page, selector: string, key: string): Promise<() => Promise<void>> {
  await page.locator(selector).first().focus()
  return () => page.keyboard.press(key)
}

export const bareSide = (root: string, data: string): Side => ({
  sign: 'canvas',
  address: (kind) => `${root}?kind=${kind}&data=${data}`,
  prepare: (page, interaction, round) =>
    focused(page, `#${interaction}`, interaction === 'theme' ? 'Enter' : arrow(round)),
})

/** Writes into a field that lists what answers; the press chooses the first. */
async function typed(page: Page, label: string, text: string): Promise<() => Promise<void>> {
  await page.getByRole('combobox', { name: label, exact: true }).fill(text)
  await page.getByRole('option', { selected: true, name: text }).waitFor()
  return () => page.keyboard.press('Enter')
}

/** @param names of two indicators, the first of them shown at first, and of a region */
export const ourSide = (root: string, indicator: string, names: readonly [string, string, string]): Side => ({
  sign: 'svg',
  address: (kind) => `${root}explore/?v=1&kind=${kind}&indicator=${indicator}`,
  prepare: (page, interaction, round) => {
    const isEven = round % 2 === 0
    switch (interaction) {
      case 'indicator':
        return typed(page, 'Measure', isEven ? names[1] : names[0])
      case 'region':
        return isEven
          ? typed(page, 'Highlight a region', names[2])
          : focused(page, `button[aria-label="Remove ${names[2]}"]`, 'Enter')
      case 'period':
        return focused(page, 'input[type="range"][aria-label="Period"]', isEven ? 'ArrowLeft' : 'ArrowRight')
      case 'theme':
        return focused(page, 'header > button[title]', 'Enter')
    }
  },
})
