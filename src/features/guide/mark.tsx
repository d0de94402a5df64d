import { useId } from 'react'
import type { Bound } from '../../model/interval.ts'
import styles from './guide.module.css'

export type MarkName = Bound | 'base' | 'gain' | 'pin' | 'gate' | 'overdue' | 'none'

const WIDTH = 120
const HEIGHT = 14

/** Marks of the grammar as small pictures beside their words; the words say the same. */
export function Mark({ name, short = false }: { readonly name: MarkName; readonly short?: boolean }) {
  const id = `m${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  return (
    <svg
      className={short ? styles.markShort : styles.mark}
      viewBox={`0 0 ${short ? 44 : WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id={`${id}h`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" fill="var(--focus)" />
        </pattern>
        <pattern id={`${id}d`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="1" fill="var(--overdue)" />
        </pattern>
      </defs>
      {short ? <Key name={name} id={id} /> : <Bar bound={name} id={id} />}
    </svg>
  )
}

/** Where the number lies on the small bar. */
const AT = 72

function Bar({ bound, id }: { readonly bound: MarkName; readonly id: string }) {
  const hatch = `url(#${id}h)`
  const bar = (x: number, width: number, fill: string, opacity = 1) => (
    <rect key={`${x} ${width}`} x={x} y="2" width={width} height="10" fill={fill} opacity={opacity} />
  )
  return (
    <>
      {bar(0, WIDTH, 'var(--track)')}
      {bound === 'up_to' ? (
        <rect x="0.75" y="2.75" width={AT - 1.5} height="8.5" fill={hatch} stroke="var(--focus)" strokeWidth="1.5" />
      ) : (
        bar(0, bound === 'nearly' ? AT - 12 : bound === 'about' ? AT - 4 : AT, 'var(--focus)')
      )}
      {(bound === 'over' || bound === 'at_least') && [
        bar(AT, 8, hatch, 0.9),
        bar(AT + 8, 8, hatch, 0.55),
        bar(AT + 16, 8, hatch, 0.25),
      ]}
      {bound === 'about' && [
        bar(AT - 4, 3, 'var(--focus)', 0.75),
        bar(AT - 1, 3, 'var(--focus)', 0.5),
        bar(AT + 2, 3, 'var(--focus)', 0.25),
      ]}
      {bound === 'nearly' && [
        bar(AT - 12, 4, 'var(--focus)', 0.75),
        bar(AT - 8, 4, 'var(--focus)', 0.5),
        bar(AT - 4, 4, 'var(--focus)', 0.25),
      ]}
    </>
  )
}

function Key({ name, id }: { readonly name: MarkName; readonly id: string }) {
  switch (name) {
    case 'base':
      return <rect y="2" width="44" height="10" fill="var(--soft)" />
    case 'gain':
      return <rect y="2" width="44" height="10" fill="var(--focus)" />
    case 'pin':
      return (
        <>
          <circle cx="22" cy="3.5" r="3" fill="var(--ink1)" />
          <rect x="21" y="3" width="2" height="11" fill="var(--ink1)" />
        </>
      )
    case 'gate':
      return <rect y="6" width="44" height="2.5" fill="var(--ink1)" />
    case 'overdue':
      return (
        <>
          <rect y="2" width="44" height="10" fill="var(--track)" />
          <rect y="2" width="44" height="10" fill={`url(#${id}d)`} />
        </>
      )
    case 'none':
      return <rect x="0.5" y="2.5" width="43" height="9" fill="none" stroke="var(--ink3)" strokeDasharray="4 3" />
    default:
      return (
        <>
          <rect y="2" width="22" height="10" fill="var(--focus)" />
          <rect x="22" y="2" width="22" height="10" fill={`url(#${id}h)`} opacity="0.7" />
        </>
      )
  }
}
