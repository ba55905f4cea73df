import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireArrival, requireViewer } from "@/lib/auth/viewer";
import { entered } from "@/lib/http/entered";
import { isId } from "@/lib/id";
import { read, type Input } from "@/lib/input";
import type { Outcome } from "@/lib/outcome";
import { requestNote } from "@/lib/request-note";
import type { AnswerWords, DoneOf, ErrorOf } from "./answer-words";
import { fieldsOf } from "./fields";
import type { FormAction, FormState } from "./form-state";
import { doneIn, replyErrors, replyRefused } from "./answer";
import { SENT_ID } from "./sent-id";

/** A redirect or a message in place, with values that are shown only once. */
type Next<Words extends AnswerWords> =
  | { go: string }
  | ({ done?: DoneOf<Words> } & Pick<FormState, "link" | "links" | "codes" | "found">);

/** An input, or a function of the viewer that returns one. */
type InputFor<Who, T, E extends string> = Input<T, E> | ((who: Who) => Input<T, E>);

type Spec<
  Who,
  Words extends AnswerWords,
  Value,
  Result,
  Fault extends ErrorOf<Words>,
  Reason extends ErrorOf<Words>,
> = {
  /** The message file with its `errors` and `done` sentences. */
  words: Words;
  input: InputFor<Who, Value, Fault>;
  act: (who: Who, value: Value, now: Date) => Promise<Outcome<Result, Reason>>;
  then: (result: Result, value: Value) => Next<Words> | Promise<Next<Words>>;
  /** Every page shows something of what changes, for example a notice at the top. */
  isSeenEverywhere?: boolean;
};

type ButtonSpec<Who, Value, Result> = {
  input: InputFor<Who, Value, never>;
  act: (who: Who, value: Value, now: Date) => Promise<Result>;
  /** The path to redirect to; null stays on the page. */
  to: string | null | ((result: Result, value: Value) => string);
  isSeenEverywhere?: boolean;
};

// Authenticate, parse, mutate, respond: the same for every form.
function actionsOf<Who>(whoAsks: (form: FormData) => Promise<Who> | Who) {
  return <
      Words extends AnswerWords,
      Value,
      Result,
      Fault extends ErrorOf<Words>,
      Reason extends ErrorOf<Words>,
    >(
      spec: Spec<Who, Words, Value, Result, Fault, Reason>,
    ): FormAction =>
    async (_before, form) => {
      const who = await whoAsks(form);
      const said = read(inputFor(spec.input, who), await fieldsOf(form));
      if (!said.ok) return replyErrors(spec.words, said.errors, form);
      noteSentId(form);
      const outcome = await spec.act(who, said.value, new Date());
      if (!outcome.ok) return replyRefused(spec.words, outcome.reason, form);
      const next = await spec.then(outcome.value, said.value);
      refreshPages(spec.isSeenEverywhere);
      if ("go" in next) redirect(next.go);
      const { done, ...shown } = next;
      return { ...shown, ...(done && { notice: await doneIn(spec.words, done) }) };
    };
}

// Invalid input can only be a forged request; nothing is done.
function buttonsOf<Who>(whoAsks: (form: FormData) => Promise<Who> | Who) {
  return <Value, Result>({ input, act, to, isSeenEverywhere }: ButtonSpec<Who, Value, Result>) =>
    async (form: FormData): Promise<void> => {
      const who = await whoAsks(form);
      const said = read(inputFor(input, who), await fieldsOf(form));
      if (!said.ok) return;
      const result = await act(who, said.value, new Date());
      refreshPages(isSeenEverywhere);
      const next = typeof to === "function" ? to(result, said.value) : to;
      if (next !== null) redirect(next);
    };
}

function noteSentId(form: FormData): void {
  const id = form.get(SENT_ID);
  const note = requestNote();
  if (note && isId(id)) note.sentId = id;
}

function inputFor<Who, T, E extends string>(wanted: InputFor<Who, T, E>, who: Who): Input<T, E> {
  return typeof wanted === "function" ? wanted(who) : wanted;
}

function refreshPages(isSeenEverywhere = false): void {
  if (isSeenEverywhere) revalidatePath("/", "layout");
  else refresh();
}

/** The action of a form for a signed-in viewer. */
export const viewerAction = actionsOf(requireViewer);
/** The action of a form for a signed-in person who may still have to set up a second factor. */
export const arrivalAction = actionsOf(requireArrival);
/** The action of a form that needs no sign-in. */
export const openAction = actionsOf(entered);

/** The action of a form without a response, for a signed-in viewer: usually a button. */
export const viewerButton = buttonsOf(requireViewer);
/** The same, for a signed-in person who may still have to set up a second factor. */
export const arrivalButton = buttonsOf(requireArrival);
/** The same, without sign-in. */
export const openButton = buttonsOf(entered);
