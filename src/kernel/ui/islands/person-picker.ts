// Search as you type among persons; the server sends the options as HTML. Arrow keys, Enter, Escape, Backspace.

const pause = 180;

class PersonPicker extends HTMLElement {
  timer = 0;
  asked = 0;

  connectedCallback(): void {
    this.addEventListener('input', () => this.plan());
    this.addEventListener('keydown', (event) => this.steer(event));
    this.addEventListener('click', (event) => this.press(event));
    // The field keeps the focus while an option is pressed: losing it would close the list under the pointer.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.addEventListener('focusout', (event) => !this.contains(event.relatedTarget as Node | null) && this.close());
    this.offerField();
  }

  get field(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[role=combobox]')!;
  }

  get list(): HTMLElement {
    return this.querySelector<HTMLElement>('[role=listbox]')!;
  }

  get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]:not([aria-disabled])')];
  }

  plan(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.search(), pause);
  }

  async search(): Promise<void> {
    const words = this.field.value.trim();
    if (!words) return this.close();
    const turn = ++this.asked;
    const address = new URL(this.dataset['src'] ?? '', location.href);
    address.searchParams.set('q', words);
    const answer = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => undefined);
    if (turn !== this.asked || !answer?.ok) return;
    this.list.innerHTML = await answer.text();
    this.list.hidden = false;
    this.field.setAttribute('aria-expanded', 'true');
    this.point(this.options[0]);
    this.say(this.options.length ? `${this.options.length} người` : (this.list.textContent ?? ''));
  }

  steer(event: KeyboardEvent): void {
    if (event.target !== this.field) return;
    const { options, list } = this;
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'Escape' && !list.hidden) this.close();
    else if (event.key === 'Backspace' && !this.field.value)
      this.drop([...this.querySelectorAll('.picked-one')].at(-1));
    else if (list.hidden) return;
    else if (event.key === 'ArrowDown') this.point(options[(at + 1) % options.length]);
    else if (event.key === 'ArrowUp') this.point(options.at(at - 1));
    else if (event.key === 'Enter' && options[at]) this.choose(options[at]);
    else return;
    if (event.key !== 'Backspace') event.preventDefault();
  }

  press(event: Event): void {
    const target = event.target as HTMLElement;
    const option = target.closest<HTMLElement>('[role=option]:not([aria-disabled])');
    if (option) return this.choose(option);
    if (target.closest('.picked-one button')) {
      this.drop(target.closest('.picked-one'));
      this.field.focus();
    }
  }

  point(option: HTMLElement | undefined): void {
    for (const other of this.options) other.setAttribute('aria-selected', String(other === option));
    if (option) this.field.setAttribute('aria-activedescendant', option.id);
    else this.field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  choose(option: HTMLElement): void {
    const { id = '', label = '' } = option.dataset;
    const picked = this.querySelector('.picked')!;
    if (this.dataset['many'] === undefined) picked.replaceChildren();
    if (!picked.querySelector(`input[value="${CSS.escape(id)}"]`)) picked.append(this.chip(id, label));
    this.field.value = '';
    this.close();
    this.offerField();
    this.say(`Đã chọn ${label}`);
    // A full picker hides its field at once: hidden only when it loses the focus, it would move the button that is being pressed.
    const full = this.classList.contains('picker-full');
    (full ? picked.querySelector('button') : this.field)?.focus();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  chip(id: string, label: string): HTMLElement {
    const chip = document.createElement('span');
    const kept = document.createElement('input');
    const away = document.createElement('button');
    chip.className = 'picked-one';
    Object.assign(kept, { type: 'hidden', name: this.dataset['name'] ?? '', value: id });
    Object.assign(away, { type: 'button', textContent: 'Bỏ' }).setAttribute('aria-label', `Bỏ ${label}`);
    chip.append(kept, label, away);
    return chip;
  }

  drop(chip: Element | null | undefined): void {
    chip?.remove();
    this.offerField();
  }

  /** With one person chosen there is nothing more to type, but the field keeps its place for the keyboard. */
  offerField(): void {
    const full = this.dataset['many'] === undefined && this.querySelector('.picked-one') !== null;
    this.classList.toggle('picker-full', full);
  }

  close(): void {
    this.asked++;
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
  }

  say(words: string): void {
    this.querySelector('[role=status]')!.textContent = words;
  }
}

customElements.define('person-picker', PersonPicker);
