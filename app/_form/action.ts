import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireArrival, requireViewer } from "@/lib/auth/viewer";
import { entered } from "@/lib/http/entered";
import { read, type Input } from "@/lib/input";
import type { Outcome } from "@/lib/outcome";
import type { AnswerWords, DoneOf, ErrorOf } from "./answer-words";
import { fieldsOf } from "./fields";
import type { FormAction, FormState } from "./form-state";
import { doneIn, replyErrors, replyRefused } from "./answer";

/** Where a form leads, or what it says where it stands, with what it shows this once. */
type Next<Words extends AnswerWords> =
  | { go: string }
  | ({ done?: DoneOf<Words> } & Pick<FormState, "link" | "links" | "codes" | "found">);

/** An input, or how it depends on who asks. */
type InputFor<Who, T, E extends string> = Input<T, E> | ((who: Who) => Input<T, E>);

type Spec<
  Who,
  Words extends AnswerWords,
  Value,
  Result,
  Fault extends ErrorOf<Words>,
  Reason extends ErrorOf<Words>,
> = {
  /** The file of messages whose `errors` and `done` answer. */
  words: Words;
  input: InputFor<Who, Value, Fault>;
  act: (who: Who, value: Value, now: Date) => Promise<Outcome<Result, Reason>>;
  then: (result: Result, value: Value) => Next<Words> | Promise<Next<Words>>;
  /** Every page shows something of what changes, such as a notice above it. */
  isSeenEverywhere?: boolean;
};

type ButtonSpec<Who, Value, Result> = {
  input: InputFor<Who, Value, never>;
  act: (who: Who, value: Value, now: Date) => Promise<Result>;
  /** Where it leads; null leaves the page where it is. */
  to: string | null | ((result: Result, value: Value) => string);
  isSeenEverywhere?: boolean;
};

// Who asks, what they say, what is done, what is answered: the same for every form.
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
      const outcome = await spec.act(who, said.value, new Date());
      if (!outcome.ok) return replyRefused(spec.words, outcome.reason, form);
      const next = await spec.then(outcome.value, said.value);
      showAnew(spec.isSeenEverywhere);
      if ("go" in next) redirect(next.go);
      const { done, ...shown } = next;
      return { ...shown, ...(done && { notice: await doneIn(spec.words, done) }) };
    };
}

// What such a form sends is right unless somebody made it up; then nothing is done.
function buttonsOf<Who>(whoAsks: (form: FormData) => Promise<Who> | Who) {
  return <Value, Result>({ input, act, to, isSeenEverywhere }: ButtonSpec<Who, Value, Result>) =>
    async (form: FormData): Promise<void> => {
      const who = await whoAsks(form);
      const said = read(inputFor(input, who), await fieldsOf(form));
      if (!said.ok) return;
      const result = await act(who, said.value, new Date());
      showAnew(isSeenEverywhere);
      const next = typeof to === "function" ? to(result, said.value) : to;
      if (next !== null) redirect(next);
    };
}

function inputFor<Who, T, E extends string>(wanted: InputFor<Who, T, E>, who: Who): Input<T, E> {
  return typeof wanted === "function" ? wanted(who) : wanted;
}

function showAnew(isSeenEverywhere = false): void {
  if (isSeenEverywhere) revalidatePath("/", "layout");
  else refresh();
}

/** The action of a form of somebody signed in. */
export const viewerAction = actionsOf(requireViewer);
/** The action of a form of somebody signed in, who may yet owe a second factor. */
export const arrivalAction = actionsOf(requireArrival);
/** The action of a form that nobody has to be signed in for. */
export const openAction = actionsOf(entered);

/** The action of a form that needs no answer, of somebody signed in: a button, most often. */
export const viewerButton = buttonsOf(requireViewer);
/** The same, of somebody signed in who may yet owe a second factor. */
export const arrivalButton = buttonsOf(requireArrival);
/** The same, of anybody. */
export const openButton = buttonsOf(entered);
