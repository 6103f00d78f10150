// Puts the strokes of dd/mm/yyyy while figures are typed; fills the year and the zeros when the field is left.
import { formatDate, parseDate, today } from '../../vi/dates.ts';

class DateInput extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', (event) => this.follow(event));
    this.addEventListener('change', () => this.settle());
  }

  follow(event: InputEvent): void {
    const field = event.target as HTMLInputElement;
    const atEnd = field.selectionStart === field.value.length;
    if (!atEnd || event.inputType?.startsWith('delete')) return;
    if (/^(\d\d|\d\d\/\d\d)$/.test(field.value)) field.value += '/';
    else if (/^\d{3,8}$/.test(field.value))
      field.value = [field.value.slice(0, 2), field.value.slice(2, 4), field.value.slice(4)].filter(Boolean).join('/');
    else field.value = field.value.replace(/[.\-\s]/g, '/').replace(/\/{2,}/g, '/');
  }

  /** "5/3" is the fifth of March of this year, "5/3/24" of 2024. What is no day stays as typed: the server says why. */
  settle(): void {
    const field = this.querySelector('input');
    if (!field) return;
    const year = today(new Date()).slice(0, 4);
    const [, day, month, rest] = /^(\d{1,2})\/(\d{1,2})\/?(\d{0,4})$/.exec(field.value.trim()) ?? [];
    if (!day || !month) return;
    const whole = rest === '' ? year : rest?.length === 2 ? year.slice(0, 2) + rest : rest;
    const date = parseDate(`${day.padStart(2, '0')}/${month.padStart(2, '0')}/${whole}`);
    if (date) field.value = formatDate(date);
  }
}

customElements.define('date-input', DateInput);
