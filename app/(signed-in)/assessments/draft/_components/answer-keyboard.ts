const KEYS: Record<string, string> = {
  "1": "-3",
  "2": "-2",
  "3": "-1",
  "4": "0",
  "5": "1",
  "6": "2",
  "7": "3",
  "0": "skip",
  s: "skip",
};

/**
 * 1–7 answer the current question, 0 or s skip it, Enter goes to the next one. Returns a function
 * that removes the shortcuts.
 */
export function keyboardOn(form: HTMLFormElement): () => void {
  const pressed = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isRadio = target instanceof HTMLInputElement && target.type === "radio";
    const question = isRadio && form.contains(target) && target.closest("fieldset");
    if (!question) return; // single-key shortcuts apply only while a question has the focus
    const value = KEYS[event.key.toLowerCase()];
    if (value !== undefined) {
      const radio = radiosOf(question).find((each) => each.value === value);
      radio?.focus();
      radio?.click();
    } else if (event.key === "Enter") {
      const questions = questionsOf(form);
      const next = questions[questions.indexOf(question) + 1];
      if (!next) return; // Enter submits the form, as everywhere
      focusOn(next);
      next.scrollIntoView({ block: "center" });
    } else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", pressed);
  return () => document.removeEventListener("keydown", pressed);
}

/** Moves the focus to the first question without an answer, or to the first one. */
export function focusOnOpenQuestion(form: HTMLFormElement): void {
  const questions = questionsOf(form);
  const open = questions.find((each) => !radiosOf(each).some((radio) => radio.checked));
  const question = open ?? questions[0];
  if (!question) return;
  focusOn(question);
  if (question !== questions[0]) question.scrollIntoView({ block: "center" });
}

function questionsOf(form: HTMLFormElement): HTMLFieldSetElement[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-question]")];
}

function radiosOf(question: HTMLFieldSetElement): HTMLInputElement[] {
  return [...question.querySelectorAll<HTMLInputElement>("input[type=radio]")];
}

function focusOn(question: HTMLFieldSetElement): void {
  const radios = radiosOf(question);
  (radios.find((each) => each.checked) ?? radios[0])?.focus({ preventScroll: true });
}
