// Runs before the first paint, so that a chosen theme does not flash.
try {
  const theme = localStorage.getItem('yardstick-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden: the scheme of the system is used then.
}

// A built page is complete without the application, which would only keep it from being painted.
addEventListener('DOMContentLoaded', () => {
  const entry = document.querySelector('link[data-entry]')
  if (!entry) return
  const started = document.createElement('script')
  const start = () => {
    if (started.src) return
    started.type = 'module'
    started.src = entry.href
    document.head.append(started)
  }
  requestAnimationFrame(() => setTimeout(start))
  // Nothing is painted in a tab or frame that is not seen.
  setTimeout(start, 1000)
})
