// Light, dark or as the device says, kept in the cookie the server reads for the next page.

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const chosen = (event.target as HTMLElement).closest('button')?.value;
      if (chosen) this.choose(chosen);
    });
    this.show();
  }

  choose(theme: string): void {
    const kept = theme === 'auto' ? 'theme=; max-age=0' : `theme=${theme}; max-age=31536000`;
    document.cookie = `${kept}; path=/; samesite=lax`;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    for (const other of document.querySelectorAll<ThemeSwitch>('theme-switch')) other.show();
  }

  show(): void {
    const now = document.documentElement.dataset['theme'] ?? 'auto';
    for (const button of this.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.value === now));
  }
}

customElements.define('theme-switch', ThemeSwitch);
