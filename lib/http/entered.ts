import { requestNote } from "@/lib/request-note";

/** Notes that a request reached one of our pages. A later error is a server error, not the sender's. */
export function noteEntered(): void {
  const note = requestNote();
  if (note) note.entered = true;
}

/**
 * Called first in every action: checks that its argument is a form, and notes that the action was
 * entered. The framework calls an action with whatever arguments the request holds. Throws unless
 * `form` is a form; the request is then answered 400, because it entered nothing.
 */
export function entered(form: FormData): void {
  if (!(form instanceof FormData)) throw new TypeError("An action was called without its form.");
  noteEntered();
}
