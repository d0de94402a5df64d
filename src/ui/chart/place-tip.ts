interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Between a pointer and what it brings up, in pixels: a cursor covers neither. */
const GAP = 20
/** Between a tip and the edge of the window, in pixels. */
const MARGIN = 8

const placeAlong = (at: number, length: number, from: number, to: number): number =>
  Math.max(from, Math.min(at + GAP + length <= to ? at + GAP : at - GAP - length, to - length))

/**
 * Where a box of words stands beside a pointer: to the right and below, on the other side where no room is left, and
 * never outside its room as long as it fits there.
 * @returns the upper left corner in the coordinates given, in pixels
 */
export function placeTip(
  at: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  room: Box,
): { x: number; y: number } {
  return {
    x: placeAlong(at.x, size.width, room.left, room.right),
    y: placeAlong(at.y, size.height, room.top, room.bottom),
  }
}

/** What can be seen of an element's surroundings, in pixels of the window: the window and every box that scrolls around it. */
export function roomAround(element: Element): Box {
  const { clientWidth, clientHeight } = document.documentElement
  let room: Box = { left: MARGIN, top: MARGIN, right: clientWidth - MARGIN, bottom: clientHeight - MARGIN }
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box)
    if (!/auto|scroll/.test(overflowX + overflowY)) continue
    const { left, top, right, bottom } = box.getBoundingClientRect()
    room = {
      left: Math.max(room.left, left),
      top: Math.max(room.top, top),
      right: Math.min(room.right, right),
      bottom: Math.min(room.bottom, bottom),
    }
  }
  return room
}
