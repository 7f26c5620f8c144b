// Whether a screen that has just appeared may take the focus: yes when nothing that the user works in has it.

export function takesFocusOnArrival(): boolean {
  const active = document.activeElement
  if (active === null || active === document.body) return true
  // The control that led here may still be on screen (the navigation, the box): the new screen is what matters now.
  return !active.matches('[contenteditable="true"], textarea, dialog *') && !isSearchBoxOnHome(active)
}

function isSearchBoxOnHome(active: Element): boolean {
  return active.id === 'search-box' && document.getElementById('search-screen') !== null
}
