const WIDTH = 24
const EVERY = 25

/** How far a job is, on a stream for messages. */
export interface Progress {
  readonly step: (name: string) => void
  /** Leaves the line, so that what is printed next stands on its own. */
  readonly end: () => void
}

/** A bar that fills on a terminal; a line now and then where the output goes to a file. */
export function startProgress(total: number, stream: NodeJS.WriteStream): Progress {
  let done = 0
  const bar = (): string => {
    const full = Math.round((done / total) * WIDTH)
    return `[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${done} of ${total}`
  }
  return {
    step: (name) => {
      done++
      // To the start of the line, and its rest emptied.
      if (stream.isTTY) stream.write(`\r${bar()}  ${name.slice(0, 40)}\u001b[K`)
      else if (done % EVERY === 0) stream.write(`${done} of ${total}\n`)
    },
    end: () => {
      if (stream.isTTY && done > 0) stream.write('\r\u001b[K')
    },
  }
}
