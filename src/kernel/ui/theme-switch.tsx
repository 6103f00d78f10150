// Appears only where scripts run; without them the page follows the device.
export const ThemeSwitch = () => (
  <theme-switch class="theme-switch" role="group" aria-label="Nền sáng, tối">
    <button type="button" value="light">
      Sáng
    </button>
    <button type="button" value="dark">
      Tối
    </button>
    <button type="button" value="auto">
      Theo máy
    </button>
  </theme-switch>
);
