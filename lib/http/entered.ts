import { requestNote } from "@/lib/request-note";

/** Notes that a request reached a page of ours. An error from then on is ours, not the sender's. */
export function noteEntered(): void {
  const note = requestNote();
  if (note) note.entered = true;
}

/**
 * The first thing that an action does: it takes the form that it was sent, and notes that it was entered.
 * The framework calls an action with whatever arguments the request holds. Throws unless `form` is a form; the
 * request is then answered 400, as it entered nothing.
 */
export function entered(form: FormData): void {
  if (!(form instanceof FormData)) throw new TypeError("An action was called without its form.");
  noteEntered();
}
