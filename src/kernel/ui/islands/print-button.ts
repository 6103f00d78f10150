// <print-button><button type="button">In</button></print-button>: shown only where scripts run.

class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', () => print());
  }
}

customElements.define('print-button', PrintButton);
