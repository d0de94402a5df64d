// Runs before the first paint, so that a chosen theme does not flash.
try {
  const theme = localStorage.getItem('yardstick-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden: the scheme of the system is used then.
}

// A built page is complete without the application, which would only keep it from being painted.
addEventListener('DOMContentLoaded', () => {
  const later = document.querySelector('template[data-later]')
  const entry = later?.content.querySelector('link[data-entry]')
  if (!entry) return
  // What it needs would take the line from styles and fonts; the time in which the page is laid out is free.
  addEventListener('load', () => setTimeout(() => document.head.append(later.content.cloneNode(true))))
  const started = document.createElement('script')
  const start = () => {
    if (started.src) return
    started.type = 'module'
    started.src = entry.getAttribute('href')
    document.head.append(started)
  }
  requestAnimationFrame(() => setTimeout(start))
  // Nothing is painted in a tab or frame that is not seen.
  setTimeout(start, 1000)
})
