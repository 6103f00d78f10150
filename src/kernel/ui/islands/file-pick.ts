// A browser writes the words of a file field in its own language. Here they are ours; without this the field stays as it is.
// A file that the server would refuse for its size is refused before a slow line has carried it there.
class FilePick extends HTMLElement {
  connectedCallback(): void {
    this.draw();
    // A page that is shown anew in place takes away what the server did not write.
    this.addEventListener('turbo:morph-element', () => this.draw());
  }

  private draw(): void {
    const input = this.querySelector('input');
    if (!input || this.querySelector('.file-pick')) return;
    const face = document.createElement('span');
    face.className = 'file-pick file-input';
    face.ariaHidden = 'true';
    face.innerHTML = '<b></b><span></span>';
    const [deed, names] = [...face.children];
    if (deed) deed.textContent = this.dataset['deed'] ?? '';
    const tell = (): void => {
      const chosen = [...(input.files ?? [])].map((file) => file.name);
      if (names)
        names.textContent =
          chosen.length > 1 ? `${chosen.length} tệp: ${chosen.join(', ')}` : (chosen[0] ?? 'Chưa chọn tệp nào');
    };
    tell();
    input.addEventListener('change', () => {
      this.refuseLarge(input);
      tell();
    });
    input.after(face);
    this.classList.add('file-picks');
  }

  private refuseLarge(input: HTMLInputElement): void {
    const most = Number(this.dataset['most'] ?? Infinity);
    const large = [...(input.files ?? [])].find((file) => file.size > most);
    this.parentElement?.querySelector('.field-error')?.remove();
    if (!large) return;
    input.value = '';
    const reason = document.createElement('p');
    reason.className = 'field-error';
    reason.role = 'alert';
    reason.textContent = `${large.name} nặng ${megabytes(large.size)} MB, quá ${megabytes(most)} MB nên chưa được chọn.`;
    this.after(reason);
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });

customElements.define('file-pick', FilePick);
