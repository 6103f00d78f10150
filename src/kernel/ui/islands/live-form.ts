// A search form that sends itself while its owner types. Without scripts the form's own button does.

const pause = 250;

class LiveForm extends HTMLElement {
  timer = 0;

  connectedCallback(): void {
    this.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.querySelector('form')?.requestSubmit(), pause);
    });
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }
}

customElements.define('live-form', LiveForm);
