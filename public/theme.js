// Runs before the first paint, so that a chosen theme does not flash.
try {
  const theme = localStorage.getItem('yardstick-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden: the scheme of the system is used then.
}
