// While typing: dots between thousands, and under the field how words like "77,8 triệu" are read.
import { formatMoney, parseMoney } from '../../vi/money.ts';
import { formatNumber } from '../../vi/number.ts';

const plain = /^[\d.]+$/;

class MoneyInput extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', () => this.follow());
    this.addEventListener('change', () => this.settle());
  }

  get field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  /** Keeps the caret behind the same figure while dots come and go. */
  follow(): void {
    const { field } = this;
    if (!field) return;
    if (plain.test(field.value)) {
      const behind = field.value.slice(field.selectionStart ?? field.value.length).replaceAll('.', '').length;
      const figures = field.value.replaceAll('.', '');
      field.value = figures ? formatNumber(BigInt(figures)) : '';
      let caret = field.value.length;
      for (let left = behind; left > 0 && caret > 0; caret--) if (field.value[caret - 1] !== '.') left--;
      field.setSelectionRange(caret, caret);
    }
    this.read(plain.test(field.value) ? '' : field.value);
  }

  settle(): void {
    const { field } = this;
    const amount = field?.value ? parseMoney(field.value) : undefined;
    if (field && amount !== undefined) field.value = formatNumber(amount);
    if (amount !== undefined) this.read('');
  }

  read(text: string): void {
    const amount = text ? parseMoney(text) : undefined;
    const place = this.querySelector('output');
    if (place) place.textContent = amount === undefined ? '' : `= ${formatMoney(amount)}`;
  }
}

customElements.define('money-input', MoneyInput);
