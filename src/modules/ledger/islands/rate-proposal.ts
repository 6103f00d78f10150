// Proposes the amount of the unit's own rate (WEL-2) when a cause is chosen, and lets go of one of two ways to say who.
import { parseDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';

interface Rate {
  cause: string;
  amount: number;
  from: string;
  to: string | null;
}

class RateProposal extends HTMLElement {
  proposed = '';

  connectedCallback(): void {
    this.addEventListener('change', (event) => {
      const target = event.target as HTMLElement;
      if (target.localName === 'person-picker') this.forget('recent');
      if (target instanceof HTMLInputElement && target.name === 'recent') this.dropPicked();
      if (target instanceof HTMLInputElement && (target.name === 'causeCode' || target.name === 'onDate'))
        this.propose();
    });
    this.propose();
  }

  field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  /** What the officer typed is never overwritten, only what stood there by our own proposal. */
  propose(): void {
    const amount = this.field('amount');
    const cause = this.querySelector<HTMLInputElement>('input[name="causeCode"]:checked')?.value;
    const day = parseDate(this.field('onDate')?.value ?? '');
    if (!amount || !cause || !day || (amount.value !== '' && amount.value !== this.proposed)) return;
    const rates = JSON.parse(this.dataset['rates'] ?? '[]') as Rate[];
    const rate = rates.find((one) => one.cause === cause && one.from <= day && (one.to === null || one.to > day));
    this.proposed = rate ? formatNumber(rate.amount) : '';
    amount.value = this.proposed;
  }

  forget(name: string): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)) radio.checked = false;
  }

  dropPicked(): void {
    for (const chip of this.querySelectorAll<HTMLElement>('person-picker .picked-one button')) chip.click();
  }
}

customElements.define('rate-proposal', RateProposal);
