// The layout of every Markdown page; the configuration holds what stands on it.
export function render(data) {
  return globalThis.layout(data);
}
