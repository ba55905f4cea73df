/** Restores the sent values in a form that has been reset; files cannot be restored. */
export function restoreFields(form: HTMLFormElement, sent: FormData): void {
  const seen = new Map<string, number>();
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) {
      field.checked = sent.getAll(field.name).includes(field.value);
    } else if (isTyped(field)) {
      // Fields that share a name are matched by their order.
      const at = seen.get(field.name) ?? 0;
      seen.set(field.name, at + 1);
      const value = sent.getAll(field.name)[at];
      if (typeof value === "string") field.value = value;
    }
  }
}

function isTyped(
  field: Element,
): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field instanceof HTMLInputElement) return !/^(file|hidden|submit|button)$/.test(field.type);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}
