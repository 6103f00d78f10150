// <busy-import> stands on the page of a list that is being worked on: the page comes anew until the work is done.

const pause = 2000;

class BusyImport extends HTMLElement {
  timer = 0;

  connectedCallback(): void {
    this.timer = window.setTimeout(() => location.reload(), pause);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }
}

customElements.define('busy-import', BusyImport);
