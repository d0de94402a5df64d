import { useLayoutEffect, useRef } from 'react'
import type { Tip } from '../../charts/types.ts'
import { placeTip, roomAround } from './place-tip.ts'
import styles from './tip.module.css'

interface TipBoxProps {
  readonly tip: Tip
  /** Of the pointer, in pixels of the window. */
  readonly x: number
  readonly y: number
}

/** What a mark says, beside the pointer. Screen readers have the table instead. */
export function TipBox({ tip, x, y }: TipBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    // Not every place of tests and of old browsers has it; what is contained would cut the tip off there.
    if (element.showPopover && !element.matches(':popover-open')) element.showPopover()
    const place = placeTip({ x, y }, element.getBoundingClientRect(), roomAround(element))
    element.style.left = `${place.x}px`
    element.style.top = `${place.y}px`
  })
  return (
    <div ref={box} popover="manual" className={styles.tip} data-testid="tip" aria-hidden="true">
      <b>{tip.name}</b>
      {tip.lines.join('\n')}
    </div>
  )
}
