import { useEffect, useState } from 'react'

/** A number that grows to a limit, so that pictures are drawn one after the other and the page answers in between. */
export function useGrowing(first: number, most: number): number {
  const [count, setCount] = useState(first)
  useEffect(() => {
    if (count >= most) return
    const timer = setTimeout(() => setCount(count + 1))
    return () => clearTimeout(timer)
  }, [count, most])
  return count
}
