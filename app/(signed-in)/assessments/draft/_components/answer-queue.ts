/** The displayed saving state: sending, saved, waiting, or finally refused. */
export type Keeping = "saving" | "saved" | "offline" | "gone";

type Answer = number | "skip";
type Waiting = { answers: Record<string, Answer>; pace: Record<string, number>; note?: string };

const ADDRESS = "/assessments/draft/answers";
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
const LONGEST_PACE_S = 600;

/**
 * Sends each answer of a form immediately, one request at a time, with retries. `onFirst` is called
 * for every item answered for the first time. Returns a function that stops it.
 */
export function keepAnswersOf(
  form: HTMLFormElement,
  draftId: string,
  tell: (keeping: Keeping) => void,
  onFirst: () => void,
): () => void {
  let waiting: Waiting = { answers: {}, pace: {} };
  let sending = false;
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = performance.now();
  const answered = new Set<string>();
  const nothingWaits = () =>
    Object.keys(waiting.answers).length === 0 && waiting.note === undefined;

  async function send(): Promise<void> {
    clearTimeout(timer);
    if (sending || nothingWaits()) return;
    const sent = waiting;
    waiting = { answers: {}, pace: {} };
    sending = true;
    tell("saving");
    const status = await fetch(ADDRESS, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ draftId, ...sent }),
      keepalive: true,
      redirect: "manual",
    }).then(
      (response) => response.status,
      () => 0,
    );
    sending = false;
    if (status === 204) {
      wait = FIRST_WAIT_MS;
      if (nothingWaits()) tell("saved");
      else void send();
      return;
    }
    waiting = {
      answers: { ...sent.answers, ...waiting.answers },
      pace: { ...waiting.pace, ...sent.pace },
      note: waiting.note ?? sent.note,
    };
    if (status === 404) {
      tell("gone");
      return;
    }
    tell("offline");
    timer = setTimeout(() => void send(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }

  const changed = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) waiting.note = target.value;
    else if (target instanceof HTMLInputElement && target.name.startsWith("answer.")) {
      const key = target.name.slice("answer.".length);
      const former = form.elements.namedItem(`former.${key}`);
      const isFirst = former instanceof HTMLInputElement && former.value === "";
      if (isFirst && !answered.has(key)) {
        waiting.pace[key] = Math.min((performance.now() - lastAt) / 1000, LONGEST_PACE_S);
        answered.add(key);
        onFirst();
      }
      lastAt = performance.now();
      waiting.answers[key] = target.value === "skip" ? "skip" : Number(target.value);
    } else return;
    void send();
  };
  const again = () => void send();
  const warn = (event: BeforeUnloadEvent) => {
    if (!nothingWaits()) event.preventDefault();
  };
  // The form itself submits all its answers.
  const submitted = () => removeEventListener("beforeunload", warn);

  form.addEventListener("change", changed);
  form.addEventListener("submit", submitted);
  addEventListener("online", again);
  addEventListener("beforeunload", warn);
  return () => {
    void send();
    clearTimeout(timer);
    form.removeEventListener("change", changed);
    form.removeEventListener("submit", submitted);
    removeEventListener("online", again);
    removeEventListener("beforeunload", warn);
  };
}
