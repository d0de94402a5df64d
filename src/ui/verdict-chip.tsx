import type { Tag, VerdictIcon } from '../charts/progress/words.ts'
import { Icon, type IconName } from './icons.tsx'
import styles from './verdict-chip.module.css'

const ICONS: Readonly<Record<VerdictIcon, IconName>> = {
  check: 'check',
  forward: 'forward',
  down: 'down',
  clock: 'clock',
  cross: 'cross',
  dot: 'dot',
  dashed: 'ring',
  arrow: 'arrow',
}

/** Sign of a verdict, for filters. */
export const VerdictSign = ({ tag }: { readonly tag: Pick<Tag, 'icon' | 'colour'> }) => (
  <span className={styles.sign} data-colour={tag.colour}>
    <Icon name={ICONS[tag.icon]} size={14} />
  </span>
)

interface VerdictChipProps {
  readonly tag: Tag
  /** Without a ground: the second tag beside a chip. */
  readonly plain?: boolean
}

/** A verdict: sign, words, then colour. */
export function VerdictChip({ tag, plain = false }: VerdictChipProps) {
  return (
    <span
      className={plain ? styles.plain : styles.chip}
      data-colour={tag.colour}
      data-icon={tag.icon}
      data-testid="verdict"
    >
      <Icon name={ICONS[tag.icon]} size={14} />
      {tag.text}
    </span>
  )
}
