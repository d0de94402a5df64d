import { useT } from '../ui/locale.tsx'
import { useNavigation } from '../ui/navigation.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'

/** Pages that `g` and a letter lead to. */
const GOTO = [
  ['o', 'overview'],
  ['r', 'regions'],
  ['t', 'targets'],
  ['e', 'explore'],
  ['c', 'clusters'],
  ['b', 'briefings'],
  ['i', 'indicators'],
  ['s', 'sources'],
] as const

/** Ways to the main pages, from everywhere. */
export function useGotoShortcuts(): void {
  const t = useT()
  const { open } = useNavigation()
  useShortcuts(
    GOTO.map(([letter, name]) => ({
      key: `g ${letter}`,
      label: t('shortcuts.goto', { name: t(`nav.${name}`) }),
      run: () => open({ name }),
    })),
    'everywhere',
  )
}
